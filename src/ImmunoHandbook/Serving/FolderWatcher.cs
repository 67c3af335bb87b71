using ImmunoHandbook.Output;

namespace ImmunoHandbook.Serving;

/// <summary>Calls back once after a burst of changes below content, templates or themes.</summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps; this long without a change means they are done.</summary>
    public static readonly TimeSpan UsualQuiet = TimeSpan.FromMilliseconds(60);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly string _output;
    private readonly TimeSpan _quiet;
    private int _isRunning;

    public FolderWatcher(string source, string output, TimeSpan quiet, Action changed)
    {
        (_output, _quiet) = (Path.GetFullPath(output), quiet);
        _timer = new Timer(_ => Run(changed));
        foreach (var name in new[] { "content", "templates", "themes" })
        {
            var folder = Path.Combine(Path.GetFullPath(source), name);
            if (Directory.Exists(folder))
            {
                _watchers.Add(Watch(folder));
            }
        }
    }

    public void Dispose()
    {
        _watchers.ForEach(w => w.Dispose());
        _timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!change.FullPath.StartsWith(_output, StringComparison.Ordinal) && !change.FullPath.Contains(AtomicOutput.SiblingSuffix, StringComparison.Ordinal))
        {
            _timer.Change(_quiet, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>One rebuild at a time; a change during one starts another after it.</summary>
    private void Run(Action changed)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) == 1)
        {
            _timer.Change(_quiet, Timeout.InfiniteTimeSpan);
            return;
        }

        try
        {
            changed();
        }
        finally
        {
            Volatile.Write(ref _isRunning, 0);
        }
    }
}
