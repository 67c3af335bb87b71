using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>What the ledger must not do: believe itself, forget, or lose what it cannot read.</summary>
public sealed class LedgerRulesTests
{
    private const int LastGood = 3;
    private const int Strikes = 4;
    private const int Verdict = 5;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_answer_is_believed_for_its_days_and_not_for_ever()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { MaxAge = 3 } };
        bench.Server.Page("/a", "<title>x</title>");
        for (var day = 0; day < 7; day++)
        {
            Assert.Empty(await bench.CheckOnDayAsync(day, FailOn.Usual, bench.Server.Address("/a")));
        }

        Assert.Equal(3, bench.Server.Asked("/a"));
    }

    [Fact]
    public async Task What_is_believed_keeps_the_day_on_which_it_was_looked_at()
    {
        await using var bench = new OnlineBench { Config = OnlineConfig.Default with { MaxAge = 5 } };
        bench.Server.Page("/a", "<title>x</title>");
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"));
        await bench.CheckOnDayAsync(2, FailOn.Usual, bench.Server.Address("/a"));

        Assert.Equal("2026-11-25", Assert.Single(bench.Lines)[LastGood]);
        Assert.Equal(OnlineBench.Today, bench.Summary!.CheckedOn);
    }

    [Fact]
    public async Task A_moved_page_says_where_it_is_on_every_run_of_a_day()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 301, "Location: /b/c\r\n").Page("/b/c", "<title>x</title>");
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"));

        Assert.Equal(bench.Server.Address("/b/c"), Assert.Single(await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"))).Replacement);
    }

    [Fact]
    public async Task What_is_known_of_a_page_is_asked_at_the_page_and_not_on_the_way_there()
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 302, "Location: /b/c\r\n").Page("/b/c", "<title>x</title>", "ETag: \"v1\"\r\n");
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"));
        await bench.CheckOnDayAsync(3, FailOn.Usual, bench.Server.Address("/a"));

        Assert.Equal([("/a", false), ("/b/c", false), ("/a", false), ("/b/c", true)], bench.Server.Requests.Select(r => (r.Path, r.Says("If-None-Match: \"v1\""))));
    }

    [Fact]
    public async Task A_title_that_changes_word_by_word_drifts_as_well()
    {
        await using var bench = new OnlineBench();
        var codes = new List<string>();
        foreach (var (title, day) in new[] { "Fever guide", "Guide bonus", "Bonus casino" }.Select((t, i) => (t, i)))
        {
            bench.Server.Page("/a", $"<title>{title}</title>");
            codes.AddRange((await bench.CheckOnDayAsync(day, FailOn.Usual, bench.Server.Address("/a"))).Select(f => f.Code.Id));
        }

        Assert.Equal(["HB0544"], codes);
    }

    [Fact]
    public async Task What_drifted_is_good_again_when_a_person_accepts_it()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        bench.Server.Page("/a", "<title>Fever guide</title>", "ETag: \"v1\"\r\n");
        await bench.CheckOnDayAsync(0, FailOn.Usual, address);
        bench.Server.Page("/a", "<title>Infections</title>", "ETag: \"v2\"\r\n");
        Assert.Contains("accepted", Assert.Single(await bench.CheckOnDayAsync(1, FailOn.Usual, address)).Hint, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(bench.Ledger, Ended);
        await File.WriteAllTextAsync(bench.Ledger, text.Replace("\tdrifted\t", "\taccepted\t", StringComparison.Ordinal), Ended);

        Assert.Empty(await bench.CheckOnDayAsync(1, FailOn.Usual, address));
        Assert.Empty(await bench.CheckOnDayAsync(2, FailOn.Usual, address));
        Assert.Contains("\talive\t\tInfections\t", await File.ReadAllTextAsync(bench.Ledger, Ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wall_on_one_day_neither_counts_nor_clears_strikes()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        await bench.CheckOnDayAsync(0, FailOn.Usual, address);
        bench.Server.On("/a", 403);
        await bench.CheckOnDayAsync(1, FailOn.Usual, address);

        Assert.Equal(("1", "blocked"), (bench.Lines[0][Strikes], bench.Lines[0][Verdict]));
        bench.Server.On("/a", 404);
        await bench.CheckOnDayAsync(1, FailOn.Usual, address);
        Assert.Equal("1", bench.Lines[0][Strikes]);
    }

    [Fact]
    public async Task What_is_new_stays_new_for_its_day_and_is_old_on_the_next()
    {
        await using var bench = new OnlineBench();
        var severities = new List<Severity>();
        foreach (var day in new[] { 0, 0, 1 })
        {
            severities.Add(Assert.Single(await bench.CheckOnDayAsync(day, FailOn.New, bench.Server.Address("/a"))).Severity);
        }

        Assert.Equal([Severity.Error, Severity.Error, Severity.Warning], severities);
    }

    [Theory]
    [InlineData("All", "Warning Warning Error")]
    [InlineData("New", "Warning Warning Warning")]
    [InlineData("Lasting", "Warning Warning Error")]
    [InlineData("None", "Warning Warning Warning")]
    public async Task What_does_not_answer_fails_only_where_it_lasts(string rule, string expected)
    {
        await using var bench = new OnlineBench();
        bench.Server.On("/a", 500);
        var severities = new List<Severity>();
        for (var day = 0; day < 3; day++)
        {
            severities.Add(Assert.Single(await bench.CheckOnDayAsync(day, Enum.Parse<FailOn>(rule), bench.Server.Address("/a"))).Severity);
        }

        Assert.Equal(expected, string.Join(' ', severities));
    }

    [Fact]
    public async Task Nothing_fails_where_nothing_may()
    {
        await using var bench = new OnlineBench();
        foreach (var day in new[] { 0, 1, 2, 3 })
        {
            Assert.Equal(Severity.Warning, Assert.Single(await bench.CheckOnDayAsync(day, FailOn.None, bench.Server.Address("/a"))).Severity);
        }
    }

    [Fact]
    public async Task A_run_over_some_pages_forgets_the_links_of_the_others_after_months_only()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "x").Page("/b", "x");
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"), bench.Server.Address("/b"));

        await bench.CheckOnDayAsync(90, FailOn.Usual, bench.Server.Address("/a"));
        Assert.Equal(2, bench.Lines.Count);
        await bench.CheckOnDayAsync(91, FailOn.Usual, bench.Server.Address("/a"));
        Assert.Single(bench.Lines);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_kept_until_a_person_settles_it()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "x");
        await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"));
        await File.AppendAllTextAsync(bench.Ledger, "<<<<<<< ours\nhttp://b.test/\t2026-13-01\n", Ended);
        foreach (var day in new[] { 0, 1 })
        {
            Assert.Equal(["HB0547", "HB0547"], (await bench.CheckOnDayAsync(day, FailOn.Usual, bench.Server.Address("/a"))).Select(f => f.Code.Id));
        }

        Assert.Equal(["<<<<<<< ours", "http://b.test/", bench.Server.Address("/a")], bench.Lines.Select(columns => columns[0]));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_never_written_over()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "x");
        await File.WriteAllTextAsync(bench.Ledger, "# My notes\nhello\n", Ended);

        Assert.Equal("HB0547", Assert.Single(await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"))).Code.Id);
        Assert.Equal("# My notes\nhello\n", await File.ReadAllTextAsync(bench.Ledger, Ended));
    }

    [Fact]
    public async Task Two_lines_on_one_address_become_one()
    {
        await using var bench = new OnlineBench();
        var address = bench.Server.Address("/a");
        await bench.CheckOnDayAsync(1, FailOn.Usual, address);
        var line = (await File.ReadAllLinesAsync(bench.Ledger, Ended))[1];
        await File.AppendAllTextAsync(bench.Ledger, $"{address}\t2026-10-01\t2026-11-20\t2026-11-20\t0\talive\t\tx\ten\t\t\n", Ended);

        await bench.CheckOnDayAsync(1, FailOn.Usual, address);

        var columns = Assert.Single(bench.Lines);
        Assert.Equal(("2026-10-01", "2026-11-26", "2026-11-20", "1"), (columns[1], columns[2], columns[LastGood], columns[Strikes]));
        Assert.NotEqual(line, string.Join('\t', columns));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_is_told()
    {
        await using var bench = new OnlineBench();
        bench.Server.Page("/a", "x");
        Directory.CreateDirectory(bench.Ledger);

        Assert.Equal("HB0547", Assert.Single(await bench.CheckOnDayAsync(0, FailOn.Usual, bench.Server.Address("/a"))).Code.Id);
    }
}
