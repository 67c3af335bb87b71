using ImmunoHandbook.Serving;
using Xunit;

namespace ImmunoHandbook.Tests.Serving;

public sealed class FolderWatcherTests : IDisposable
{
    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(10);

    private readonly string _root = Directory.CreateTempSubdirectory("handbook-watch-").FullName;
    private readonly SemaphoreSlim _changes = new(0);

    public FolderWatcherTests() => Directory.CreateDirectory(Path.Combine(_root, "content/en"));

    public void Dispose()
    {
        _changes.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_burst_of_changes_is_one_rebuild()
    {
        // Longer than a busy machine keeps the five writes apart.
        var quiet = TimeSpan.FromSeconds(2);
        using var watcher = new FolderWatcher(_root, Path.Combine(_root, "dist"), quiet, () => _changes.Release());
        for (var step = 0; step < 5; step++)
        {
            await WriteAsync("content/en/01-a.md", $"step {step}");
        }

        Assert.True(await _changes.WaitAsync(s_long, TestContext.Current.CancellationToken));
        Assert.False(await _changes.WaitAsync(quiet * 1.5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_build_itself_writes_starts_no_build()
    {
        var output = Path.Combine(_root, "content/dist");
        Directory.CreateDirectory(output);
        Directory.CreateDirectory(output + ".immunohandbook-new");
        using var watcher = new FolderWatcher(_root, output, FolderWatcher.UsualQuiet, () => _changes.Release());

        await WriteAsync("content/dist/index.html", "x");
        await WriteAsync("content/dist.immunohandbook-new/index.html", "x");

        Assert.False(await _changes.WaitAsync(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken));
    }

    private Task WriteAsync(string path, string text) =>
        File.WriteAllTextAsync(Path.Combine(_root, path), text, TestContext.Current.CancellationToken);
}
