using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>What a reader with a small screen, a dark room, a screen reader or no script meets.</summary>
public sealed class ReadingTests(BuiltHandbook handbook, BrowserSession browser)
{
    private const int NarrowestScreen = 320;

    /// <summary>One page of each kind, in both directions of writing.</summary>
    private static readonly string[] s_kinds =
    [
        "index.html", "404.html", "index.html|en", "emergency.html|en", "what-is-immunotherapy.html|en", "side-effects.html|ar",
        "my-diary.html|en", "glossary.html|en", "glossary.html|ar", "sources.html|en", "downloads.html|en", "book.html|en",
    ];

    public static TheoryData<string> Kinds =>
        [.. s_kinds.Select(kind => kind.Split('|')).Select(kind => kind.Length == 1 ? kind[0] : $"{kind[1]}/{kind[0]}")];

    [Fact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_screen()
    {
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = NarrowestScreen, Height = 640 } });
        var tooWide = new List<string>();
        foreach (var name in handbook.Pages)
        {
            await page.GotoAsync(AddressOf(name));
            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width > NarrowestScreen)
            {
                tooWide.Add($"{name}: {width} px");
            }
        }

        await page.Context.CloseAsync();
        Complaints.AssertNone(tooWide);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Nothing_hinders_assistive_technology_by_day(string name) => AssertAccessibleAsync(name, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Nothing_hinders_assistive_technology_by_night(string name) => AssertAccessibleAsync(name, ColorScheme.Dark);

    [Fact]
    public async Task Without_script_a_reader_finds_the_way_through_the_book()
    {
        var page = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(AddressOf("en/what-is-immunotherapy.html"));

        await page.Locator("a[rel=next]").First.ClickAsync();

        Assert.True(await page.Locator("h1").First.IsVisibleAsync());
        Assert.DoesNotContain("what-is-immunotherapy", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task AssertAccessibleAsync(string name, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(AddressOf(name));

        var result = await page.RunAxe();

        await page.Context.CloseAsync();
        Complaints.AssertNone(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    private string AddressOf(string name) => new Uri(Path.Combine(handbook.SiteFolder, name)).AbsoluteUri;
}
