namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Chooses where lines end: as few lines as possible, and among those the most even right edge, measured as the sum of the
/// squared empty shares of the lines. The last line is free, unless it is very short. Every line end looks back
/// only over what fits on one line, so the time is linear in the text.
/// </summary>
internal sealed class LineChoice
{
    /// <summary>A last line narrower than this share of the measure looks like a mistake.</summary>
    private const double ShortLastLine = 0.2;

    private const double ShortLastLinePenalty = 0.06;

    /// <summary>Bounds the look back where pieces have no width at all.</summary>
    private const int FarthestBack = 400;

    private readonly TextPiece[] _pieces;
    private readonly double _first;
    private readonly double _others;
    private readonly double[] _starts;
    private readonly int[] _from;
    private readonly int[] _lines;
    private readonly double[] _costs;

    private LineChoice(TextPiece[] pieces, double first, double others)
    {
        _pieces = pieces;
        (_first, _others) = (first, others);
        _starts = new double[pieces.Length + 1];
        _from = new int[pieces.Length + 1];
        _lines = new int[pieces.Length + 1];
        _costs = new double[pieces.Length + 1];
        for (var i = 0; i < pieces.Length; i++)
        {
            _starts[i + 1] = _starts[i] + pieces[i].Width + pieces[i].Space;
        }
    }

    /// <param name="first">Measure of the paragraph's first line, in points.</param>
    /// <param name="others">Measure of all other lines.</param>
    /// <returns>For each line the index after its last piece.</returns>
    public static List<int> Choose(TextPiece[] pieces, double first, double others)
    {
        var choice = new LineChoice(pieces, first, others);
        var section = 0;
        for (var end = 1; end <= pieces.Length; end++)
        {
            var isLast = end == pieces.Length || pieces[end - 1].Forced;
            choice.EndLine(section, end, isLast);
            section = isLast ? end : section;
        }

        var ends = new List<int>();
        for (var end = pieces.Length; end > 0; end = choice._from[end])
        {
            ends.Add(end);
        }

        ends.Reverse();
        return ends;
    }

    private double WidthOf(int start, int end) => _starts[end] - _starts[start] - _pieces[end - 1].Space;

    /// <summary>Finds the best start for a line that ends before piece <paramref name="end"/>.</summary>
    private void EndLine(int section, int end, bool isLast)
    {
        var widest = Math.Max(_first, _others) + EmergencyBreaks.Tolerance;
        _lines[end] = int.MaxValue;
        for (var start = end - 1; start >= Math.Max(section, end - FarthestBack); start--)
        {
            var measure = start == 0 ? _first : _others;
            var width = WidthOf(start, end);
            if (start < end - 1 && width > measure + EmergencyBreaks.Tolerance)
            {
                if (width > widest)
                {
                    break;
                }

                continue;
            }

            var cost = _costs[start] + (isLast ? CostOfLast(start, section, width / measure) : CostOf(end, width / measure));
            var lines = _lines[start] + 1;
            if (lines < _lines[end] || (lines == _lines[end] && cost < _costs[end]))
            {
                (_lines[end], _costs[end], _from[end]) = (lines, cost, start);
            }
        }
    }

    private double CostOf(int end, double filled)
    {
        var empty = Math.Max(0, 1 - filled);
        return (empty * empty) + _pieces[end - 1].Penalty;
    }

    private static double CostOfLast(int start, int section, double filled) =>
        start > section && filled < ShortLastLine ? ShortLastLinePenalty * (1 - (filled / ShortLastLine)) : 0;
}
