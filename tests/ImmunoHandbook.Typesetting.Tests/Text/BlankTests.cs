using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>Lines to write on inside of a text.</summary>
public class BlankTests
{
    private const double Least = 80;
    private const double Wish = 140;

    private static readonly BlankSpan s_blank = new(Fonts.Body, "phone") { Least = Least, Wish = Wish };

    private static TextSpan Words(string text) => new(text, Fonts.Body);

    private static double Length(TextLine line) => BlankOf(line).Width();

    private static GlyphRun BlankOf(TextLine line) => line.Runs().Single(run => run.Text.StartsWith('_'));

    [Theory]
    [InlineData(TextDirection.LeftToRight, "")]
    [InlineData(TextDirection.LeftToRight, ".")]
    [InlineData(TextDirection.RightToLeft, "")]
    public void A_blank_that_ends_its_line_takes_the_rest_of_it(TextDirection direction, string after)
    {
        Inline[] inlines = after.Length == 0 ? [Words("ring "), s_blank] : [Words("ring "), s_blank, Words(after)];

        var line = Assert.Single(SetText.Shape(inlines, direction).Lines(400));

        Assert.Equal(400, line.Width, 0.1);
        Assert.InRange(Length(line), 350, 400);
        Assert.Equal(400, line.Runs().Max(run => run.Right()), 0.1);
        Assert.Equal(0, line.Runs().Min(run => run.At.X), 0.1);
    }

    [Fact]
    public void A_blank_before_words_takes_free_room_up_to_its_wish()
    {
        var shaped = SetText.Shape([Words("ring "), s_blank, Words(" today")]);
        var rest = shaped.NaturalWidth - Wish;

        Assert.Equal(Wish, Length(Assert.Single(shaped.Lines(400))), 0.1);
        Assert.Equal(100, Length(Assert.Single(shaped.Lines(rest + 100))), 0.1);
    }

    [Fact]
    public void Lines_are_chosen_for_the_least_width()
    {
        var shaped = SetText.Shape([Words("ring "), s_blank, Words(" today")]);

        Assert.Single(shaped.Lines(shaped.NaturalWidth - Wish + Least + 0.1));
        Assert.Equal(2, shaped.Lines(shaped.NaturalWidth - Wish + Least - 1).Count);
        Assert.Equal(Least, shaped.MinimumWidth, 0.1);
    }

    [Fact]
    public void A_measure_that_is_narrower_than_a_blank_narrows_it_without_a_notice()
    {
        var line = Assert.Single(SetText.Shape([s_blank]).Lines(50));

        Assert.Equal(50, line.Width, 0.1);
        Assert.Empty(line.Notices);
    }

    [Fact]
    public void The_underscores_of_a_blank_meet_and_its_text_is_theirs()
    {
        var run = BlankOf(SetText.Shape([Words("ring "), s_blank]).Lines(400)[0]);

        Assert.Equal(run.Text.Length, run.Glyphs.Length);
        Assert.Equal(Enumerable.Range(0, run.Text.Length), run.Glyphs.Select(glyph => glyph.Cluster));
        Assert.All(run.Glyphs, glyph => Assert.InRange(glyph.Advance, 1, run.Glyphs[^1].Advance));
    }

    [Fact]
    public void What_follows_a_blank_is_still_found_in_the_text()
    {
        Inline[] inlines = [s_blank, Words(" "), new FootnoteSpan("1", Fonts.Body with { Rise = 4 }, []), Words(" or ask"), new AnchorSpan("ask"), Words(" now")];

        var line = Assert.Single(SetText.Shape(inlines).Lines(400));

        Assert.Equal("1 or ask now", line.Text().TrimStart('_', ' '));
        Assert.Single(line.Footnotes);
        Assert.Equal(["ask"], line.Anchors);
    }

    [Fact]
    public void A_blank_is_spoken_as_what_is_to_be_written_there()
    {
        var paragraph = new StructureNode(StructureRole.P, new StructureNode(StructureRole.Document, null));

        var line = SetText.Shape([Words("ring "), s_blank]).SetLines(400, new ParagraphStyle(16), paragraph)[0];

        Assert.Equal((StructureRole.Span, "phone"), (BlankOf(line).Node!.Role, BlankOf(line).Node!.ActualText));
    }
}
