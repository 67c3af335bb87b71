using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Serving;

/// <summary>The pages of the last good build, what the newest build had to say, and who waits for news. Safe from several threads.</summary>
internal sealed class LiveSite
{
    private const string SitePrefix = "site/";

    private readonly Lock _lock = new();
    private Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private IReadOnlyList<Diagnostic> _findings = [];
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

    /// <summary>Takes the pages of a build without errors and tells open pages to load again.</summary>
    public void Update(BuildResult result)
    {
        lock (_lock)
        {
            Take(result);
            Tell();
        }
    }

    /// <summary>Takes what a slower, fuller build of the same text made. A page that is open is left alone unless the errors differ.</summary>
    /// <returns>Whether it found anything else than the build before.</returns>
    public bool Complete(BuildResult result)
    {
        lock (_lock)
        {
            var (errors, findings) = (Errors, _findings);
            Take(result);
            if (!Errors.SequenceEqual(errors))
            {
                Tell();
            }

            return !_findings.SequenceEqual(findings);
        }
    }

    private void Take(BuildResult result)
    {
        _findings = result.Report.Findings;
        Errors = [.. result.Report.Findings.Where(f => f.Severity == Severity.Error)];
        if (Errors.Count == 0 || _files.Count == 0)
        {
            _files = result.Outputs.Files.Where(f => f.Path.StartsWith(SitePrefix, StringComparison.Ordinal))
                .ToDictionary(f => f.Path[SitePrefix.Length..], f => f.Content, StringComparer.Ordinal);
        }
    }

    private void Tell()
    {
        _changed.SetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
