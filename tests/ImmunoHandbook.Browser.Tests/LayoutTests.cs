using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Where things stand on the screen: in both directions of writing, on each width, in forced colours, and while a page loads.</summary>
public sealed class LayoutTests(BuiltHandbook handbook, BrowserSession browser)
{
    private static readonly ViewportSize s_phone = new() { Width = 390, Height = 844 };
    private static readonly ViewportSize s_desktop = new() { Width = 1280, Height = 800 };

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    public async Task Contents_and_marks_stand_where_reading_begins(string language, bool fromTheLeft)
    {
        var chapter = await OpenAsync($"{language}/what-is-immunotherapy.html", new() { ViewportSize = s_desktop });
        var contents = await MiddleAsync(chapter, ".contents");
        var headings = await MiddleAsync(chapter, ".on-this-page");
        var text = await MiddleAsync(chapter, ".main-message");
        await chapter.Context.CloseAsync();

        var emergency = await OpenAsync($"{language}/emergency.html", new() { ViewportSize = s_desktop });
        var mark = await MiddleAsync(emergency, ".call-today .call-icon");
        var box = await MiddleAsync(emergency, ".call-today");
        await emergency.Context.CloseAsync();

        float[] inReadingOrder = fromTheLeft ? [contents, text, headings] : [headings, text, contents];
        Assert.Equal(inReadingOrder.Order(), inReadingOrder);
        Assert.Equal(fromTheLeft, mark < box);
    }

    [Fact]
    public async Task Both_directions_are_mirror_images_of_each_other()
    {
        var lefts = await EdgesAsync("en");
        var rights = await EdgesAsync("ar");

        Assert.All(lefts.Zip(rights), pair => Assert.Equal(pair.First, s_desktop.Width - pair.Second, tolerance: 1.5));

        async Task<IReadOnlyList<double>> EdgesAsync(string language)
        {
            var page = await OpenAsync($"{language}/emergency.html", new() { ViewportSize = s_desktop });
            var side = language == "ar" ? "right" : "left";
            var edges = await page.EvaluateAsync<double[]>(
                "side => ['.contents', 'h1', '.call-now', '.call-today', '.pager'].map(s => document.querySelector(s).getBoundingClientRect()[side])", side);
            await page.Context.CloseAsync();
            return edges;
        }
    }

    [Fact]
    public async Task On_a_phone_every_cell_of_a_table_names_its_column()
    {
        var page = await OpenAsync("en/my-diary.html", new() { ViewportSize = s_phone });

        var cells = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.table-wrap tbody td')].map(c => getComputedStyle(c).display + ' ' + getComputedStyle(c, '::before').content)");
        var titles = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.table-wrap thead th')].map(c => c.textContent)");

        await page.Context.CloseAsync();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Contains(titles, title => cell == $"block \"{title}\""));
    }

    /// <summary>Windows' contrast themes take away every background: the boxes must still tell their level.</summary>
    [Fact]
    public async Task In_forced_colours_each_box_has_a_line_around_it_and_its_word()
    {
        var page = await OpenAsync("en/side-effects.html", new() { ForcedColors = ForcedColors.Active, ViewportSize = s_phone });

        var widths = await page.EvaluateAsync<double[]>(
            "() => ['.call-now', '.call-today', '.call-next'].map(s => parseFloat(getComputedStyle(document.querySelector(s)).borderBlockStartWidth))");

        Assert.All(widths, width => Assert.True(width >= 2));
        Assert.True(widths[0] > 2 * widths[1], "The box for now has the thickest line.");
        Assert.All(await page.Locator(".call-level").AllInnerTextsAsync(), word => Assert.NotEqual("", word.Trim()));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en/index.html", 390)]
    [InlineData("en/emergency.html", 390)]
    [InlineData("ar/side-effects.html", 390)]
    [InlineData("en/side-effects.html", 1280)]
    public async Task Nothing_moves_while_a_page_loads(string name, int width)
    {
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 } });
        await page.AddInitScriptAsync(
            "window.moved = []; new PerformanceObserver(l => l.getEntries().forEach(e => moved.push(...e.sources.map(s => `${e.value} ${s.node?.outerHTML.slice(0, 80)}`)))).observe({ type: 'layout-shift', buffered: true });");
        using var server = new FolderServer(handbook.SiteFolder, "/");
        await page.GotoAsync(new Uri(server.Address, name).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))))");

        var moved = await page.EvaluateAsync<string[]>("() => moved");

        await page.Context.CloseAsync();
        Complaints.AssertNone(moved);
    }

    /// <summary>From a disk a browser keeps no font files: without the letters in the stylesheet pages would change their typeface at random.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Each_further_page_is_set_in_the_books_own_letters_from_a_disk_too(string language)
    {
        var page = await OpenAsync($"{language}/index.html", new() { ViewportSize = s_phone });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => 0)");
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, $"{language}/emergency.html")).AbsoluteUri);

        var isSet = await page.EvaluateAsync<bool>(
            "() => { const e = document.createElement('span'); e.textContent = document.querySelector('h1').textContent; e.style.cssText = 'position:absolute;white-space:nowrap;font-size:40px'; document.body.append(e);"
            + " const own = e.getBoundingClientRect().width; e.style.fontFamily = 'system-ui'; return Math.abs(own - e.getBoundingClientRect().width) > 1; }");

        await page.Context.CloseAsync();
        Assert.True(isSet, "The heading is as wide as in the system's letters.");
    }

    private async Task<IPage> OpenAsync(string name, BrowserNewContextOptions options)
    {
        var page = await browser.OpenAsync(options);
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, name)).AbsoluteUri);
        return page;
    }

    private static async Task<float> MiddleAsync(IPage page, string part)
    {
        var box = (await page.Locator(part).First.BoundingBoxAsync())!;
        return box.X + (box.Width / 2);
    }
}
