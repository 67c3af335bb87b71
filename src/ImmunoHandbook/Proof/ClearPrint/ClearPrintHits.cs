using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Where a book is not clear print; a rule becomes one finding however often it is broken.</summary>
internal sealed class ClearPrintHits
{
    private const int ShownPages = 8;

    private readonly Dictionary<DiagnosticCode, (SortedSet<int> Pages, string Message, string Hint)> _hits = [];

    public int Count { get; private set; }

    /// <param name="page">From 1, or 0 for the whole book.</param>
    /// <param name="message">A sentence without its stop; that of the first page is told.</param>
    public void Add(DiagnosticCode code, int page, string message, string hint)
    {
        Count++;
        if (!_hits.TryGetValue(code, out var hit))
        {
            _hits[code] = hit = ([], message, hint);
        }

        if (page > 0)
        {
            hit.Pages.Add(page);
        }
    }

    public void Report(string path, DiagnosticBag findings)
    {
        foreach (var (code, (pages, message, hint)) in _hits)
        {
            findings.Add(new Diagnostic(code, code.Severity, message + Where(pages) + ".", SourceLocation.WholeFile(path)) { Hint = hint, OutputPage = path });
        }
    }

    private static string Where(SortedSet<int> pages) => pages.Count == 0
        ? ""
        : (pages.Count == 1 ? ": page " : ": pages ")
            + string.Join(", ", pages.Take(ShownPages).Select(p => p.ToString(CultureInfo.InvariantCulture)))
            + (pages.Count > ShownPages ? string.Create(CultureInfo.InvariantCulture, $" and {pages.Count - ShownPages} more") : "");
}
