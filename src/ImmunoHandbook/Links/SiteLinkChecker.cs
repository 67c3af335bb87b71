using System.Collections.Concurrent;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Links.Judging;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>
/// Checks every address of a site against its files and their places. Each file is read once and only what it says is
/// kept; each address is judged once for a folder; files are independent of each other.
/// </summary>
internal static class SiteLinkChecker
{
    /// <summary>Reports what is wrong inside the site; what leads out of it is handed over unchecked.</summary>
    /// <param name="mount">Where the site lies; where that is not given, it is taken from the site's own canonical addresses and sitemap.</param>
    public static LinkSurvey Check(Site site, DiagnosticBag findings, SiteMount mount = default)
    {
        var files = SiteFacts.Read(site, findings);
        var root = RootSearch.Find(site, files.Values, mount);
        var index = new SiteIndex(site.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal), files, root);
        SiteFacts.AddManifests(site, files, index, findings);

        var desk = new FindingDesk(site, findings);
        var searchPages = SearchPages(files.Values, root);
        var outside = new ConcurrentQueue<(string Address, LinkPlace Place)>();
        Parallel.ForEach(files.Values, () => new PageCheck(index, desk, searchPages, outside), (page, _, check) => new FileWork("links", page.Path).Do(() => check.Check(page)), _ => { });
        new PageIdentity(index, desk).Check();
        return new LinkSurvey(files.Values.Sum(p => p.Links.Count), OutsideLink.Gather(outside)) { Root = root };
    }

    /// <summary>The folders from which each search index is loaded: its addresses count from there.</summary>
    private static Dictionary<string, string[]> SearchPages(IEnumerable<PageFacts> pages, SiteRoot root) =>
        pages.SelectMany(page => page.Links
                .Where(link => link.Kind == LinkKind.SearchIndex)
                .Select(link => (Index: LinkAddress.Resolve(link.Target, page.Path, root).Path, Folder: page.Path[..(page.Path.LastIndexOf('/') + 1)])))
            .GroupBy(use => use.Index, use => use.Folder, StringComparer.Ordinal)
            .ToDictionary(uses => uses.Key, uses => uses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
