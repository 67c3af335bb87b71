using System.Net.Sockets;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Print;

namespace ImmunoHandbook.Serving;

/// <summary>
/// Serves the pages from memory, watches the handbook and tells open pages to load again. Whoever edits waits for pages
/// only: books are printed and proved once the edits have stopped, and what they have to say follows.
/// </summary>
internal sealed class Preview(BuildRequest request, ReportStyle style)
{
    private static readonly TimeSpan s_untilBooks = TimeSpan.FromSeconds(1);

    private readonly LiveSite _site = new();
    private readonly Lock _press = new();
    private IReadOnlyList<PrintedBook> _books = [];
    private int _edits;

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

        using var pressTimer = new Timer(_ => PrintBooks());
        RebuildPages(pressTimer);
        Console.Error.WriteLine($"Showing the handbook at {server.Address}  (Ctrl+C ends it)");
        using var watcher = new FolderWatcher(request.Source, request.Output, FolderWatcher.UsualQuiet, () => RebuildPages(pressTimer));
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

    /// <summary>With the books of before. A broken edit keeps the last good pages, with the findings over them.</summary>
    private void RebuildPages(Timer pressTimer)
    {
        Interlocked.Increment(ref _edits);
        Guarded(() =>
        {
            var result = HandbookBuild.Run(request with { CheckOnly = true, EarlierBooks = _books }, CancellationToken.None);
            ReportPrinter.Print(result.Report with { Stages = style.Quiet ? [] : result.Report.Stages }, style);
            _site.Update(result);
        });
        if (request.Only != BuildPart.Site)
        {
            pressTimer.Change(s_untilBooks, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What an edit has overtaken is dropped: that edit's own books follow.</summary>
    private void PrintBooks()
    {
        lock (_press)
        {
            Guarded(() =>
            {
                var edit = Volatile.Read(ref _edits);
                var result = HandbookBuild.Run(request with { CheckOnly = true }, CancellationToken.None);
                if (edit == Volatile.Read(ref _edits))
                {
                    Take(result);
                }
            });
        }
    }

    private void Take(BuildResult result)
    {
        _books = result.Outputs.Books;
        if (_site.Complete(result))
        {
            ReportPrinter.Print(result.Report with { Stages = [] }, style);
        }
    }

    /// <summary>Whatever a build dies of, the preview lives on with the last good pages: the next save may mend it.</summary>
    internal static void Guarded(Action build)
    {
        try
        {
            build();
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine(ProgramFault.Line(fault));
        }
    }
}
