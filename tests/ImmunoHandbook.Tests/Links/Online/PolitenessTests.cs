using System.Globalization;
using ImmunoHandbook.Links;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>How servers are spoken to: never many at once, never too fast, never again where they do not want it.</summary>
public sealed class PolitenessTests
{
    [Fact]
    public async Task Requests_to_a_host_start_with_a_pause_between_them_also_after_redirects()
    {
        await using var bench = new OnlineBench();
        var starts = new List<DateTimeOffset>();
        foreach (var (path, next) in new[] { ("/a", "/b/1"), ("/b/1", "/c/1") })
        {
            bench.Server.On(path, async (_, stream) =>
            {
                starts.Add(bench.Clock.GetUtcNow());
                await ScriptedServer.Write(stream, ScriptedServer.Text(302, $"Location: {next}\r\n", ""));
            });
        }

        bench.Server.Page("/c/1", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a")));
        Assert.Equal(bench.Config.Pause, starts[1] - starts[0]);
        Assert.Equal([bench.Config.Pause, bench.Config.Pause], bench.Waits);
    }

    [Fact]
    public async Task A_host_that_others_lead_to_is_asked_by_no_more_than_its_number_at_once()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { PerHost = 2 } };
        var (now, most) = (0, 0);
        var gate = new Lock();
        bench.Server.On("/end/x", async (_, stream) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(15, TestContext.Current.CancellationToken);
            lock (gate)
            {
                now--;
            }

            await ScriptedServer.Write(stream, ScriptedServer.Text(200, "", ""));
        });
        var hosts = Enumerable.Range(0, 10).Select(i => $"h{i}.test").ToList();
        foreach (var host in hosts)
        {
            bench.Server.On($"/{host}", 302, $"Location: {bench.Server.Address("/end/x", "one.test")}\r\n");
        }

        Assert.Empty(await bench.CheckAsync([.. hosts.Select(host => bench.Server.Address($"/{host}", host))]));
        Assert.Equal(10, bench.Server.Asked("/end/x"));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_wish_to_wait_counts_for_all_addresses_of_the_host_and_stands_for_a_try()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { PerHost = 1 } };
        var asked = new List<(string Path, DateTimeOffset At)>();
        Task Answer(Heard heard, Stream stream)
        {
            asked.Add((heard.Path, bench.Clock.GetUtcNow()));
            return ScriptedServer.Write(stream, asked.Count == 1 ? ScriptedServer.Text(429, "Retry-After: 60\r\n", "") : ScriptedServer.Text(200, "", ""));
        }

        bench.Server.On("/a", Answer).On("/b", Answer);

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/b")));
        Assert.Equal(["/a", "/a", "/b"], asked.Select(a => a.Path));
        Assert.Equal(TimeSpan.FromSeconds(60), asked[1].At - asked[0].At);
    }

    [Fact]
    public async Task A_server_that_names_the_hour_is_asked_again_at_that_hour()
    {
        await using var bench = new OnlineBench();
        var until = bench.Clock.GetUtcNow().AddSeconds(42).ToString("r", CultureInfo.InvariantCulture);
        var asked = 0;
        bench.Server.On("/a", (_, stream) => ScriptedServer.Write(stream, asked++ == 0 ? ScriptedServer.Text(503, $"Retry-After: {until}\r\n", "") : ScriptedServer.Text(200, "", "")));
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"));

        Assert.Equal([TimeSpan.FromSeconds(42)], bench.Waits);
    }

    [Fact]
    public async Task A_host_that_wants_an_hour_is_asked_for_none_of_its_other_addresses()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { PerHost = 1 } };
        bench.Server.On("/a", 429, "Retry-After: 3600\r\n");

        Assert.Equal(["HB0543", "HB0543"], (await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/b"))).Select(f => f.Code.Id));
        Assert.Equal(0, bench.Server.Asked("/b"));
    }

    [Fact]
    public async Task A_host_that_is_not_met_twice_is_given_up_for_the_run()
    {
        var looks = 0;
        await using var bench = new OnlineBench
        {
            Config = OnlineConfig.Default with { PerHost = 1, Retries = 1 },
            Lookup = (host, _) =>
            {
                looks++;
                throw new UnknownHostException(host, isFinal: false);
            },
        };

        var findings = await bench.CheckAsync([.. Enumerable.Range(0, 9).Select(i => $"http://away.test/{i}")]);

        Assert.Equal(Enumerable.Repeat("HB0541", 9), findings.Select(f => f.Code.Id));
        Assert.Equal(4, looks);
    }

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(1, 1, 2)]
    public async Task Waiting_is_spread_by_chance_between_half_and_whole(double chance, double first, double second)
    {
        await using var bench = new OnlineBench { Chance = chance, Config = OnlineConfig.Default with { Pause = TimeSpan.Zero } };
        bench.Server.On("/a", 500);
        await bench.CheckAsync(bench.Server.Address("/a"));

        Assert.Equal([TimeSpan.FromSeconds(first), TimeSpan.FromSeconds(second)], bench.Waits);
    }

    [Fact]
    public async Task When_the_time_for_all_is_over_what_is_known_is_told_and_the_rest_is_said_to_be_unknown()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { PerHost = 1 } };
        bench.Server.On("/a", 404).On("/b", async (_, _) =>
        {
            bench.Clock.Pass(bench.Config.Budget);
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        });

        Assert.Equal(["HB0540", "HB0546"], (await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/b"))).Select(f => f.Code.Id));
    }

    [Fact]
    public async Task Spellings_of_one_address_are_one_request()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "x");

        Assert.Empty(await bench.CheckAsync(bench.Server.Address("/a"), bench.Server.Address("/x/../a", "SITE.test"), bench.Server.Address("/./a")));
        Assert.Equal(1, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task Only_the_beginning_of_a_page_is_read_where_nobody_asks_for_its_places()
    {
        await using var bench = new OnlineBench();
        var sent = 0;
        bench.Server.On("/a", async (_, stream) =>
        {
            await ScriptedServer.Write(stream, "HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 60000000\r\nConnection: close\r\n\r\n<title>x</title>"u8.ToArray());
            var piece = new byte[100_000];
            for (; sent < 600; sent++)
            {
                await ScriptedServer.Write(stream, piece);
            }
        });

        Assert.Empty(await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a")));
        Assert.InRange(sent, 1, 300);
    }

    [Theory]
    [InlineData("/a", false, "Head")]
    [InlineData("/a", true, "Title")]
    [InlineData("/a#x", false, "Places")]
    [InlineData("/a#x", true, "Places")]
    [InlineData("/a#:~:text=x", false, "Head")]
    public void No_more_is_asked_for_than_is_looked_at(string link, bool hasLedger, string wanted)
    {
        var request = new OnlineRequest(OnlineConfig.Default, OnlineBench.Today) { Ledger = hasLedger ? "links.tsv" : null };
        var target = Assert.Single(OutsideTarget.Gather([new OutsideLink("http://site.test" + link, [])]));

        Assert.Equal(wanted, request.WantedOf(target).ToString());
    }
}
