using System.Collections.Concurrent;

namespace ImmunoHandbook.Diagnostics;

/// <summary>Collects findings from all stages and threads; hands them out in one order whatever the order of arrival.</summary>
internal sealed class DiagnosticBag(Limits? limits = null)
{
    private readonly ConcurrentDictionary<(string Code, string Path), FindingPile> _piles = new();
    private readonly ConcurrentDictionary<string, bool> _gaps = new(StringComparer.Ordinal);

    /// <summary>What the content may cost: it is told here that it costs more.</summary>
    public Limits Limits { get; } = limits ?? Limits.Usual;

    /// <summary>Severities that the handbook sets by code id.</summary>
    public IReadOnlyDictionary<string, Severity> Overrides { get; set; } = new Dictionary<string, Severity>();

    public bool HasErrors => Findings.Any(f => Effective(f).Severity == Severity.Error);

    private IEnumerable<Diagnostic> Findings => _piles.Values.SelectMany(pile => pile.Told());

    /// <summary>Files with an error: what else is wrong with them may only follow from it.</summary>
    public IReadOnlySet<string> FilesWithErrors() => Findings.Select(Effective).Where(f => f.Severity == Severity.Error).Select(f => f.Location.Path).ToHashSet(StringComparer.Ordinal);

    public void Report(
        DiagnosticCode code, SourceLocation location, string message, string? hint = null) =>
        Add(new Diagnostic(code, code.Severity, message, location) { Hint = hint });

    /// <summary>Reports that a file, or a part of it, could not be read.</summary>
    /// <param name="missing">The file that is missing for it, where that has another name.</param>
    public void ReportGap(DiagnosticCode code, SourceLocation location, string message, string hint, string? missing = null) =>
        Add(new Diagnostic(code, code.Severity, message, location) { Hint = hint, GapIn = missing ?? location.Path });

    public void Add(Diagnostic finding)
    {
        _piles.GetOrAdd((finding.Code.Id, finding.Location.Path), _ => new FindingPile(Limits.FindingsInFile)).Add(finding);

        // Where the handbook lets the cause pass, what follows from it must be told.
        if (finding.GapIn is { } file && Effective(finding).Severity == Severity.Error)
        {
            _gaps.TryAdd(file, true);
        }
    }

    /// <summary>
    /// True where the file was not read as a whole: what seems to be missing may stand in it. Only for what an earlier
    /// stage read, so that the answer does not depend on which thread is faster.
    /// </summary>
    public bool HasGap(string path) => !_gaps.IsEmpty && _gaps.ContainsKey(path);

    public bool HasGapBelow(string folder) => HasGapBelow(folder, _ => true);

    public bool HasGapBelow(string folder, Func<string, bool> isMeant) => _gaps.Keys.Any(path => path.StartsWith(folder, StringComparison.Ordinal) && isMeant(path));

    /// <summary>All findings once: files that could not be read, which others follow from, then by file, line, column, code and message.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. Findings.Where(f => f.FollowsGapIn is null || !HasGap(f.FollowsGapIn)).Select(Effective)
            .OrderBy(f => f is { GapIn: not null, Severity: Severity.Error } ? 0 : 1)
            .ThenBy(f => f.Location)
            .ThenBy(f => f.Code.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];

    private Diagnostic Effective(Diagnostic finding) =>
        Overrides.TryGetValue(finding.Code.Id, out var severity) ? finding with { Severity = severity } : finding;
}
