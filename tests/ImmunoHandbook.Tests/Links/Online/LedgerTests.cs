using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>What is remembered from run to run, and what it changes.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task What_fails_is_an_error_from_the_third_day_on()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        var severities = new List<Severity>();
        foreach (var day in new[] { 0, 0, 1, 1, 2 })
        {
            severities.Add(Assert.Single(await bench.CheckOnDayAsync(day, FailOn.Usual, address)).Severity);
        }

        Assert.Equal([Severity.Warning, Severity.Warning, Severity.Warning, Severity.Warning, Severity.Error], severities);
    }

    [Fact]
    public async Task A_good_day_clears_the_strikes()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        await bench.CheckOnDayAsync(0, FailOn.Usual, address);
        await bench.CheckOnDayAsync(1, FailOn.Usual, address);
        bench.Server.Page("/a", "<title>Back</title>");
        Assert.Empty(await bench.CheckOnDayAsync(2, FailOn.Usual, address));
        bench.Server.On("/a", 404);

        var finding = Assert.Single(await bench.CheckOnDayAsync(3, FailOn.Usual, address));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("last good on 2026-11-27", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_breaks_now_fails_where_that_is_asked()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/breaks", "<title>x</title>");
        await bench.CheckOnDayAsync(0, FailOn.New, bench.Server.Address("/old"), bench.Server.Address("/breaks"));
        bench.Server.On("/breaks", 404);

        var findings = await bench.CheckOnDayAsync(1, FailOn.New, bench.Server.Address("/old"), bench.Server.Address("/breaks"), bench.Server.Address("/fresh"));

        Assert.Equal(
            [("/old", Severity.Warning), ("/breaks", Severity.Error), ("/fresh", Severity.Error)],
            findings.Select(f => (new Uri(f.Target!).AbsolutePath, f.Severity)));
    }

    [Fact]
    public async Task A_page_with_another_title_and_language_or_on_another_host_has_drifted()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/sold", "<html lang=en><title>Fever guide for patients</title>").Page("/same", "<title>Fever guide</title>").On("/host", 302, $"Location: {bench.Server.Address("/x", "a.test")}\r\n").Page("/x", "<title>Guide one</title>");
        string[] all = [bench.Server.Address("/sold"), bench.Server.Address("/same"), bench.Server.Address("/host")];
        Assert.Empty(await bench.CheckOnDayAsync(0, FailOn.Usual, all));
        bench.Server.Page("/sold", "<html lang=id><title>Casino bonus</title>").Page("/same", "<title>Fever guide 2027</title>").On("/host", 302, $"Location: {bench.Server.Address("/x", "b.example")}\r\n");

        var findings = await bench.CheckOnDayAsync(2, FailOn.Usual, all);

        Assert.Equal([("/sold", "HB0544"), ("/host", "HB0544")], findings.Select(f => (new Uri(f.Target!).AbsolutePath, f.Code.Id)));
    }

    [Fact]
    public async Task What_was_good_today_is_not_asked_again_and_later_only_whether_it_has_changed()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", (heard, stream) => ScriptedServer.Write(stream, heard.Says("If-None-Match: \"v1\"")
            ? ScriptedServer.Text(304, "", "")
            : ScriptedServer.Text(200, "ETag: \"v1\"\r\nContent-Type: text/html\r\n", "<title>Fever</title>")));
        var address = bench.Server.Address("/a");

        foreach (var day in new[] { 0, 0, 3 })
        {
            Assert.Empty(await bench.CheckOnDayAsync(day, FailOn.Usual, address));
        }

        Assert.Equal([false, true], bench.Server.Requests.Select(r => r.Says("If-None-Match: \"v1\"")));
        Assert.Contains("\tFever\t", await File.ReadAllTextAsync(bench.Ledger, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_it_knows_and_the_next_goes_on()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { PerHost = 1 } };
        using var stop = new CancellationTokenSource();
        bench.Server.Page("/a", "<title>x</title>").On("/b", async (_, stream) =>
        {
            await stop.CancelAsync();
            await ScriptedServer.Write(stream, ScriptedServer.Text(200, "", ""));
        });
        string[] all = [bench.Server.Address("/a"), bench.Server.Address("/b")];
        var request = new OnlineRequest(bench.Config, OnlineBench.Today) { AllowPrivate = true, Ledger = bench.Ledger };

        Assert.Equal("HB0546", Assert.Single(await bench.CheckAsync(request, all, stop.Token)).Code.Id);
        bench.Server.Page("/b", "<title>y</title>");
        Assert.Empty(await bench.CheckAsync(request, all));

        Assert.Equal(1, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task A_machine_without_a_network_gives_no_strikes()
    {
        await using var bench = new OnlineBench { Lookup = (host, _) => throw new UnknownHostException(host, isFinal: true) };

        var finding = Assert.Single(await bench.CheckOnDayAsync(0, FailOn.All, "http://a.test/", "http://b.test/", "http://c.test/", "http://d.test/"));

        Assert.Equal(("HB0546", Severity.Warning), (finding.Code.Id, finding.Severity));
        Assert.False(File.Exists(bench.Ledger));
    }

    [Fact]
    public async Task Lines_stand_in_order_and_say_the_same_twice()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/b", "<title>x\ty</title>").Page("/a", "x");
        string[] all = [bench.Server.Address("/b"), bench.Server.Address("/a"), bench.Server.Address("/gone")];
        await bench.CheckOnDayAsync(0, FailOn.Usual, all);
        var first = await File.ReadAllTextAsync(bench.Ledger, TestContext.Current.CancellationToken);
        await bench.CheckOnDayAsync(0, FailOn.Usual, all);

        Assert.Equal(["/a", "/b", "/gone"], bench.Lines.Select(columns => new Uri(columns[0]).AbsolutePath));
        Assert.Equal(first, await File.ReadAllTextAsync(bench.Ledger, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_told_with_its_place_and_the_others_still_count()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        await bench.CheckOnDayAsync(0, FailOn.Usual, address);
        await bench.CheckOnDayAsync(1, FailOn.Usual, address);
        await File.AppendAllTextAsync(bench.Ledger, "<<<<<<< HEAD\n", TestContext.Current.CancellationToken);

        var findings = await bench.CheckOnDayAsync(2, FailOn.Usual, address);

        Assert.Equal([("HB0547", 3), ("HB0540", 1)], findings.OrderByDescending(f => f.Code.Id, StringComparer.Ordinal).Select(f => (f.Code.Id, f.Location.Line)));
        Assert.Equal(Severity.Error, findings.Single(f => f.Code.Id == "HB0540").Severity);
    }
}
