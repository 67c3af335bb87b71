using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class ParagraphPropertyTests
{
    /// <summary>What breaks typesetters: every script we have fonts for, marks, joiners, isolates, emoji, half surrogates, controls.</summary>
    private static readonly string[] s_parts =
    [
        "a", "Wort", "fi", "AV", " ", "  ", "\n", "\t", "-", "\u00AD", "\u200B", "\u00A0", "(", ")", "1", "0800 123 456", "500 mg",
        "\u0301", "e\u0301", "\u0627\u0644", "\u0644\u0627", "\u0645\u0631\u062D\u0628\u0627", "\u05E9\u05B8\u05C1", "\u05D0", "\u0915\u094D\u0937\u093F",
        "\u094D", "\u200D", "\u200C", "\uFE0F", "\u2066", "\u2067", "\u2069", "\u202E", "\u202C", "\u200F", "\uD83D\uDC69\u200D\uD83D\uDD2C",
        "\uD83C\uDDE9\uD83C\uDDEA", "\uD83D", "\uDC69", "\0", "\u0085", "\u2028", "\r\n", "\u4E00", "\u0E01\u0E33", "\uFFFE", "\uFFFF", "\U0010FFFF", "\U000E0001",
    ];

    private static readonly Arbitrary<string> s_texts =
        Gen.OneOf(
            Gen.Elements(s_parts).ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<char>().ListOf().Select(c => string.Concat(c))).ToArbitrary();

    private static readonly Arbitrary<double> s_widths =
        Gen.OneOf(Gen.Elements(0.0, -5, 0.001, 1, 7), Gen.Choose(1, 400).Select(w => (double)w)).ToArbitrary();

    [Fact]
    public void The_lines_hold_every_character_of_the_text_in_order() =>
        Prop.ForAll(s_texts, s_widths, (text, width) =>
        {
            var shaped = SetText.Shape(text);
            return string.Concat(shaped.Lines(width).Texts()) == shaped.Text;
        }).Check(Thorough);

    [Fact]
    public void No_line_is_wider_than_the_measure_unless_it_is_one_cluster() =>
        Prop.ForAll(s_texts, s_widths, (text, width) =>
            SetText.Shape(text, TextDirection.RightToLeft).Lines(width).All(line =>
                line.Width <= Math.Max(width, 0) + 0.001 || Parts(line) <= 1)).Check(Thorough);

    [Fact]
    public void Every_run_is_inside_of_the_measure_except_for_spaces_at_line_ends() =>
        Prop.ForAll(s_texts, Gen.Choose(60, 400).ToArbitrary(), (text, width) =>
            SetText.Shape(text, TextDirection.RightToLeft).Lines(width).All(line => line.Runs().All(run =>
                run.Right() <= width + 0.001 && run.At.X >= -0.001 - (run.Text.Length - run.Text.TrimEnd().Length + 2) * 12))).Check(Thorough);

    [Fact]
    public void Clusters_index_the_text_of_their_run_and_never_go_back() =>
        Prop.ForAll(s_texts, s_widths, (text, width) => SetText.Shape(text).Lines(width).SelectMany(l => l.Runs()).All(run =>
        {
            var clusters = run.Glyphs.Select(g => g.Cluster).ToList();
            var inOrder = run.RightToLeft ? clusters.OrderDescending() : clusters.Order();
            return clusters.SequenceEqual(inOrder) && clusters.All(c => c >= 0 && c < run.Text.Length)
                && (clusters.Count == 0 || clusters.Min() == 0);
        })).Check(Thorough);

    [Fact]
    public void Setting_again_gives_the_same_lines() =>
        Prop.ForAll(s_texts, s_widths, (text, width) =>
            SetText.Shape(text).Lines(width).Texts().SequenceEqual(SetText.Shape(text).Lines(width).Texts())).Check(Thorough);

    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(400);

    /// <summary>
    /// A line can be cut where both a grapheme cluster of the text and a cluster of glyphs start: not in a ligature, nor in a
    /// syllable whose signs have been reordered. Spaces and invisible characters need no place.
    /// </summary>
    private static int Parts(TextLine line) => line.Runs().Sum(run =>
        run.Glyphs.Where(g => g.Advance > 0 && !char.IsWhiteSpace(run.Text[g.Cluster])).Select(g => g.Cluster).Distinct()
            .Intersect(StringInfo.ParseCombiningCharacters(run.Text)).Count());
}
