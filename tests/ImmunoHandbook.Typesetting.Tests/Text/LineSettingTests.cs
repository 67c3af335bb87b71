using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class LineSettingTests
{
    private static readonly Gen<List<string>> s_lists = Gen.Elements(
        "call", "us", "at", "once", "a", "temperature", "immunotherapy", "check-up", "side", "effects", "0800 123 456", "or 500 mg", "I", "diarrhoea")
        .NonEmptyListOf().Select(words => words.ToList());

    private static readonly Arbitrary<List<string>> s_words = s_lists.ToArbitrary();

    private static readonly Arbitrary<string> s_sentences = s_lists.Select(words => string.Join(' ', words)).ToArbitrary();

    [Fact]
    public void The_natural_width_holds_the_text_on_one_line() =>
        Prop.ForAll(s_sentences, text => SetText.Shape(text) is var shaped && shaped.Lines(shaped.NaturalWidth).Count == 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void At_the_minimum_width_no_word_is_broken() =>
        Prop.ForAll(s_sentences, text => SetText.Shape(text) is var shaped
            && shaped.Lines(shaped.MinimumWidth).All(l => l.Width <= shaped.MinimumWidth + 0.001 && l.Notices.Count == 0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_even_edge_never_costs_a_line() =>
        Prop.ForAll(s_words, Gen.Choose(90, 300).ToArbitrary(), (words, width) =>
            (SetText.Shape(string.Join(' ', words)).Lines(width).Count <= Filled(words, width).Count)
                .Label(string.Join('|', words))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Lines_are_evened_out_instead_of_filled()
    {
        const string Text = "one two six ten immunoth";
        var width = WidthOf("one two six") + 1;

        Assert.Equal(["one two six ", "ten ", "immunoth "], Filled(Text.Split(' '), width));
        Assert.Equal(["one two ", "six ten ", "immunoth"], SetText.Shape(Text).Lines(width).Texts());
    }

    [Fact]
    public void A_very_short_last_line_is_avoided_if_it_can_be_helped()
    {
        const string Text = "Please ring the nurse before you take it";
        var width = WidthOf("Please ring the nurse before you take") + 2;

        Assert.EndsWith("it", SetText.Shape(Text).Lines(width).Texts()[^1], StringComparison.Ordinal);
        Assert.NotEqual("it", SetText.Shape(Text).Lines(width).Texts()[^1]);
    }

    [Theory]
    [InlineData("ring 0800 123 456")]
    [InlineData("ring (0800) 123-456")]
    [InlineData("ring +44 20 7946 0123")]
    [InlineData("more than 500 mg")]
    [InlineData("reaches 38.5 \u00B0C")]
    [InlineData("a dose of 2 mg/kg")]
    [InlineData("about 1,000 mL")]
    [InlineData("within 10\u201312")]
    public void Phone_numbers_ranges_and_numbers_with_units_stay_whole(string text)
    {
        var number = text[text.IndexOfAny([.. "0123456789+("])..];

        foreach (var width in Enumerable.Range(0, 40).Select(i => WidthOf(number) + (i * 2)))
        {
            Assert.Contains(SetText.Shape(text).Lines(width).Texts(), line => line.Contains(number, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("in 2 3 4 steps")]
    [InlineData("38 Celsius")]
    public void Other_numbers_may_be_divided_at_their_spaces(string text) =>
        Assert.True(SetText.Shape(text).MinimumWidth < WidthOf(text) - 1);

    [Fact]
    public void A_raised_mark_stays_with_its_word()
    {
        var raised = Fonts.Body with { Size = 7, Rise = 4 };
        Inline[] inlines = [new TextSpan("see \u201Cword\u201D", Fonts.Body), new FootnoteSpan("1", raised, []), new TextSpan(" end", Fonts.Body)];

        var lines = SetText.Shape(inlines).Lines(1 + WidthOf("\u201Cword\u201D"));

        Assert.Contains("1", lines.Texts()[^2], StringComparison.Ordinal);
        var line = Assert.Single(lines, l => l.Footnotes.Length > 0);
        Assert.Equal(-4, line.Runs().Single(r => r.Text.StartsWith('1')).At.Y);
    }

    [Fact]
    public void A_raised_mark_stays_with_the_word_before_a_space()
    {
        var raised = Fonts.Body with { Rise = 4 };
        Inline[] inlines = [new TextSpan("to wake up the cells ", Fonts.Body), new TextSpan("[19]", raised), new TextSpan(".", Fonts.Body)];

        Assert.Equal(["to wake up the ", "cells [19]."], SetText.Shape(inlines).Lines(1 + WidthOf("to wake up the cells")).Texts());
    }

    [Theory]
    [InlineData("wait for a follow-up", "wait for a follow-", "wait for a |follow-up")]
    [InlineData("see https://example.org/one-two", "see https://example.org/one-", "see https://example.org/one|-two")]
    [InlineData("ask ward-nine@hospital-nine.example now", "ask ward-nine@hospital-", "ask ward-nine@hospital|-nine.example now")]
    [InlineData("a very-long-winded-and-difficult-word", "a very-long-winded-", "a very-long-winded-|and-difficult-word")]
    public void No_line_ends_in_a_hyphen_but_that_of_a_very_long_word(string text, string fits, string lines) =>
        Assert.Equal(lines, string.Join('|', SetText.Shape(text).Lines(1 + WidthOf(fits)).Texts()));

    [Fact]
    public void Lines_end_at_forced_breaks_and_their_words_stay_apart_in_the_text()
    {
        Assert.Equal(["Ward 4 ", "Second floor"], SetText.Shape("Ward 4\nSecond floor").Lines(400).Texts());
    }

    [Fact]
    public void The_space_at_a_line_end_is_kept_in_the_text_and_does_not_count()
    {
        var lines = SetText.Shape("one two").Lines(WidthOf("one") + 1, TextAlignment.End);

        Assert.Equal(["one ", "two"], lines.Texts());
        Assert.Equal(WidthOf("one"), lines[0].Width, 6);
        Assert.Equal(1, lines[0].Runs().Single().At.X, 6);
    }

    [Fact]
    public void A_no_break_space_holds() => Assert.Equal(WidthOf("call\u00A0now"), SetText.Shape("call\u00A0now").MinimumWidth, 6);

    [Fact]
    public void Thai_breaks_at_zero_width_spaces_only()
    {
        var shaped = SetText.Shape("\u0E01\u0E02\u0E04\u200B\u0E01\u0E02\u0E04");

        Assert.Equal(["\u0E01\u0E02\u0E04\u200B", "\u0E01\u0E02\u0E04"], shaped.Lines(shaped.MinimumWidth).Texts());
    }

    [Fact]
    public void A_word_wider_than_its_column_is_broken_and_told()
    {
        var origin = "guide.md 7";
        var shaped = SetText.Shape([new TextSpan("an immunohistochemistry", Fonts.Body) { Origin = origin }]);

        var notice = Assert.Single(shaped.Lines(60)[0].Notices);

        Assert.Equal((LayoutNoticeKind.BrokenWord, (object)origin), (notice.Kind, notice.Origin));
        Assert.Contains("immunohistochemistry", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_lines_hang_by_the_indent()
    {
        var style = new ParagraphStyle(16) { HangingIndent = 20 };
        IEnumerable<double> Lefts(TextDirection direction) =>
            SetText.Shape("one two three four", direction).SetLines(60, style, null).Select(l =>
                direction == TextDirection.LeftToRight ? l.Runs().First().At.X : 60 - (l.Runs().First().At.X + l.Width));

        Assert.Equal([0, 20, 20], Lefts(TextDirection.LeftToRight).Take(3));
    }

    [Fact]
    public void Alignment_follows_the_direction()
    {
        double Left(TextDirection direction, TextAlignment alignment) =>
            SetText.Shape("abc", direction).Lines(100, alignment)[0].Runs().Single().At.X;
        var free = 100 - WidthOf("abc");

        Assert.Equal([0, free / 2, free], Enum.GetValues<TextAlignment>().Select(a => Left(TextDirection.LeftToRight, a)));
        Assert.Equal([free, free / 2, 0], Enum.GetValues<TextAlignment>().Select(a => Left(TextDirection.RightToLeft, a)));
    }

    [Fact]
    public void Page_numbers_are_three_digits_wide_until_they_are_known()
    {
        Inline[] inlines = [new PageReferenceSpan("fever", Fonts.Body), new TextSpan(" of ", Fonts.Body), new PageCountSpan(Fonts.Body)];
        var known = new PageNumbering(new Dictionary<string, int> { ["fever"] = 7 }, 84);

        var settled = ParagraphText.Shape(inlines, TextDirection.LeftToRight, known);

        Assert.Equal("000 of 000", SetText.Shape(inlines).Text);
        Assert.Equal("7 of 84", settled.Text);
        Assert.True(settled.UsesPageNumbers);
        Assert.False(SetText.Shape("7").UsesPageNumbers);
    }

    [Fact]
    public void Text_of_thousands_of_words_is_set_without_delay()
    {
        var shaped = SetText.Shape(string.Join(' ', Enumerable.Repeat("word", 20_000)) + new string('\u200B', 20_000));

        Assert.Equal(shaped.Text.Length, shaped.Lines(330).Sum(l => l.Text().Length));
    }

    private static double WidthOf(string text) => SetText.Shape(text).NaturalWidth;

    /// <summary>Each line with as many words as fit.</summary>
    private static List<string> Filled(IEnumerable<string> words, double width)
    {
        var lines = new List<string> { "" };
        foreach (var word in words)
        {
            if (lines[^1].Length > 0 && WidthOf(lines[^1] + word) > width)
            {
                lines.Add("");
            }

            lines[^1] += $"{word} ";
        }

        return lines;
    }
}
