using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Reports;

/// <param name="Path">Relative to the output folder.</param>
/// <param name="Pages">Sheets of a PDF; null for other files.</param>
internal sealed record BuildOutput(string Path, long Bytes, int? Pages, string Sha256);

internal readonly record struct StageTiming(string Name, double Milliseconds);

/// <summary>
/// Everything a run has to say, whatever form it is told in. What strangers wrote becomes printable on its way in, so that
/// no form of the report has to see to it.
/// </summary>
internal sealed record BuildReport(IReadOnlyList<Diagnostic> Findings)
{
    public IReadOnlyList<Diagnostic> Findings { get; init => field = [.. value.Select(PrintableText.Of)]; } = [.. Findings.Select(PrintableText.Of)];

    public IReadOnlyList<BuildOutput> Outputs { get; init; } = [];

    /// <summary>What was measured in each finished book.</summary>
    public IReadOnlyList<ProvedBook> Books { get; init; } = [];

    /// <summary>How hard each chapter is to read.</summary>
    public IReadOnlyList<ChapterScore> Chapters { get; init => field = [.. value.Select(c => c with { Path = PrintableText.OfName(c.Path) })]; } = [];

    public IReadOnlyList<StageTiming> Stages { get; init; } = [];

    /// <summary>What was learned of outside links, or null where they were not asked for.</summary>
    public OnlineSummary? Outside { get; init; }

    /// <summary>Findings of an earlier run to compare with, or null.</summary>
    public IReadOnlyList<EarlierFinding>? Since { get; init => field = value is null ? null : [.. value.Select(f => f with { Message = PrintableText.Of(f.Message), File = PrintableText.OfName(f.File), Code = PrintableText.Of(f.Code) })]; }

    /// <summary>Nothing was to be written, and so nothing is missing.</summary>
    public bool IsCheckOnly { get; init; }

    /// <summary>The folder that was written, as the user named it; null when nothing was.</summary>
    public string? WrittenTo { get; init; }

    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}
