using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>Findings with one cause: the same thing is said of several places.</summary>
internal sealed record FindingGroup(Diagnostic First, IReadOnlyList<SourceLocation> Others)
{
    /// <summary>Output pages that carry it, in ordinal order.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>In the order of their first places, which is that of the findings.</summary>
    public static IReadOnlyList<FindingGroup> Of(IEnumerable<Diagnostic> findings) =>
    [
        .. findings.GroupBy(f => (f.Code, f.Severity, f.Message)).Select(group => new FindingGroup(group.First(), [.. group.Select(f => f.Location).Distinct().Skip(1)])
        {
            Pages = [.. group.Select(f => f.OutputPage).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        }),
    ];
}
