using System.Collections.Concurrent;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>Checks every address of a site against its files and their ids. Each file is read once; files are independent of each other.</summary>
internal sealed class SiteLinkChecker
{
    private readonly Dictionary<string, SiteFile> _files;
    private readonly Dictionary<string, string> _pathOfLowerCase;
    private readonly PageFacts[] _pages;
    private readonly Dictionary<string, PageFacts> _pageOfPath;
    private readonly ConcurrentQueue<(string Address, LinkPlace Place)> _outside = new();
    private readonly SiteMount _mount;
    private readonly DiagnosticBag _findings;

    private SiteLinkChecker(Site site, SiteMount mount, DiagnosticBag findings)
    {
        _mount = mount;
        _findings = findings;
        _files = site.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        _pathOfLowerCase = site.Files.DistinctBy(f => f.Path.ToLowerInvariant()).ToDictionary(f => f.Path.ToLowerInvariant(), f => f.Path, StringComparer.Ordinal);
        var readable = site.Files.Where(f => IsHtml(f.Path) || IsCss(f.Path)).ToArray();
        _pages = new PageFacts[readable.Length];
        Parallel.For(0, readable.Length, i => _pages[i] = IsCss(readable[i].Path)
            ? PageReader.ReadCss(readable[i].Path, readable[i].Content.Span)
            : PageReader.ReadHtml(readable[i].Path, readable[i].Content.Span));
        _pageOfPath = _pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
    }

    /// <summary>Reports what is wrong inside the site; what leads out of it is handed over unchecked.</summary>
    public static LinkSurvey Check(Site site, DiagnosticBag findings, SiteMount mount = default)
    {
        var checker = new SiteLinkChecker(site, mount, findings);
        Parallel.ForEach(checker._pages, checker.CheckPage);
        return new LinkSurvey(checker._pages.Sum(p => p.Links.Count), OutsideLink.Gather(checker._outside));
    }

    private void CheckPage(PageFacts page)
    {
        foreach (var (id, offset) in page.RepeatedIds)
        {
            var link = new Link("#" + id, LinkKind.Navigation, offset);
            Report(DiagnosticCodes.RepeatedId, page, link, $"The id \"{id}\" stands twice on this page.", "Links to it lead to the first one only: rename one.");
        }

        foreach (var link in page.Links)
        {
            CheckLink(page, link);
        }
    }

    private void CheckLink(PageFacts page, Link link)
    {
        var address = LinkAddress.Resolve(_mount.Relative(link.Target, page.Path), page.Path);
        switch (address.Kind)
        {
            case AddressKind.Inside:
                CheckInside(page, link, address);
                break;
            case AddressKind.Outside:
                foreach (var at in PlacesOf(page, link))
                {
                    _outside.Enqueue((link.Target.Trim(), new LinkPlace(at, page.Path)));
                }

                break;
            case AddressKind.Empty:
                Report(DiagnosticCodes.EmptyLink, page, link, "This link has no address.", "Give it one, or take the link away.");
                break;
            case AddressKind.Malformed:
                Report(DiagnosticCodes.MalformedLink, page, link, $"\"{link.Target}\" cannot be read as an address.", "Write it in full, such as https://example.org/page");
                break;
            case AddressKind.LeavesSite:
                Report(DiagnosticCodes.LeavesSite, page, link, $"\"{link.Target}\" leads out of the site's folder.", "Take one \"..\" away.");
                break;
            case AddressKind.RootRelative:
                Report(DiagnosticCodes.RootLink, page, link, $"\"{link.Target}\" starts with a slash: it breaks when the site lies in a folder or on a disk.", "Make the link relative to the page.");
                break;
            case AddressKind.Script:
                Report(DiagnosticCodes.ScriptLink, page, link, "This link runs a script.", "Link to a page instead.");
                break;
            case AddressKind.Mail or AddressKind.Phone when !Contact.IsUsable(link.Target):
                Report(DiagnosticCodes.BadContact, page, link, $"\"{link.Target}\" cannot be dialled or written to.", "Phone numbers are digits with an optional + in front; mail addresses hold one @.");
                break;
        }
    }

    private void CheckInside(PageFacts page, Link link, LinkAddress address)
    {
        var path = address.Path;
        if (path.Length == 0 || path.EndsWith('/'))
        {
            if (!_files.ContainsKey(path + "index.html"))
            {
                ReportMissing(page, link, path + "index.html");
                return;
            }

            Report(
                DiagnosticCodes.FolderLink, page, link, $"\"{link.Target}\" names a folder: opened from a disk it shows a list of files.",
                "Add index.html.");
            path += "index.html";
        }

        if (!_files.ContainsKey(path))
        {
            ReportMissing(page, link, path);
            return;
        }

        if (address.Fragment is { Length: > 0 } fragment && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
            && _pageOfPath.TryGetValue(path, out var target) && !target.Ids.Contains(fragment))
        {
            var nearest = Nearest.To(fragment, target.Ids.Order(StringComparer.Ordinal));
            Report(
                DiagnosticCodes.MissingFragment, page, link, $"\"{path}\" has no place called \"{fragment}\".",
                nearest is null ? "Name an id that stands on the page." : $"Did you mean \"#{nearest}\"?");
        }
    }

    private void ReportMissing(PageFacts page, Link link, string path)
    {
        if (_pathOfLowerCase.TryGetValue(path.ToLowerInvariant(), out var other))
        {
            Report(
                DiagnosticCodes.WrongCase, page, link, $"\"{path}\" is called \"{other}\": web servers tell upper from lower case.",
                $"Write {other}.", link.Target.Replace(path, other, StringComparison.Ordinal));
            return;
        }

        var nearest = Nearest.To(path, _files.Keys.Order(StringComparer.Ordinal));
        Report(
            DiagnosticCodes.MissingPage, page, link, $"There is no file \"{path}\".",
            nearest is null ? "Correct the address." : $"Did you mean \"{nearest}\"?");
    }

    private void Report(DiagnosticCode code, PageFacts page, Link link, string message, string hint, string? replacement = null)
    {
        foreach (var at in PlacesOf(page, link))
        {
            _findings.Add(new Diagnostic(code, code.Severity, message, at) { Hint = hint, Target = link.Target, OutputPage = page.Path, Replacement = replacement });
        }
    }

    /// <summary>Where an author wrote the address; where nobody did, in the output file itself.</summary>
    private List<SourceLocation> PlacesOf(PageFacts page, Link link)
    {
        var origins = _files[page.Path].Origins.Where(o => o.Target == link.Target).Select(o => o.At).Distinct().ToList();
        return origins.Count > 0 ? origins : [LocationIn(page.Path, link.Offset)];
    }

    private SourceLocation LocationIn(string path, int offset)
    {
        var before = _files[path].Content.Span[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation($"site/{path}", before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsCss(string path) => path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);
}
