using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>Settings that cannot be read: a finding with its line, and the last good output stays.</summary>
public sealed class YamlInputTests : IDisposable
{
    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void No_handbook_yml() =>
        _handbook.WithoutFile("content/handbook.yml").Build().HasFinding("HB0101", "content/handbook.yml").Refused();

    [Fact]
    public void An_empty_content_folder()
    {
        Directory.Delete(Path.Combine(_handbook.Source, "content"), recursive: true);
        Directory.CreateDirectory(Path.Combine(_handbook.Source, "content"));

        _handbook.Build().HasFinding("HB0101", "content/handbook.yml").Refused();
    }

    [Fact]
    public void A_language_folder_without_chapters()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_handbook.Source, "content/en"), "*.md"))
        {
            File.Delete(file);
        }

        _handbook.Build().HasFinding("HB0102", "content/en").Refused();
    }

    [Fact]
    public void A_folder_that_does_not_exist() =>
        _handbook.Build(r => r with { Source = Path.Combine(r.Source, "nowhere") }).HasFinding("HB0101", "content/handbook.yml").Refused();

    [Fact]
    public void Tabs_are_named_as_the_cause()
    {
        _handbook.WithFile("content/clinic.yml", "name: A\nvalues:\n\tparking: Free\n").Build().Refused();
        Assert.Contains("tab", _handbook.Finding("HB0110", "content/clinic.yml", 3).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = "name: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"k{i}: &b{i} [*a, *a, *a, *a, *a, *a, *a]\n"));
        _handbook.WithFile("content/clinic.yml", bomb).Build().HasFinding("HB0111", "content/clinic.yml", 1).Refused();
    }

    [Fact]
    public void A_key_written_twice() =>
        _handbook.WithFile("content/clinic.yml", "name: A\ncity: B\nname: C\n").Build().HasFinding("HB0110", "content/clinic.yml", 3).Refused();

    [Fact]
    public void Nesting_without_end() =>
        _handbook.WithFile("content/clinic.yml", "name: " + new string('[', 20_000)).Build().HasFinding("HB0110", "content/clinic.yml", 1).Refused();

    [Fact]
    public void An_unknown_key_names_the_nearest()
    {
        _handbook.Replace("content/handbook.yml", "edition-code:", "edtion-code:").Build().Refused();
        Assert.Contains("edition-code", _handbook.Findings.Single(f => f.Code.Id == "HB0112").Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updated: 2026-13-01\n", "HB0115")]
    [InlineData("updated: [2026]\n", "HB0114")]
    [InlineData("severity: {missing-alt: error}\n", "HB0141")]
    [InlineData("base-url: \"not an address\"\n", "HB0140")]
    [InlineData("reviewed: yesterday\n", "HB0115")]
    public void A_wrong_value_in_handbook_yml_is_told_on_its_line(string line, string code)
    {
        var text = _handbook.Read("content/handbook.yml");
        text = text[..text.IndexOf("updated:", StringComparison.Ordinal)];
        _handbook.WithFile("content/handbook.yml", text + line).Build().HasFinding(code, "content/handbook.yml", text.Count(c => c == '\n') + 1).Refused();
    }

    [Fact]
    public void Many_faults_are_told_in_one_run()
    {
        _handbook.WithFile("content/clinic.yml", "nme: A\nctiy: B\n").WithFile("content/facts.yml", "call-back: {value: \"1\", unti: day}\n").Build().Refused();
        Assert.Equal(3, _handbook.Findings.Count(f => f.Code.Id == "HB0112"));
    }

    [Fact]
    public void A_folder_of_a_language_that_is_not_listed_is_a_warning_and_the_build_goes_on()
    {
        _handbook.WithFile("content/tlh/01-emergency.md", HandbookTest.Front).BuildSite().HasFinding("HB0130", "content/tlh");
        Assert.Equal(ExitCode.Fine, _handbook.Result.ExitCode);
    }

    [Fact]
    public void A_language_without_a_folder() =>
        _handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en, tlh]").Build().HasFinding("HB0131", "content/handbook.yml", 2).Refused();
}
