using System.Collections.Concurrent;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Checks files one after the other, by one thread, which remembers what it has judged: pages of a folder share most of their addresses.</summary>
internal sealed class PageCheck(
    SiteIndex site, FindingDesk desk, IReadOnlyDictionary<string, string[]> searchPages, ConcurrentQueue<(string Address, LinkPlace Place)> outside)
{
    private readonly LinkJudge _judge = new(site);
    private readonly LinkRules _rules = new(site);
    private readonly Dictionary<string, Dictionary<string, JudgedAddress>> _judged = new(StringComparer.Ordinal);

    public PageCheck Check(PageFacts page)
    {
        var reports = desk.For(page);
        foreach (var (id, line, column) in page.RepeatedIds)
        {
            var link = new Link("#" + id, LinkKind.Navigation, line, column);
            reports.Report(link, new Verdict(DiagnosticCodes.RepeatedId, $"The id \"{id}\" stands twice on this page.", "Links to it lead to the first one only: rename one."));
        }

        if (page.Links.Count == 0)
        {
            return this;
        }

        var here = FolderOf(page.Path);
        foreach (var from in BasesOf(page, out var away))
        {
            var judged = JudgedFrom(FolderOf(from));
            foreach (var link in page.Links)
            {
                // The base itself counts from where the page lies.
                var verdict = link.Kind == LinkKind.Base ? JudgeOnce(link.Target, page.Path, JudgedFrom(here))
                    : away is null ? JudgeOnce(link.Target, from, judged)
                    : JudgeAway(link.Target, from, away);
                CheckLink(page, link, verdict, reports);
            }
        }

        return this;
    }

    private void CheckLink(PageFacts page, in Link link, in JudgedAddress judged, FindingDesk.PageDesk reports)
    {
        if (page.IsStylesheet && link.Target.AsSpan().TrimStart() is ['#', ..])
        {
            return;
        }

        if ((_rules.Verdict(page, link, judged.Address) ?? (link.Kind == LinkKind.ImageMap ? null : judged.Verdict)) is { } verdict)
        {
            reports.Report(link, verdict);
        }

        if (judged.Address is { Kind: AddressKind.Outside, Full: { } address } && link.Kind != LinkKind.Base)
        {
            foreach (var at in reports.PlacesOf(link, ""))
            {
                outside.Enqueue((address, new LinkPlace(at, page.Path)));
            }
        }
    }

    private JudgedAddress JudgeOnce(string target, string from, Dictionary<string, JudgedAddress> judged)
    {
        // What names no file counts from the page itself.
        var start = target.AsSpan().TrimStart();
        if (start.Length > 0 && start[0] is '#' or '?')
        {
            return _judge.Judge(target, from);
        }

        if (!judged.TryGetValue(target, out var known))
        {
            judged[target] = known = _judge.Judge(target, from);
        }

        return known;
    }

    /// <summary>The page's base lies on another server, and so does all that is relative.</summary>
    private JudgedAddress JudgeAway(string target, string from, Uri away)
    {
        var judged = _judge.Judge(target, from);
        return judged.Address is { Full: null, Kind: AddressKind.Inside or AddressKind.RootRelative or AddressKind.LeavesSite } && Uri.TryCreate(away, target, out var joined)
            ? new JudgedAddress(new LinkAddress(AddressKind.Outside) { Full = joined.AbsoluteUri }, null)
            : judged;
    }

    /// <summary>Against what the page's addresses count: itself, its base, or the pages that load it.</summary>
    private string[] BasesOf(PageFacts page, out Uri? away)
    {
        away = null;
        if (page.Base is { } text)
        {
            var address = LinkAddress.Resolve(text, page.Path, site.Root);
            away = address is { Kind: AddressKind.Outside, Full: { } full } && Uri.TryCreate(full, UriKind.Absolute, out var uri) ? uri : null;
            return address.Kind == AddressKind.Inside ? [address.Path] : address.Kind == AddressKind.RootRelative ? [""] : [page.Path];
        }

        return page.Path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) ? searchPages.GetValueOrDefault(page.Path) ?? [] : [page.Path];
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private Dictionary<string, JudgedAddress> JudgedFrom(string folder) =>
        _judged.TryGetValue(folder, out var judged) ? judged : _judged[folder] = new Dictionary<string, JudgedAddress>(StringComparer.Ordinal);
}
