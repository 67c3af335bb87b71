using System.Text.RegularExpressions;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

public sealed class OnlineConfigTests
{
    private readonly DiagnosticBag _findings = new();

    [Fact]
    public void Every_rule_is_read()
    {
        var config = Read(
            """
            links:
              include: ["^https?://"]
              exclude: ["^https://intranet\\."]
              accept: ["403", "500-599"]
              remap: {"https://old.org/": "https://new.org/"}
              headers: {api.example.org: {Authorization: NAME}}
              per-host: 3
              pause: 0.25
              timeout: 7
              budget: 2.5
              retries: 1
              max-age: 4
            """);

        Assert.Empty(_findings.Sorted());
        Assert.True(config.IsSound);
        Assert.True(config.IsWanted("https://a.org/") && !config.IsWanted("https://intranet.a.org/") && !config.IsWanted("ftp://a.org/"));
        Assert.True(config.Accepts(204) && config.Accepts(403) && config.Accepts(599) && !config.Accepts(404));
        Assert.Equal("https://new.org/x", config.Remapped("https://old.org/x"));
        Assert.Equal("NAME", config.Headers["API.example.org"]["authorization"]);
        Assert.Equal(("content/handbook.yml", 6), (config.HeaderPlaces["api.example.org"].Path, config.HeaderPlaces["api.example.org"].Line));
        Assert.Equal((3, 0.25, 7.0, 2.5, 1, 4), (config.PerHost, config.Pause.TotalSeconds, config.Timeout.TotalSeconds, config.Budget.TotalMinutes, config.Retries, config.MaxAge));
    }

    [Theory]
    [InlineData("exclud: [x]", "HB0112", 2)]
    [InlineData("exclude: [\"(\"]", "HB0548", 2)]
    [InlineData("accept: [\"40x\"]", "HB0548", 2)]
    [InlineData("accept: [\"599-500\"]", "HB0548", 2)]
    [InlineData("per-host: 0", "HB0548", 2)]
    [InlineData("budget: often", "HB0114", 2)]
    public void A_rule_that_cannot_be_meant_is_told_where_it_stands_and_makes_all_doubtful(string rule, string code, int line)
    {
        var config = Read($"links:\n  {rule}\n");

        var finding = Assert.Single(_findings.Sorted());
        Assert.Equal((code, line), (finding.Code.Id, finding.Location.Line));
        Assert.False(config.IsSound);
    }

    [Fact]
    public void Rules_that_are_no_rules_are_doubtful_too() => Assert.False(Read("links: yes please\n").IsSound);

    [Fact]
    public async Task With_a_doubtful_rule_nobody_is_asked()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { IsSound = false } };

        Assert.Equal("HB0546", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task A_pattern_that_takes_for_ever_keeps_an_address_from_being_asked()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Exclude = [new("(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(1))] } };

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/" + new string('a', 60) + "!")));
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task A_secret_that_is_not_there_is_named_without_its_value()
    {
        var headers = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["site.test"] = new Dictionary<string, string> { ["Authorization"] = "HANDBOOK_TEST_UNSET" } };
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Headers = headers }, AllowedHeaders = [new("site.test", "HANDBOOK_TEST_UNSET")] };
        bench.Server.Page("/a", "x");

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a")));

        Assert.Equal(("HB0548", Severity.Warning), (finding.Code.Id, finding.Severity));
        Assert.Contains("HANDBOOK_TEST_UNSET", finding.Message, StringComparison.Ordinal);
    }

    private OnlineConfig Read(string yaml) =>
        OnlineConfigReader.ReadPart(YamlFile.ReadMap(new SourceText("content/handbook.yml", yaml), _findings)!, _findings);
}
