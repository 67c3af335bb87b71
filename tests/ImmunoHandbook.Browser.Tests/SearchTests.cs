using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Search as a reader uses it: a word typed, a place found.</summary>
public sealed class SearchTests(BuiltHandbook handbook, BrowserSession browser)
{
    /// <summary>What readers look for, and the chapter or word that must be among the first three places.</summary>
    public static TheoryData<string, string, string> Queries => new()
    {
        { "en", "fever", "side-effects.html" },
        { "en", "Fevers", "side-effects.html" },
        { "en", "when to call", "emergency.html" },
        { "en", "AML", "glossary.html#term-acute-myeloid-leukemia" },
        { "en", "immunother", "what-is-immunotherapy.html" },
        { "en", "cytokine relase", "side-effects.html" },
        { "en", "temprature", "emergency.html" },
        { "en", "clinical trial", "research-and-trials.html" },
        { "en", "second opinion", "talking-with-your-team.html" },
        { "en", "placebo", "glossary.html#term-placebo" },
        { "en", "wallet card", "wallet-card.html" },
        { "en", "what to pack", "packing-list.html" },
        { "ar", "متى تتصل", "emergency.html" },
        { "ar", "حمى", "side-effects.html#fever" },
        { "ar", "الجسم المضاد", "glossary.html" },
        { "ar", "CAR T", ".html" },
        { "es", "fiebre", "side-effects.html" },
        { "es", "medula osea", "glossary.html" },
        { "es", "efectos secundarios", "side-effects.html" },
        { "es", "tarjeta", "wallet-card.html" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_word_finds_its_place(string language, string query, string expected)
    {
        var page = await OpenAsync($"{language}/index.html");
        var found = await SearchAsync(page, query);

        Assert.Contains(found.Take(3), address => address.Contains(expected, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_alone_open_the_search_go_through_the_places_and_close_it()
    {
        var page = await OpenAsync("en/index.html");
        await page.Keyboard.PressAsync("/");
        await page.Locator("dialog.search input").WaitForAsync();
        await page.Keyboard.TypeAsync("seizure");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.search-results a')"));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('dialog.search input')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.EvaluateAsync<bool>("document.querySelector('dialog.search').open"));
        await page.WaitForFunctionAsync("!document.activeElement.closest('dialog')");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_searched_in_is_loaded_only_when_someone_searches()
    {
        var page = await OpenAsync("en/index.html");
        Assert.Equal(0, await page.Locator("script[src*='search-en']").CountAsync());
        await SearchAsync(page, "fever");
        Assert.Equal(1, await page.Locator("script[src*='search-en']").CountAsync());
        Assert.Contains("place", await page.Locator(".search-count").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".search-results mark").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_nobody_wrote_is_said_to_be_nowhere()
    {
        var page = await OpenAsync("en/index.html");

        Assert.Empty(await SearchAsync(page, "xylophone quartz"));
        Assert.Equal("Nothing found. Try another word.", await page.Locator(".search-count").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_word_link_explains_the_word_where_it_stands()
    {
        var page = await OpenAsync("en/what-is-immunotherapy.html");
        var link = page.Locator("main a.term").First;
        await link.ClickAsync();
        var note = page.Locator(".word-note");
        await note.WaitForAsync();

        var box = (await note.BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, 1280 - box.Width);
        Assert.True((await note.Locator("p").InnerTextAsync()).Length > 10);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await note.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_has_no_fault_that_axe_finds_and_fits_a_small_screen()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync("en/index.html", new() { ColorScheme = scheme, ViewportSize = new() { Width = 320, Height = 640 } });
            await SearchAsync(page, "infection");
            var told = await page.RunAxe();
            Complaints.AssertNone(told.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
            Assert.True(await page.EvaluateAsync<bool>("document.querySelector('dialog.search').scrollWidth <= document.querySelector('dialog.search').clientWidth + 1"));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("2027-11-24T12:00:00", 0)]
    [InlineData("2027-11-26T12:00:00", 1)]
    public async Task A_copy_says_when_it_is_older_than_its_review_allows(string today, int notices)
    {
        var page = await browser.OpenAsync();
        await page.Clock.SetFixedTimeAsync(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, "en/emergency.html")).AbsoluteUri);

        Assert.Equal(notices, await page.Locator(".late-notice").CountAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en/index.html")]
    [InlineData("en/side-effects.html")]
    [InlineData("ar/emergency.html")]
    public async Task What_a_first_visit_loads_is_within_150_kilobytes(string path)
    {
        using var server = new FolderServer(handbook.SiteFolder, "/");
        var page = await browser.OpenAsync();
        var loaded = new List<IResponse>();
        page.Response += (_, response) => loaded.Add(response);
        await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;
        foreach (var response in loaded)
        {
            bytes += (await response.BodyAsync()).Length;
        }

        Assert.InRange(bytes, 10_000, 150_000);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en/the-treatments.html")]
    [InlineData("ar/what-is-immunotherapy.html")]
    public async Task Wider_text_spacing_and_twice_the_size_cut_nothing_off(string path)
    {
        var page = await OpenAsync(path, new() { ViewportSize = new() { Width = 640, Height = 900 }, BypassCSP = true });

        // WCAG 2.2, 1.4.4 and 1.4.12.
        await page.AddStyleTagAsync(new()
        {
            Content = "html{font-size:200%} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-block-end:2em!important}",
        });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        var cut = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main p, main li, main td, main th, main h1, main h2, header a')]
                .filter(e => getComputedStyle(e).overflow !== 'visible' && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1))
                .map(e => e.textContent.slice(0, 40))
            """);
        Assert.Empty(cut);
        await page.Context.CloseAsync();
    }

    [Fact]
    public void The_script_is_within_its_thirty_kilobytes() =>
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(handbook.SiteFolder, "assets"), "search.*.js").Sum(file => new FileInfo(file).Length), 1, 30_000);

    /// <summary>From the disk: what works there works on any server.</summary>
    private async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var page = await browser.OpenAsync(options);
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, path)).AbsoluteUri);
        return page;
    }

    private static async Task<IReadOnlyList<string>> SearchAsync(IPage page, string query)
    {
        await page.Locator(".search-button").ClickAsync();
        var input = page.Locator("dialog.search input");
        await input.WaitForAsync();
        await input.FillAsync(query);
        return await page.Locator(".search-results a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }
}
