using System.Text;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links.Judging;

/// <summary>
/// Finds out where a site lies on the web: each page's canonical address, less the page's own path, is a vote; without
/// canonical addresses the sitemap's entries tell, else the host's name in CNAME.
/// </summary>
internal static class RootSearch
{
    /// <summary>Entries of a sitemap that are looked at: all lie below one folder.</summary>
    private const int MostEntries = 200;

    public static SiteRoot Find(Site site, IEnumerable<PageFacts> pages, SiteMount mount)
    {
        var all = pages.OrderBy(p => p.Path, StringComparer.Ordinal).ToArray();
        var isOurs = site.Folder is null;
        var found = Canonical(all) ?? Sitemap(all, site) ?? HostFile(site);
        return mount.Prefix is { } given
            ? found?.Prefix == given ? found with { IsPortable = false } : new SiteRoot { Prefix = given }
            : found is not null ? found with { IsPortable = isOurs }
            : isOurs ? SiteRoot.Anywhere
            : new SiteRoot { IsAssumed = true };
    }

    /// <summary>An address that many pages give has one voice: a template that gives all pages the same must not hide where they lie.</summary>
    private static SiteRoot? Canonical(PageFacts[] pages)
    {
        var votes = new List<SiteRoot>();
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var link = page.Links.FirstOrDefault(l => l.Kind == LinkKind.Canonical);
            if (link.Target is not null && Parse(link.Target) is var (root, path))
            {
                targets.Add(link.Target);
                if (PrefixBefore(path, page.Path) is { } prefix)
                {
                    votes.Add(root with { Prefix = prefix });
                }
            }
        }

        return Most(votes, targets.Count);
    }

    private static SiteRoot? Sitemap(PageFacts[] pages, Site site)
    {
        var files = site.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var entries = pages.SelectMany(p => p.Links).Where(l => l.Kind == LinkKind.Entry).Take(MostEntries)
            .Select(l => Parse(l.Target)).OfType<(SiteRoot Root, string Path)>().ToArray();
        var votes = new List<SiteRoot>();
        foreach (var (root, path) in entries)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                var rest = path[(slash + 1)..];
                if (files.Contains(rest) || files.Contains($"{rest}index.html") || files.Contains($"{rest}.html") || files.Contains($"{rest}/index.html"))
                {
                    votes.Add(root with { Prefix = path[..(slash + 1)] });
                }
            }
        }

        return Most(votes, entries.Length);
    }

    private static SiteRoot? HostFile(Site site)
    {
        if (site.Files.FirstOrDefault(f => f.Path == "CNAME") is not { } file)
        {
            return null;
        }

        try
        {
            var name = Encoding.UTF8.GetString(file.Content.Span).Trim();
            return HostName.Parse(name, isSecure: true) is { } host ? new SiteRoot { Host = host, IsSecure = true } : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The most frequent, where at least half agree: one wrong address does not move the site.</summary>
    private static SiteRoot? Most(List<SiteRoot> votes, int voters) =>
        votes.CountBy(v => v).OrderByDescending(v => v.Value).ThenBy(v => v.Key.Prefix.Length).ThenBy(v => v.Key.ToString(), StringComparer.Ordinal)
            .Where(v => v.Value * 2 >= voters).Select(v => v.Key).FirstOrDefault();

    private static (SiteRoot Root, string Path)? Parse(string target)
    {
        var flaws = AddressFlaws.None;
        var address = UrlText.Clean(target, ref flaws);
        if (UrlText.SchemeOf(address) is not ("http" or "https") || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var isSecure = uri.Scheme == Uri.UriSchemeHttps;
        return HostName.Parse(uri.Authority, isSecure) is { } host
            ? (new SiteRoot { Host = host, IsSecure = isSecure }, Uri.UnescapeDataString(uri.AbsolutePath))
            : null;
    }

    /// <summary>What stands before the page's own path in its address, in any of the forms that servers take for the page.</summary>
    private static string? PrefixBefore(string address, string page)
    {
        string[] forms = page.EndsWith("index.html", StringComparison.Ordinal)
            ? [page, page[..^"index.html".Length], page[..^"index.html".Length].TrimEnd('/')]
            : [page, page.EndsWith(".html", StringComparison.Ordinal) ? page[..^5] : page];
        return forms.Where(form => address.EndsWith("/" + form, StringComparison.Ordinal)).Select(form => address[..^form.Length]).FirstOrDefault();
    }
}
