using System.Collections.Concurrent;

namespace ImmunoHandbook.Diagnostics;

/// <summary>Collects findings from all stages and threads; hands them out in one order whatever the order of arrival.</summary>
internal sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _findings = new();

    /// <summary>Severities that the handbook sets by code id.</summary>
    public IReadOnlyDictionary<string, Severity> Overrides { get; set; } = new Dictionary<string, Severity>();

    public bool HasErrors => _findings.Any(f => Effective(f).Severity == Severity.Error);

    /// <summary>Files with an error: what else is wrong with them may only follow from it.</summary>
    public IReadOnlySet<string> FilesWithErrors() => _findings.Select(Effective).Where(f => f.Severity == Severity.Error).Select(f => f.Location.Path).ToHashSet(StringComparer.Ordinal);

    public void Report(
        DiagnosticCode code, SourceLocation location, string message, string? hint = null) =>
        Add(new Diagnostic(code, code.Severity, message, location) { Hint = hint });

    public void Add(Diagnostic finding) => _findings.Enqueue(finding);

    /// <summary>All findings once, by file, line, column, code and message.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _findings.Select(Effective).Distinct()
            .OrderBy(f => f.Location)
            .ThenBy(f => f.Code.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];

    private Diagnostic Effective(Diagnostic finding) =>
        Overrides.TryGetValue(finding.Code.Id, out var severity) ? finding with { Severity = severity } : finding;
}
