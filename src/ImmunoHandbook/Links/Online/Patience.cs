namespace ImmunoHandbook.Links.Online;

/// <summary>How long to wait before the next try, and the waiting itself; tests put a clock of their own in its place.</summary>
/// <param name="Wait">Ends after that time.</param>
/// <param name="Chance">A number from 0 to 1, so that many runs do not knock at the same moment.</param>
internal sealed record Patience(TimeProvider Clock, Func<TimeSpan, CancellationToken, Task> Wait, Func<double> Chance)
{
    /// <summary>A server that asks for more is left alone for today.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(1);

    public static Patience Real { get; } = new(
        TimeProvider.System,
        (time, stop) => Task.Delay(time, stop),
#pragma warning disable CA5394 // not a secret: it only spreads requests over time
        Random.Shared.NextDouble);
#pragma warning restore CA5394

    /// <summary>Twice as long as before, half of it by chance.</summary>
    public TimeSpan Before(int retry) => s_first * Math.Pow(2, retry) * (0.5 + (Chance() / 2));
}
