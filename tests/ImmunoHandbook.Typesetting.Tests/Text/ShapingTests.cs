using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class ShapingTests
{
    private const string Alef = "\u0627";
    private const string Ba = "\u0628";

    [Fact]
    public void Latin_letters_are_kerned()
    {
        Assert.True(WidthOf("To") < WidthOf("T") + WidthOf("o"));
    }

    [Fact]
    public void Numbers_in_columns_are_equally_wide_on_request()
    {
        var style = Fonts.Body with { TabularNumbers = true };
        double Width(string text) => SetText.Shape([new TextSpan(text, style)]).NaturalWidth;

        Assert.Equal(Width("111"), Width("888"), 6);
        Assert.NotEqual(WidthOf("111"), WidthOf("888"), 3);
    }

    [Fact]
    public void Arabic_letters_join()
    {
        var alone = Run(Ba).Glyphs.Where(g => g.Advance > 0).Select(g => g.Id).Single();

        Assert.DoesNotContain(alone, Run(Ba + Ba + Ba).Glyphs.Select(g => g.Id));
    }

    [Fact]
    public void An_Arabic_word_that_must_be_broken_keeps_its_joined_letters()
    {
        var word = string.Concat(Enumerable.Repeat(Ba, 12));
        var alone = Run(Ba).Glyphs.Where(g => g.Advance > 0).Select(g => g.Id).Single();

        var lines = SetText.Shape(word, TextDirection.RightToLeft).Lines(WidthOf(word) / 3);

        Assert.True(lines.Count >= 3);
        Assert.DoesNotContain(alone, lines.SelectMany(l => l.Runs()).SelectMany(r => r.Glyphs).Select(g => g.Id));
    }

    [Fact]
    public void A_reordered_syllable_is_never_torn_apart()
    {
        const string Syllable = "\u0915\u094D\u0937\u093F";

        Assert.Equal([Syllable, Syllable], SetText.Shape(Syllable + Syllable).Lines(1).Texts());
    }

    [Fact]
    public void Hebrew_points_take_no_width_and_sit_on_their_letter()
    {
        var run = Run("\u05E9\u05C1\u05B8");

        Assert.Equal(WidthOf("\u05E9"), run.Width(), 3);
        Assert.True(run.RightToLeft);
    }

    [Fact]
    public void Devanagari_vowel_i_is_drawn_before_its_consonant()
    {
        var run = Run("\u0915\u093F");

        var consonant = run.Glyphs.Select(g => g.Id).ToList().IndexOf(run.Face.NominalGlyph(0x915));
        Assert.Equal(run.Glyphs.Length - 1, consonant);
        Assert.All(run.Glyphs, g => Assert.Equal(0, g.Cluster));
    }

    [Fact]
    public void Each_word_is_set_in_the_first_font_that_has_it()
    {
        var faces = Line("Fieber \u05D7\u05D5\u05DD").Runs().Select(r => r.Face.PostScriptName);

        Assert.Equal(["AtkinsonHyperlegibleNext-Regular", "NotoSansHebrew-Regular"], faces.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Spaces_between_words_of_another_script_stay_in_its_font_so_that_the_line_is_one_run()
    {
        var line = Line("\u05D7\u05D5\u05DD \u05D2\u05D1\u05D5\u05D4 \u05DE\u05D0\u05D5\u05D3");

        Assert.Single(line.Runs());
    }

    [Fact]
    public void A_mark_stays_in_the_font_of_its_base()
    {
        // Atkinson has no Hebrew point, and no font of the theme has both.
        Assert.Single(Line("x\u05B8").Runs());
    }

    [Fact]
    public void A_character_that_no_font_has_is_told_once_for_each_place_it_comes_from()
    {
        object here = "guide.md 3", there = "guide.md 9";
        var text = SetText.Shape(
        [
            new TextSpan("\u4E00 and \u4E00 ", Fonts.Body) { Origin = here }, new TextSpan("\u4E00\U0001F600", Fonts.Body) { Origin = there },
        ]);

        Assert.Equal([here, there, there], text.Notices.Select(n => n.Origin));
        Assert.All(text.Notices, n => Assert.Equal(LayoutNoticeKind.MissingGlyph, n.Kind));
        Assert.Contains("\u4E00", text.Notices[0].Message, StringComparison.Ordinal);
        Assert.Contains("U+4E00", text.Notices[0].Message, StringComparison.Ordinal);
        Assert.Contains("U+1F600", text.Notices[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_inside_of_a_link_is_told_with_the_origin_of_the_link()
    {
        var link = new LinkSpan([new TextSpan("\u4E00", Fonts.Body)], "x", null, "x") { Origin = "guide.md 4" };

        Assert.Equal("guide.md 4", Assert.Single(SetText.Shape([link]).Notices).Origin);
    }

    [Theory]
    [InlineData("a\u200Db\u200Cc")]
    [InlineData("a\u2060b\uFEFFc")]
    [InlineData("heart\uFE0F")]
    [InlineData("\u200Eleft\u200F \u2066x\u2069 \u202Ay\u202C")]
    [InlineData("tab\tnull\0bell\a line\r\nend")]
    public void Characters_that_show_nothing_are_never_missing_and_take_no_width(string text)
    {
        Assert.Empty(SetText.Shape(text).Notices);
        Assert.DoesNotContain(Line(text).Runs().SelectMany(r => r.Glyphs), g => g.Id == 0);
    }

    [Fact]
    public void Soft_hyphens_are_never_printed_and_never_break_a_word()
    {
        var lines = SetText.Shape("immuno\u00ADtherapy").Lines(WidthOf("immunotherapy"));

        Assert.Equal(["immunotherapy"], lines.Texts());
        Assert.Equal(WidthOf("immunotherapy"), lines[0].Width, 6);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb\uFFFD", SetText.Shape("a\uD83Db\uDE00").Text);
    }

    private static double WidthOf(string text) => SetText.Shape(text).NaturalWidth;

    private static TextLine Line(string text) => SetText.Shape(text).Lines(10_000)[0];

    private static GlyphRun Run(string text) => Line(text).Runs().Single();
}
