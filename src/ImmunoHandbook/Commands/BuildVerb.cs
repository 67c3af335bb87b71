namespace ImmunoHandbook.Commands;

/// <summary>Builds once and tells about it.</summary>
internal static class BuildVerb
{
    public static ExitCode Run(BuildRequest request, ReportStyle style, CancellationToken stop)
    {
        var result = HandbookBuild.Run(request, stop);
        ReportPrinter.Print(result.Report, style);
        return result.ExitCode;
    }
}
