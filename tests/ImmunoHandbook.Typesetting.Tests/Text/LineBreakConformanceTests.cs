using System.Globalization;
using ImmunoHandbook.Typesetting.Text.Unicode;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class LineBreakConformanceTests
{
    /// <summary>Every line of LineBreakTest.txt of Unicode 17: code points with a cross where no break is allowed, a division sign where one is.</summary>
    [Fact]
    public void All_cases_of_the_official_file_pass()
    {
        var cases = 0;
        var wrong = new List<string>();
        foreach (var line in OfficialFile.Lines("LineBreakTest-17.0.0.txt.gz"))
        {
            var tokens = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var codePoints = tokens.Where((_, i) => i % 2 == 1).Select(t => int.Parse(t, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            var expected = string.Concat(tokens.Where((_, i) => i % 2 == 0));
            var actual = string.Concat(LineBreaks.Find(codePoints).Select(a => a == BreakAction.Prohibited ? '\u00D7' : '\u00F7'));
            cases++;
            if (actual != expected)
            {
                wrong.Add($"{line}\n   got {actual}");
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.True(cases > 15_000, $"only {cases} cases were read");
    }

    /// <summary>LB30a: each two indicators are one flag, however many stand in a row.</summary>
    [Fact]
    public void A_long_row_of_flags_breaks_between_flags_only()
    {
        var flags = Enumerable.Repeat(0x1F1EA, 20_001).ToArray();
        int[] row = ['a', 0x200B, .. flags];

        var breaks = LineBreaks.Find(row);

        Assert.All(Enumerable.Range(1, flags.Length - 1), i =>
            Assert.Equal(i % 2 == 0 ? BreakAction.Allowed : BreakAction.Prohibited, breaks[i + 2]));
    }
}
