using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Serving;

/// <summary>The pages of the last good build, what the newest build had to say, and who waits for news. Safe from several threads.</summary>
internal sealed class LiveSite
{
    private const string SitePrefix = "site/";

    private readonly Lock _lock = new();
    private Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Diagnostic> Errors { get; private set; } = [];

    /// <summary>Ends when the next build is done.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    public ReadOnlyMemory<byte>? Find(string path)
    {
        lock (_lock)
        {
            // A bare null would become empty memory by way of byte[], and every missing file would be found.
            return _files.TryGetValue(path, out var content) ? content : default(ReadOnlyMemory<byte>?);
        }
    }

    public void Update(BuildResult result)
    {
        lock (_lock)
        {
            Errors = [.. result.Report.Findings.Where(f => f.Severity == Severity.Error)];
            if (Errors.Count == 0 || _files.Count == 0)
            {
                _files = result.Outputs.Files.Where(f => f.Path.StartsWith(SitePrefix, StringComparison.Ordinal))
                    .ToDictionary(f => f.Path[SitePrefix.Length..], f => f.Content, StringComparer.Ordinal);
            }

            _changed.SetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
