using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Writes findings: each stands where an author wrote the address; where nobody did, in the file of the site itself.</summary>
internal sealed class FindingDesk(Site site, DiagnosticBag findings)
{
    private readonly Dictionary<string, SiteFile> _authored = site.Files.Where(f => f.Origins.Count > 0).ToDictionary(f => f.Path, StringComparer.Ordinal);

    public PageDesk For(PageFacts page) => new(this, page, _authored.GetValueOrDefault(page.Path));

    /// <summary>For one page, by one thread. What an author wrote is looked up only once something is to be told.</summary>
    internal sealed class PageDesk(FindingDesk desk, PageFacts page, SiteFile? authored)
    {
        private readonly HashSet<(string Code, string Target)> _told = [];
        private Dictionary<string, SourceLocation[]>? _origins;

        public void Report(in Link link, Verdict verdict)
        {
            foreach (var at in PlacesOf(link, verdict.Code.Id))
            {
                desk.Add(verdict, at, link.Target, page.Path);
            }
        }

        /// <summary>
        /// An author's places stand for all links of the page that have the address: they are handed out once, else a
        /// target that is written many times would be told as often again for each.
        /// </summary>
        public IReadOnlyList<SourceLocation> PlacesOf(in Link link, string purpose)
        {
            _origins ??= authored is null
                ? []
                : authored.Origins.GroupBy(o => o.Target, o => o.At, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
            return !_origins.TryGetValue(link.Target, out var places) ? [desk.LocationOf(page.Path, link.Line, link.Column)]
                : _told.Add((purpose, link.Target)) ? places
                : [];
        }
    }

    private SourceLocation LocationOf(string path, int line, int column) => site.LocationOf(path, line, column);

    private void Add(Verdict verdict, SourceLocation at, string target, string page) =>
        findings.Add(new Diagnostic(verdict.Code, verdict.Code.Severity, verdict.Message, at)
        {
            Hint = verdict.Hint,
            Target = target,
            OutputPage = page,
            Replacement = verdict.Replacement,
        });
}
