using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class TranslationLedgerTests
{
    [Fact]
    public void What_is_written_is_read_and_is_YAML()
    {
        LedgerEntry[] entries =
        [
            new("a/top/item-1", "0123456789ab", "ba9876543210", UnitState.Reviewed, UnitOrigin.Mixed) { On = new DateOnly(2026, 11, 26), By = "R. Test: nurse # 2" },
            new("a/title", "0123456789ab", "aaaaaaaaaaaa", UnitState.Draft, UnitOrigin.Machine) { On = new DateOnly(2026, 11, 26) },
        ];
        using var handbook = new HandbookTest();
        handbook.WithFile("content/es/translation.yml", LedgerFile.Write(entries));
        var findings = new DiagnosticBag();

        var read = LedgerFile.Read(new HandbookFolder(handbook.Source), "es", findings).Entries;

        Assert.Empty(findings.Sorted());
        Assert.Equal(entries[0] with { By = "R. Test, nurse 2" }, read[0]);
        Assert.Equal(entries[1], read[1]);
        var yaml = ImmunoHandbook.Content.Yaml.YamlFile.ReadMap(new SourceText("x.yml", LedgerFile.Write(entries)), findings);
        Assert.Equal(["a/top/item-1", "a/title"], yaml!.Keys);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("a/title: 0123456789ab aaaaaaaaaaaa finished machine 2026-11-26")]
    [InlineData("a/title: 0123456789ab aaaaaaaaaaaa draft machine yesterday")]
    [InlineData("a/title: 0123 aaaaaaaaaaaa draft machine 2026-11-26")]
    [InlineData("just words")]
    public void A_line_that_is_none_is_told_and_the_others_count(string line)
    {
        using var handbook = new HandbookTest();
        handbook.WithFile("content/es/translation.yml", "# head\n" + line + "\nb/title: 0123456789ab aaaaaaaaaaaa draft human 2026-11-26\n");
        var findings = new DiagnosticBag();

        var ledger = LedgerFile.Read(new HandbookFolder(handbook.Source), "es", findings);

        Assert.Equal("b/title", Assert.Single(ledger.Entries).Key);
        var finding = Assert.Single(findings.Sorted());
        Assert.Equal(("HB0804", 2), (finding.Code.Id, finding.Location.Line));
    }

    /// <summary>Two people accept different chapters in two branches: git merges what lies apart without asking.</summary>
    [Fact]
    public void Entries_keep_the_order_of_the_handbook_whoever_writes_them()
    {
        using var two = new TwoLanguages("One.\n\nTwo.\n", "Uno.\n\nDos.\n");
        two.Accept(UnitState.Draft);
        var before = two.Handbook.Read("content/es/translation.yml");
        two.Accept(UnitState.Reviewed, "A. Test, nurse");
        var after = two.Handbook.Read("content/es/translation.yml");

        static IEnumerable<string> Keys(string ledger) => ledger.Split('\n').Where(l => l.Contains(": ", StringComparison.Ordinal) && l[0] != '#').Select(l => l.Split(':')[0]);
        Assert.Equal(Keys(before), Keys(after));
        Assert.Equal(["first-chapter/title", "first-chapter/summary", "first-chapter/top/paragraph-1", "first-chapter/top/paragraph-2"], Keys(after));
    }
}
