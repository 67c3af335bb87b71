using Spectre.Console;

namespace ImmunoHandbook.Commands;

/// <summary>Builds once and tells about it.</summary>
internal static class BuildVerb
{
    public static BuildResult Run(BuildRequest request, ReportStyle style, CancellationToken stop)
    {
        // Most builds end before a person looks up; a long one says that it is at work.
        // The check of outside links shows how far it is by itself.
        var isWatched = request.Online is null && style is { Colour: true, Quiet: false, Format: "console" };
        var result = isWatched
            ? AnsiConsole.Status().Start("Building the handbook ...", _ => HandbookBuild.Run(request, stop))
            : HandbookBuild.Run(request, stop);

        // Who has stopped it reads that, and no report of half a build.
        stop.ThrowIfCancellationRequested();
        ReportPrinter.Print(result.Report, style);
        return result;
    }
}
