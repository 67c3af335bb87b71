namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Stretches of one level (UAX #9, BD7); characters removed by X9 belong to none.</summary>
internal sealed class BidiRuns
{
    private readonly List<int> _positions = [];
    private readonly List<(int From, int To)> _runs = [];
    private readonly Dictionary<int, int> _runOfFirst = [];

    public int Count => _runs.Count;

    public static BidiRuns Of(ReadOnlySpan<byte> levels)
    {
        var runs = new BidiRuns();
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] != BidiParagraph.Removed)
            {
                runs._positions.Add(i);
            }
        }

        for (var from = 0; from < runs._positions.Count;)
        {
            var to = from + 1;
            while (to < runs._positions.Count && levels[runs._positions[to]] == levels[runs._positions[from]])
            {
                to++;
            }

            runs._runOfFirst[runs._positions[from]] = runs._runs.Count;
            runs._runs.Add((from, to));
            from = to;
        }

        return runs;
    }

    public int FirstOf(int run) => _positions[_runs[run].From];

    /// <summary>Position before the run, or -1 at the start.</summary>
    public int IndexBefore(int run) => _runs[run].From > 0 ? _positions[_runs[run].From - 1] : -1;

    /// <summary>Position after the run, or -1 at the end.</summary>
    public int IndexAfter(int run) => _runs[run].To < _positions.Count ? _positions[_runs[run].To] : -1;

    public int? RunStartingAt(int position) => _runOfFirst.TryGetValue(position, out var run) ? run : null;

    public void AddPositions(int run, List<int> positions)
    {
        for (var i = _runs[run].From; i < _runs[run].To; i++)
        {
            positions.Add(_positions[i]);
        }
    }
}
