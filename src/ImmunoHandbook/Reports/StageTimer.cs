using System.Diagnostics;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>How long each stage took; stages may run at the same time. Times are for people and never enter output files.</summary>
internal sealed class StageTimer
{
    private readonly Lock _lock = new();
    private readonly List<StageTiming> _stages = [];

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<StageTiming> Stages
    {
        get
        {
            lock (_lock)
            {
                return [.. _stages];
            }
        }
    }

    public T Time<T>(string name, Func<T> stage)
    {
        var start = Stopwatch.GetTimestamp();
        var result = new FileWork(name, "").Do(stage);
        lock (_lock)
        {
            _stages.Add(new StageTiming(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        return result;
    }
}
