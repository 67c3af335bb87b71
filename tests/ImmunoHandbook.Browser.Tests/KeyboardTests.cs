using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>The whole page without a mouse.</summary>
public sealed class KeyboardTests(BuiltHandbook handbook, BrowserSession browser)
{
    [Fact]
    public async Task Tab_goes_through_the_menu_in_reading_order_with_a_mark_on_each_stop()
    {
        var page = await OpenAsync("en/side-effects.html");
        var stops = new List<string>();
        var unmarked = new List<string>();
        while (stops.Count < 40 && !(stops.Count > 0 && stops[^1].StartsWith("main", StringComparison.Ordinal)))
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; return (e.closest('main') ? 'main ' : '') + (e.className || e.parentElement.className) + ' ' + e.textContent.trim(); }"));
            var mark = await page.EvaluateAsync<double>("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth); }");
            if (mark < 2)
            {
                unmarked.Add(stops[^1]);
            }
        }

        await page.Context.CloseAsync();
        Complaints.AssertNone(unmarked);
        string[] expected = ["skip", "brand", "help-link", "site-nav", "search-button", "languages", "main"];
        Assert.Equal(expected, stops.Select(stop => stop.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu()
    {
        var page = await OpenAsync("en/side-effects.html");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('main')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_language_switch_stays_on_the_chapter()
    {
        var page = await OpenAsync("en/side-effects.html");

        await page.Locator(".languages a[hreflang=ar]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/ar/side-effects\\.html$"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.Context.CloseAsync();
    }

    /// <summary>WCAG 2.2, 2.5.8: 24 px; on a touch screen the links around the text are twice that.</summary>
    [Theory]
    [InlineData("en/side-effects.html")]
    [InlineData("ar/index.html")]
    public async Task On_a_phone_a_thumb_meets_what_it_aims_at(string name)
    {
        var page = await OpenAsync(name, new() { ViewportSize = new() { Width = 390, Height = 844 } });

        var small = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('header a, header button, .pager a, .contents a, .on-this-page a')].map(e => [e, e.getBoundingClientRect()])"
            + ".filter(([e, r]) => r.width > 0 && (r.height < 30 || r.width < 30)).map(([e, r]) => `${e.textContent.trim()}: ${r.width} x ${r.height}`)");

        await page.Context.CloseAsync();
        Complaints.AssertNone(small);
    }

    private async Task<IPage> OpenAsync(string name, BrowserNewContextOptions? options = null)
    {
        var page = await browser.OpenAsync(options);
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, name)).AbsoluteUri);
        return page;
    }
}
