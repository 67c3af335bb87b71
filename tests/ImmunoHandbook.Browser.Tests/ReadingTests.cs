using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>What a reader with a small screen, a dark room, a screen reader or no script meets.</summary>
public sealed class ReadingTests(BuiltHandbook handbook, BrowserSession browser)
{
    private const int NarrowestScreen = 320;

    private static readonly string[] s_kinds = ["index", "emergency", "what-is-immunotherapy", "side-effects", "my-diary", "glossary", "sources", "downloads", "book"];

    /// <summary>A page of each kind in each language, and the two that stand above the languages.</summary>
    public static TheoryData<string> Kinds =>
        ["index.html", "404.html", .. from language in new[] { "en", "ar", "es" } from kind in s_kinds select $"{language}/{kind}.html"];

    [Fact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_screen()
    {
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = NarrowestScreen, Height = 640 } });
        var tooWide = new List<string>();
        foreach (var name in handbook.Pages)
        {
            await page.GotoAsync(AddressOf(name));
            await page.EvaluateAsync("() => document.fonts.ready.then(() => 0)");
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

    /// <summary>On a desktop and on the narrowest screen, where the page is arranged in another way.</summary>
    private async Task AssertAccessibleAsync(string name, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(AddressOf(name));

        var wide = await page.RunAxe();
        await page.SetViewportSizeAsync(NarrowestScreen, 640);
        var narrow = await page.RunAxe();

        await page.Context.CloseAsync();
        Complaints.AssertNone(wide.Violations.Concat(narrow.Violations).Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    private string AddressOf(string name) => new Uri(Path.Combine(handbook.SiteFolder, name)).AbsoluteUri;
}
