using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>The rules may be a stranger's: which secret goes where is said on the command line.</summary>
public sealed class AllowedHeaderTests
{
    private const string Variable = "HANDBOOK_TEST_ALLOWED";

    private static readonly SourceLocation s_place = new("content/handbook.yml", 7, 5);

    private static OnlineConfig Config => OnlineConfig.Default with
    {
        Headers = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["site.test"] = new Dictionary<string, string> { ["X-Leak"] = Variable } },
        HeaderPlaces = new Dictionary<string, SourceLocation> { ["site.test"] = s_place },
    };

    public AllowedHeaderTests() => Environment.SetEnvironmentVariable(Variable, "secret-1");

    [Fact]
    public async Task A_variable_that_is_allowed_is_sent()
    {
        await using var bench = new OnlineBench { Config = Config, AllowedHeaders = [new("site.test", Variable)] };
        bench.Server.Page("/a", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
        Assert.Contains(bench.Server.Requests, r => r.Says("X-Leak: secret-1"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("other.test", Variable)]
    [InlineData("sub.site.test", Variable)]
    [InlineData("site.test", "HANDBOOK_TEST_OTHER")]
    [InlineData("site.test", "handbook_test_allowed")]
    public async Task A_variable_that_is_not_allowed_there_is_told_and_not_sent(string? host, string? variable)
    {
        await using var bench = new OnlineBench { Config = Config, AllowedHeaders = host is null ? [] : [new(host, variable!)] };
        bench.Server.Page("/a", "x");

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a")));

        Assert.Equal(("HB0550", s_place), (finding.Code.Id, finding.Location));
        Assert.Contains($"--allow-header site.test={Variable}", finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", finding.Message + finding.Hint, StringComparison.Ordinal);
        Assert.NotEmpty(bench.Server.Requests);
        Assert.DoesNotContain(bench.Server.Requests, r => r.Says("X-Leak: secret-1"));
    }

    [Fact]
    public async Task Nothing_goes_on_to_another_host_after_a_redirect()
    {
        await using var bench = new OnlineBench { Config = Config, AllowedHeaders = [new("site.test", Variable)] };
        bench.Server.On("/a", 302, $"Location: {bench.Server.Address("/b", "other.test")}\r\n").Page("/b", "x");

        await bench.CheckAsync(bench.Server.Address("/a"));

        Assert.Equal([("/a", true), ("/b", false)], bench.Server.Requests.Select(r => (r.Path, r.Says("X-Leak: secret-1"))));
    }

    [Theory]
    [InlineData("api.example.org=API_TOKEN", true)]
    [InlineData("API.example.org=API_TOKEN", true)]
    [InlineData("api.example.org", false)]
    [InlineData("=API_TOKEN", false)]
    [InlineData("api.example.org=", false)]
    [InlineData("*.example.org=API_TOKEN", false)]
    [InlineData("https://api.example.org=API_TOKEN", false)]
    [InlineData("api.example.org=A=B", false)]
    [InlineData("api.example.org=API TOKEN", false)]
    public void An_option_names_one_host_and_one_variable(string text, bool isRead) =>
        Assert.Equal(isRead ? new AllowedHeader("api.example.org", "API_TOKEN") : null, AllowedHeader.Of(text));
}
