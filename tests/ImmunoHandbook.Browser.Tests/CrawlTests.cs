using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Follows every link from the first page on, at each place where the site may lie.</summary>
public sealed class CrawlTests(BuiltHandbook handbook, BrowserSession browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/a/b/")]
    public async Task The_site_is_whole_on_a_server_at(string mount)
    {
        using var server = new FolderServer(handbook.SiteFolder, mount);
        await CrawlAsync(server.Address);
    }

    [Fact]
    public Task The_site_is_whole_when_opened_from_disk() => CrawlAsync(new Uri(handbook.SiteFolder + "/"));

    private async Task CrawlAsync(Uri site)
    {
        var page = await browser.OpenAsync();
        var watch = new PageWatch(page, site);
        var visited = new SortedSet<string>(StringComparer.Ordinal);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["index.html"]);
        while (waiting.TryDequeue(out var name))
        {
            if (visited.Add(name))
            {
                await page.GotoAsync(new Uri(site, name).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
                anchors.UnionWith(from id in await IdsAsync(page) select $"{name}#{id}");
                foreach (var link in await LinksAsync(page, site))
                {
                    _ = link.Contains('#', StringComparison.Ordinal) && targets.Add(link);
                    waiting.Enqueue(link.Split('#')[0]);
                }
            }
        }

        await page.Context.CloseAsync();
        Complaints.AssertNone(watch.Noted);
        Assert.Equal(handbook.Pages, visited);
        Complaints.AssertNone(targets.Except(anchors));
    }

    private static Task<string[]> IdsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => e.id)");

    /// <summary>Pages of the site that this page links to, with their fragments, relative to the site.</summary>
    private static async Task<IEnumerable<string>> LinksAsync(IPage page, Uri site)
    {
        var links = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href)");
        return from link in links.Distinct(StringComparer.Ordinal)
               let address = new Uri(link)
               where link.StartsWith(site.AbsoluteUri, StringComparison.Ordinal)
               let path = Uri.UnescapeDataString(address.AbsolutePath[site.AbsolutePath.Length..])
               where path.EndsWith(".html", StringComparison.Ordinal)
               select address.Fragment.Length > 1 ? path + Uri.UnescapeDataString(address.Fragment) : path;
    }
}
