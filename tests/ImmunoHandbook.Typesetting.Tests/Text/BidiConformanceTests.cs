using System.Globalization;
using ImmunoHandbook.Typesetting.Text.Unicode;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class BidiConformanceTests
{
    /// <summary>BidiCharacterTest.txt: code points; direction; resolved level; levels; visual order.</summary>
    [Fact]
    public void All_character_cases_of_the_official_file_pass()
    {
        var cases = 0;
        var wrong = new List<string>();
        foreach (var line in OfficialFile.Lines("BidiCharacterTest-15.0.0.txt.gz"))
        {
            var fields = line.Split(';');
            var codePoints = fields[0].Split(' ').Select(t => int.Parse(t, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            int? level = fields[1] switch { "0" => 0, "1" => 1, _ => null };
            var paragraph = BidiParagraph.Resolve(
                [.. codePoints.Select(CharacterData.BidiOf)], [.. codePoints.Select(CharacterData.BracketOf)], level);
            cases++;
            if (paragraph.Level.ToString(CultureInfo.InvariantCulture) != fields[2] || Levels(paragraph) != fields[3]
                || string.Join(' ', BidiOrder.Visual(paragraph.Levels)) != fields[4])
            {
                wrong.Add($"{line}   got {paragraph.Level}; {Levels(paragraph)}");
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.True(cases > 90_000, $"only {cases} cases were read");
    }

    /// <summary>BidiTest.txt: lists of types, each to be tried with the paragraph directions of a bit set (1 auto, 2 left, 4 right).</summary>
    [Fact]
    public void All_type_cases_of_the_official_file_pass()
    {
        var cases = 0;
        var wrong = new List<string>();
        string levels = "", order = "";
        foreach (var line in OfficialFile.Lines("BidiTest-15.0.0.txt.gz"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = line[8..].Trim();
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = line[9..].Trim();
            }
            else if (line[0] != '@')
            {
                var fields = line.Split(';');
                var types = fields[0].Split(' ').Select(Enum.Parse<BidiClass>).ToArray();
                var directions = int.Parse(fields[1], CultureInfo.InvariantCulture);
                foreach (var (bit, level) in new (int, int?)[] { (1, null), (2, 0), (4, 1) })
                {
                    if ((directions & bit) == 0)
                    {
                        continue;
                    }

                    var paragraph = BidiParagraph.Resolve(types, new int[types.Length], level);
                    cases++;
                    if (Levels(paragraph) != levels || string.Join(' ', BidiOrder.Visual(paragraph.Levels)) != order)
                    {
                        wrong.Add($"{line} ({level})   expected {levels}   got {Levels(paragraph)}");
                    }
                }
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.True(cases > 700_000, $"only {cases} cases were read");
    }

    private static string Levels(BidiParagraph paragraph) =>
        string.Join(' ', paragraph.Levels.ToArray().Select(l => l == BidiParagraph.Removed ? "x" : l.ToString(CultureInfo.InvariantCulture)));
}
