using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>Where the conditions are met in one file; a condition becomes one finding however often it is met.</summary>
internal sealed class ConditionHits
{
    /// <summary>The box for a missing letter is shown.</summary>
    public const string MissingLetter = "31-030";

    private const int ShownPages = 8;

    private readonly SortedDictionary<string, (SortedSet<int> Pages, int Count, string? Detail)> _hits = new(StringComparer.Ordinal);

    public int Count => _hits.Count;

    public IEnumerable<string> Numbers => _hits.Keys;

    /// <param name="number">Number of the condition.</param>
    /// <param name="page">From 1, or 0 for the whole file.</param>
    /// <param name="detail">What shows it, if that helps; the first one is told.</param>
    public void Add(string number, int page = 0, string? detail = null)
    {
        var (pages, count, first) = _hits.GetValueOrDefault(number, ([], 0, null));
        if (page > 0)
        {
            pages.Add(page);
        }

        _hits[number] = (pages, count + 1, first ?? detail);
    }

    /// <summary>Takes a condition out that follows from what was told already.</summary>
    public void Drop(string number) => _hits.Remove(number);

    public void Report(string path, DiagnosticBag findings)
    {
        foreach (var (number, (pages, _, detail)) in _hits)
        {
            var condition = Matterhorn.Conditions[number];
            var about = detail is null ? "" : $" ({detail})";
            findings.Add(new Diagnostic(
                condition.Code, condition.Code.Severity,
                $"The PDF would shut out readers who listen: {condition.Fault}{about}{Where(pages)}. Matterhorn {number}.",
                SourceLocation.WholeFile(path))
            {
                Hint = "If a print template of your own makes this, mend it there. Otherwise it is a fault of the program: please report it with the handbook.",
                OutputPage = path,
            });
        }
    }

    private static string Where(SortedSet<int> pages) => pages.Count == 0
        ? ""
        : (pages.Count == 1 ? ", page " : ", pages ")
            + string.Join(", ", pages.Take(ShownPages).Select(p => p.ToString(CultureInfo.InvariantCulture)))
            + (pages.Count > ShownPages ? " and more" : "");
}
