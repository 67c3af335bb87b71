using System.IO.Compression;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>What servers do, and what is said of it.</summary>
public sealed class VerdictTests
{
    [Fact]
    public async Task A_page_that_answers_is_fine_and_asked_once_however_often_it_is_linked()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "<title>A</title>");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/a"), bench.Server.Address("/a")));
        Assert.Equal(("HEAD", 1), (Assert.Single(bench.Server.Requests).Method, bench.Server.Requests.Count));
    }

    [Theory]
    [InlineData(404, "HB0540", "Error")]
    [InlineData(410, "HB0540", "Error")]
    [InlineData(403, "HB0543", "Info")]
    [InlineData(429, "HB0543", "Info")]
    [InlineData(451, "HB0543", "Info")]
    [InlineData(999, "HB0543", "Info")]
    [InlineData(500, "HB0541", "Warning")]
    [InlineData(503, "HB0541", "Warning")]
    public async Task A_status_is_told_where_the_link_is_written(int status, string code, string severity)
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", status);

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a#part")));

        Assert.Equal((code, Enum.Parse<Severity>(severity), "content/en/01-a.md", 1), (finding.Code.Id, finding.Severity, finding.Location.Path, finding.Location.Line));
        Assert.Equal(bench.Server.Address("/a#part"), finding.Target);
        Assert.False(string.IsNullOrEmpty(finding.Hint));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(404)]
    [InlineData(501)]
    [InlineData(500)]
    public async Task A_server_that_refuses_or_lies_to_HEAD_is_asked_for_the_page(int toHead)
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", (heard, stream) => ScriptedServer.Write(stream, ScriptedServer.Text(heard.Method == "HEAD" ? toHead : 200, "", "")));

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
    }

    [Fact]
    public async Task A_wall_against_robots_is_no_failure()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 503, "cf-mitigated: challenge\r\n");

        Assert.Equal("HB0543", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.Equal(2, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task A_status_that_the_handbook_accepts_is_fine()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Accept = [(403, 404)] } };
        bench.Server.On("/a", 403).On("/b", 404);

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/b")));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_page_that_moved_for_good_brings_its_new_address_with_the_place_on_it(int status)
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", status, "Location: /b/c\r\n").Page("/b/c", "<h1 id=part>x</h1>");

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a#part")));

        Assert.Equal(("HB0542", bench.Server.Address("/b/c#part")), (finding.Code.Id, finding.Replacement));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_page_that_is_elsewhere_for_now_keeps_its_address(int status)
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", status, "Location: /b/c\r\n").Page("/b/c", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
    }

    [Fact]
    public async Task Only_the_lasting_part_of_a_way_is_written_down()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 301, "Location: /b/1\r\n").On("/b/1", 302, "Location: /c/1\r\n").On("/c/1", 301, "Location: /d/1\r\n").Page("/d/1", "x");

        Assert.Equal(bench.Server.Address("/b/1"), Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Replacement);
    }

    [Fact]
    public async Task A_circle_and_a_way_without_end_are_dead()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 302, "Location: /b\r\n").On("/b", 302, "Location: /a\r\n");
        for (var i = 0; i < 30; i++)
        {
            bench.Server.On($"/long{i}", 302, $"Location: /long{i + 1}\r\n");
        }

        Assert.Equal(["HB0540", "HB0540"], (await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/long0"))).Select(f => f.Code.Id));
        Assert.InRange(bench.Server.Requests.Count, 4, 16);
    }

    [Fact]
    public async Task A_deep_page_that_leads_to_the_front_page_is_lost()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/guides/fever", 301, "Location: /\r\n").Page("/", "<title>Welcome</title>");

        Assert.Equal("HB0544", Assert.Single(await bench.CheckAsync(bench.Server.Address("/guides/fever"))).Code.Id);
    }

    [Fact]
    public async Task Places_on_a_page_are_looked_for_once_for_all_links_and_missing_ones_are_advice()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "<h1 id=here>x</h1><a name=old></a>");

        var finding = Assert.Single(await bench.CheckAsync(
            bench.Server.Address("/a#here"), bench.Server.Address("/a#old"), bench.Server.Address("/a#herre"), bench.Server.Address("/a#:~:text=x"), bench.Server.Address("/a#/route")));

        Assert.Equal(("HB0545", Severity.Warning), (finding.Code.Id, finding.Severity));
        Assert.Contains("#here", finding.Hint, StringComparison.Ordinal);
        Assert.Equal(1, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task Of_a_page_too_long_to_read_or_broken_off_no_place_is_called_missing()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/long", new string('x', 5 << 20));
        bench.Server.On("/cut", (_, stream) => ScriptedServer.Write(stream, ScriptedServer.Text(200, "Content-Type: text/html\r\n", "<p>", length: 5000)));

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/long#end"), bench.Server.Address("/cut#end")));
    }

    [Fact]
    public async Task A_bomb_of_compressed_zeros_is_read_no_further_than_any_page()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                gzip.Write(zeros);
            }
        }

        await using var bench = new OnlineBench();
        bench.Server.On("/a", async (_, stream) =>
        {
            await ScriptedServer.Write(stream, Encoding.ASCII.GetBytes($"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n"));
            await ScriptedServer.Write(stream, packed.ToArray());
        });

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a#x")));
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_and_bytes_that_are_no_text_are_survived()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", async (_, stream) =>
        {
            await ScriptedServer.Write(stream, "HTTP/1.1 200 X\r\nContent-Type: text/html; charset=klingon\r\nContent-Length: 8\r\nConnection: close\r\n\r\n"u8.ToArray());
            await ScriptedServer.Write(stream, [0xFF, 0xFE, 0x00, 0xC3, 0x28, 0x80, 0x3C, 0x61]);
        });

        Assert.Equal("HB0545", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a#x"))).Code.Id);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_asked_again_and_then_called_unreachable()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", (_, stream) => { stream.Dispose(); return Task.CompletedTask; });

        var finding = Assert.Single(await bench.CheckAsync(bench.Server.Address("/a")));

        Assert.Equal(("HB0541", Severity.Warning), (finding.Code.Id, finding.Severity));
        // The library that speaks HTTP asks again on its own account when a connection breaks.
        Assert.InRange(bench.Server.Asked("/a"), 1 + 1 + OnlineConfig.Default.Retries, 20);
    }

    [Fact]
    public async Task A_server_that_is_slow_is_left_after_the_time_limit()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Retries = 0 } };
        bench.Server.On("/a", async (_, _) =>
        {
            bench.Clock.Pass(bench.Config.Timeout);
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        });

        Assert.Contains("in time", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "HB0540")]
    [InlineData(false, "HB0541")]
    public async Task A_host_that_does_not_exist_is_dead_and_a_name_server_that_is_away_is_not(bool isFinal, string code)
    {
        await using var bench = new OnlineBench { Lookup = (host, _) => throw new UnknownHostException(host, isFinal) };

        Assert.Equal(code, Assert.Single(await bench.CheckAsync("http://nowhere.test/a")).Code.Id);
    }

    [Fact]
    public async Task Waiting_grows_from_try_to_try_and_obeys_the_server()
    {
        await using var bench = new OnlineBench();
        var asked = 0;
        bench.Server.On("/a", (heard, stream) => ScriptedServer.Write(stream, heard.Method == "HEAD" || asked++ == 0
            ? ScriptedServer.Text(429, "Retry-After: 7\r\n", "")
            : ScriptedServer.Text(200, "", "")));
        bench.Server.On("/b", 500);

        var findings = await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/b"));

        Assert.Equal("HB0541", Assert.Single(findings).Code.Id);
        Assert.Contains(TimeSpan.FromSeconds(7), bench.Waits);
        Assert.Contains(TimeSpan.FromSeconds(1), bench.Waits);
        Assert.Contains(TimeSpan.FromSeconds(2), bench.Waits);
    }

    [Fact]
    public async Task A_server_that_wants_an_hour_is_left_alone_for_today()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 429, "Retry-After: 3600\r\n");

        Assert.Equal("HB0543", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.Equal(1, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task A_name_of_a_paper_is_asked_of_its_register_and_never_of_the_publisher()
    {
        var server = new ScriptedServer();
        server.On("/doi/10.1/known", 302, $"Location: {server.Address("/publisher")}\r\n").On("/publisher", 403);
        await using var bench = new OnlineBench { Server = server, Config = OnlineConfig.Default with { Remap = [("https://doi.org/", server.Address("/doi/"))] } };

        var findings = await bench.CheckAsync("https://doi.org/10.1/known", "https://doi.org/10.1/unknown");

        Assert.Equal("https://doi.org/10.1/unknown", Assert.Single(findings).Target);
        Assert.Equal(0, bench.Server.Asked("/publisher"));
    }

    [Fact]
    public async Task What_is_left_out_is_never_asked()
    {
        var config = OnlineConfig.Default with { Include = [new("^http://site\\.test")], Exclude = [new("/secret")] };
        await using var bench = new OnlineBench { Config = config };
        bench.Server.On("/a", 404);

        Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/secret/b"), bench.Server.Address("/c", "other.test")));
        Assert.Equal(["/a", "/a"], bench.Server.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_secret_of_a_host_is_taken_from_the_environment_and_never_carried_to_another()
    {
        Environment.SetEnvironmentVariable("HANDBOOK_TEST_TOKEN", "Bearer x1");
        var headers = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase) { ["site.test"] = new Dictionary<string, string> { ["Authorization"] = "HANDBOOK_TEST_TOKEN" } };
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Headers = headers }, AllowedHeaders = [new("site.test", "HANDBOOK_TEST_TOKEN")] };
        bench.Server.On("/a", 302, $"Location: {bench.Server.Address("/b", "other.test")}\r\n").Page("/b", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
        Assert.Equal([true, false], bench.Server.Requests.Select(r => r.Says("Authorization: Bearer x1")));
        Assert.All(bench.Server.Requests, r => Assert.DoesNotContain(r.Head, line => line.StartsWith("Cookie", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Referer", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_budget_that_is_spent_is_said_and_not_taken_for_a_good_answer()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { Budget = TimeSpan.Zero } };

        Assert.Equal("HB0546", Assert.Single(await bench.CheckAsync(bench.Server.Address("/a"))).Code.Id);
        Assert.Equal((OutsideVerdict.NotReached, 1), Assert.Single(bench.Summary!.Counts));
    }
}
