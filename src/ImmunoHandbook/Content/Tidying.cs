namespace ImmunoHandbook.Content;

/// <summary>
/// Work that must put away what it made when it is stopped: whoever stops the program waits until this is disposed of,
/// mostly a hundredth of a second, and no longer than the work is worth.
/// </summary>
internal sealed class Tidying : IDisposable
{
    /// <summary>What a person does not notice: for files that are made anew by the next run.</summary>
    private static readonly TimeSpan s_unnoticed = TimeSpan.FromMilliseconds(150);

    /// <summary>For what cannot be had again as quickly, also where the machine is busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim _done = new();
    private readonly CancellationTokenRegistration _wait;

    /// <param name="longest">How long is waited; what a person does not notice, where nothing is said.</param>
    public Tidying(CancellationToken stop, TimeSpan? longest = null) =>
        // Where it is stopped already nobody waits any more, and the callback would run here.
        _wait = stop.IsCancellationRequested ? default : stop.Register(() => _done.Wait(longest ?? s_unnoticed, CancellationToken.None));

    public void Dispose()
    {
        _done.Set();
        _wait.Dispose();
        _done.Dispose();
    }
}
