namespace ImmunoHandbook.Content;

/// <summary>
/// Work that must put away what it made when it is stopped: whoever stops the program waits until this is disposed of,
/// for as long as a person does not notice.
/// </summary>
internal sealed class Tidying : IDisposable
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(150);

    private readonly ManualResetEventSlim _done = new();
    private readonly CancellationTokenRegistration _wait;

    public Tidying(CancellationToken stop) =>
        // Where it is stopped already nobody waits any more, and the callback would run here.
        _wait = stop.IsCancellationRequested ? default : stop.Register(() => _done.Wait(s_longest, CancellationToken.None));

    public void Dispose()
    {
        _done.Set();
        _wait.Dispose();
        _done.Dispose();
    }
}
