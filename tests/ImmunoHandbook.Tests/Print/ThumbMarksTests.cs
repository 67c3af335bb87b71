using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Geometry;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>Numbers of chapters in the outer margin.</summary>
public class ThumbMarksTests
{
    private static readonly Dictionary<string, BookStyle> s_styles = Styles();

    [Theory]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("large-print")]
    public void A_mark_keeps_from_the_text_what_printers_do_not_reach_and_type_that_can_be_read(string edition)
    {
        var style = s_styles[edition];

        var mark = ThumbMarks.Of(12, 2, "12", style, "en")!;

        var toText = style.Page.Outer - mark.FromEdge - mark.Area.Width - (style.Page.NoteWidth > 0 ? style.Page.NoteWidth + style.Page.NoteGap : 0);
        Assert.True(mark.FromEdge >= Length.FromMillimetres(6.35) - 0.01);
        Assert.True(toText >= Length.FromMillimetres(4) - 0.01, $"{toText} points");
        Assert.InRange(mark.Number.Style.Size, 9, 12);
        Assert.Equal(mark.Area, ThumbMarks.Of(1, 2, "1", style, "en")!.Area);
    }

    [Theory]
    [InlineData("a5")]
    [InlineData("a5-booklet")]
    [InlineData("half-letter-booklet")]
    public void An_edition_without_room_has_no_mark_on_any_chapter(string edition)
    {
        Assert.Null(ThumbMarks.Of(1, 2, "1", s_styles[edition], "en"));
        Assert.Null(ThumbMarks.Of(12, 2, "12", s_styles[edition], "en"));
    }

    private static Dictionary<string, BookStyle> Styles()
    {
        var findings = new DiagnosticBag();
        var handbook = HandbookLoader.Load(new HandbookFolder(Repository.Root), new LoadOptions(), findings)!;
        var theme = Design.Load(handbook, findings)!.Theme;
        return theme.Pages.ToDictionary(page => page.Key, page => BookStyleReader.From(theme, page.Value, handbook.Languages[0]));
    }
}
