using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Output;
using ImmunoHandbook.Reports;

namespace ImmunoHandbook;

/// <summary>What came out of a build: what to tell, what to answer the shell, and the files, written or not.</summary>
internal sealed record BuildResult(BuildReport Report, ExitCode ExitCode)
{
    /// <summary>All output files; empty when the build stopped early.</summary>
    public OutputSet Outputs { get; init; } = OutputSet.Empty;

    public static BuildResult WithoutOutput(DiagnosticBag findings, StageTimer timer, OutputSet? outputs = null)
    {
        var report = new BuildReport(findings.Sorted()) { Books = outputs?.Proof ?? [], Stages = timer.Stages };
        return new BuildResult(report, findings.HasErrors ? ExitCode.Findings : ExitCode.Fine) { Outputs = outputs ?? OutputSet.Empty };
    }

    public BuildResult With(OnlineSummary? outside, bool isCheckOnly) =>
        this with { Report = Report with { Outside = outside, IsCheckOnly = isCheckOnly } };

    public static BuildResult Write(BuildRequest request, OutputSet outputs, DiagnosticBag findings, StageTimer timer, CancellationToken stop)
    {
        var code = OutputPlace.FaultOf(request.Source, request.Output) is { } fault
            ? Refuse(request.Output, fault, findings)
            : timer.Time("write", () => new AtomicOutput(request.Output, findings).Write(outputs.Files, stop));
        var report = new BuildReport(findings.Sorted())
        {
            Stages = timer.Stages,
            Outputs = outputs.Listing,
            Books = outputs.Proof,
            WrittenTo = code == ExitCode.Fine ? request.Output : null,
        };
        return new BuildResult(report, code) { Outputs = outputs };
    }

    private static ExitCode Refuse(string output, string fault, DiagnosticBag findings)
    {
        findings.Report(DiagnosticCodes.OutputPlace, SourceLocation.WholeFile(output), fault, "Name another folder with --output, such as dist.");
        return ExitCode.Usage;
    }
}
