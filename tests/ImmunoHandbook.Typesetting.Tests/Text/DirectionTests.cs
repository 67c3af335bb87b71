using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class DirectionTests
{
    private const string Call = "\u0627\u062A\u0635\u0644";
    private const string After = "\u0628\u0639\u062F";

    [Fact]
    public void A_phone_number_and_a_drug_name_keep_their_direction_in_Arabic()
    {
        var line = SetText.Shape($"{Call} 0800 123 456 {After} Ipilimumab", TextDirection.RightToLeft).Lines(1000)[0];

        Assert.Equal($"{Call} 0800 123 456 {After} Ipilimumab", line.Text());
        var visual = line.VisualTexts();
        Assert.Equal("Ipilimumab", visual[0]);
        Assert.Equal("0800 123 456", visual[2]);
        Assert.Equal(4, visual.Length);
        Assert.StartsWith(Call, visual[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0800 123 456")]
    [InlineData("+44 20 7946 0123")]
    [InlineData("0800 123 456 0800 654 321")]
    [InlineData("(0800) 123-456")]
    [InlineData("\u0660\u0661\u0662 \u0663\u0664\u0665 \u0666")]
    public void The_groups_of_a_phone_number_are_never_swapped(string number)
    {
        var line = SetText.Shape($"{Call} {number} {After}", TextDirection.RightToLeft).Lines(1000)[0];

        var groups = string.Concat(line.Runs().Where(r => !r.Text.Any(c => c is >= '\u0620' and < '\u0650')).OrderBy(r => r.At.X).Select(r => r.Text));
        Assert.Equal(number, groups.Trim());
        Assert.Equal($"{Call} {number} {After}", line.Text());
    }

    [Fact]
    public void Runs_touch_each_other_without_gap_or_overlap()
    {
        var line = SetText.Shape($"{Call} (Ipilimumab 50 mg) {After}, {After}", TextDirection.RightToLeft).Lines(1000)[0];
        var runs = line.Runs().OrderBy(r => r.At.X).ToList();

        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.Equal(pair.First.Right(), pair.Second.At.X, 6));
        Assert.Equal(1000, runs[^1].Right(), 6);
    }

    [Fact]
    public void Brackets_are_mirrored_from_right_to_left()
    {
        static ushort Glyph(string text, TextDirection direction) =>
            SetText.Shape(text, direction).Lines(100)[0].Runs().First().Glyphs[^1].Id;

        Assert.Equal(Glyph(")", TextDirection.LeftToRight), Glyph("(", TextDirection.RightToLeft));
        Assert.NotEqual(Glyph("(", TextDirection.LeftToRight), Glyph("(", TextDirection.RightToLeft));
    }

    [Fact]
    public void Words_of_each_line_are_ordered_for_themselves()
    {
        var word = SetText.Shape(Call).NaturalWidth;

        var lines = SetText.Shape($"{Call} {After} {Call} {After}", TextDirection.LeftToRight).Lines(word * 2.2);

        Assert.All(lines, line => Assert.All(line.Runs(), run => Assert.True(run.RightToLeft || run.Text.Trim().Length == 0)));
        Assert.All(lines, line => Assert.Equal(0, line.Runs().Where(r => r.Text.Trim().Length > 0).Min(r => r.At.X), 6));
    }

    [Fact]
    public void A_marked_part_keeps_to_itself()
    {
        // Without isolation the number would follow the Arabic word into its direction.
        Inline[] plain = [new TextSpan($"{Call} 24", Fonts.Body)];
        Inline[] marked = [new MarkedSpan([new TextSpan(Call, Fonts.Body)], "ar", TextDirection.RightToLeft), new TextSpan(" 24", Fonts.Body)];

        Assert.StartsWith("24", SetText.Shape(plain).Lines(500)[0].VisualTexts()[0], StringComparison.Ordinal);
        Assert.StartsWith(Call, SetText.Shape(marked).Lines(500)[0].VisualTexts()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_controls_that_isolate_a_part_are_not_in_its_text()
    {
        Inline[] marked = [new TextSpan("a ", Fonts.Body), new MarkedSpan([new TextSpan(Call, Fonts.Body)], "ar", null)];

        Assert.Equal($"a {Call}", SetText.Shape(marked).Lines(500)[0].Text());
    }
}
