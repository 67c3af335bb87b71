using System.Globalization;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Tests.Text;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Books in the theme's fonts: layout and text together.</summary>
public class RealTextTests
{
    private const string English = "Immunotherapy helps your own immune system to find cancer cells and to fight them. ";
    private const string Arabic = "يساعد العلاج المناعي جهازك المناعي على العثور على خلايا السرطان ومحاربتها. ";

    private static readonly PageStyle A5 = new(new Size(420, 595), 51, 40, 45, 51);
    private static readonly ParagraphStyle Style = new(16);

    [Theory]
    [InlineData(English, TextDirection.LeftToRight)]
    [InlineData(Arabic, TextDirection.RightToLeft)]
    public void The_pages_hold_the_letters_of_the_blocks_and_contents_show_the_right_pages(string words, TextDirection direction)
    {
        var chapters = Enumerable.Range(0, 6).Select(i => Chapter(i, words)).ToList();
        var contents = new BookSection("contents", [.. chapters.Select((_, i) => Entry(i, words))], A5);
        var info = new DocumentInfo("Title", "Author", "en", DateTimeOffset.UnixEpoch) { Direction = direction };
        var document = BookPaginator.Paginate(new Book(info, [contents, .. chapters]));

        Assert.Empty(document.Notices);
        var read = Letters(string.Concat(document.Pages.SelectMany(page => LayoutBench.Texts(page.Frame))));
        var expected = Letters(string.Concat(Enumerable.Repeat(words, 6 * (1 + 1 + (8 * 5)))));
        Assert.Equal(expected.Length, read.Length);
        Assert.Equal(string.Concat(expected.Order()), string.Concat(read.Order()));
        var numbers = LayoutBench.Texts(document.Pages[0].Frame).Where(text => int.TryParse(text, out _));
        Assert.Equal(
            Enumerable.Range(0, 6).Select(i => document.PageOfAnchor[$"c{i}"].ToString(CultureInfo.InvariantCulture)), numbers);
    }

    private static BookSection Chapter(int number, string words)
    {
        var heading = Paragraph(words) with { Role = StructureRole.H1, KeepWithNext = true, Anchors = [$"c{number}"] };
        var text = string.Concat(Enumerable.Repeat(words, 8));
        return new BookSection(
            $"c{number}",
            [heading,
                .. Enumerable.Range(0, 3).Select(_ => Paragraph(text)),
                new ListBlock([new ListItem([Span("•")], [Paragraph(text)])], 16, Style),
                new BoxBlock([Paragraph(text)], new BoxStyle(Insets.Uniform(8)))],
            A5)
        { Start = SectionStart.Recto };
    }

    private static ContentsEntryBlock Entry(int number, string words) =>
        new([Span(words)], $"c{number}", Fonts.Body, Style);

    private static ParagraphBlock Paragraph(string text) => new([Span(text)], Style);

    private static TextSpan Span(string text) => new(text, Fonts.Body);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
