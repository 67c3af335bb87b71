using System.Net.Sockets;
using ImmunoHandbook.Commands;

namespace ImmunoHandbook.Serving;

/// <summary>Builds, serves the pages from memory, watches the handbook and tells open pages to load again.</summary>
internal sealed class Preview(BuildRequest request, ReportStyle style)
{
    private readonly LiveSite _site = new();

    public async Task<ExitCode> RunAsync(int port, CancellationToken stop)
    {
        using var server = new PreviewServer(_site);
        try
        {
            server.Start(port);
        }
        catch (SocketException)
        {
            await Console.Error.WriteLineAsync($"error HB0021: The port {port} is in use.\n    Name another one with --port, or take any free one with --port 0.");
            return ExitCode.Failure;
        }

        Rebuild();
        Console.Error.WriteLine($"Showing the handbook at {server.Address}  (Ctrl+C ends it)");
        using var watcher = new FolderWatcher(request.Source, request.Output, FolderWatcher.UsualQuiet, Rebuild);
        try
        {
            await server.ServeAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how a preview ends.
        }

        return ExitCode.Fine;
    }

    /// <summary>A broken edit keeps the last good pages, with the findings over them.</summary>
    private void Rebuild()
    {
        var result = HandbookBuild.Run(request with { CheckOnly = true }, CancellationToken.None);
        ReportPrinter.Print(result.Report with { Stages = style.Quiet ? [] : result.Report.Stages }, style);
        _site.Update(result);
    }
}
