using System.Collections.Concurrent;
using System.Diagnostics;

namespace ImmunoHandbook;

/// <summary>How long each stage took; stages may run at the same time. Times are for people and never enter output files.</summary>
internal sealed class StageTimer
{
    private readonly ConcurrentQueue<(string Name, double Milliseconds)> _stages = new();

    public IReadOnlyList<(string Name, double Milliseconds)> Stages => [.. _stages];

    public T Time<T>(string name, Func<T> stage)
    {
        var start = Stopwatch.GetTimestamp();
        var result = stage();
        _stages.Enqueue((name, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return result;
    }
}
