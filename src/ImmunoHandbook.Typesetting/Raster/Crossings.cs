using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>Where level lines cross edges, sorted from left to right once for all lines.</summary>
internal sealed class Crossings
{
    private readonly List<(double X, int Winding)>[] _lines;
    private readonly int _linesPerRow;

    /// <param name="edges">In pixels.</param>
    /// <param name="first">First row of pixels.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="linesPerRow">Lines through each row, evenly apart.</param>
    public Crossings(IReadOnlyList<(Point From, Point To)> edges, int first, int end, int linesPerRow)
    {
        _linesPerRow = linesPerRow;
        _lines = new List<(double, int)>[(end - first) * linesPerRow];
        for (var i = 0; i < _lines.Length; i++)
        {
            _lines[i] = [];
        }

        foreach (var (from, to) in edges)
        {
            Add(from, to, first);
        }

        foreach (var line in _lines)
        {
            line.Sort();
        }
    }

    /// <summary>What lies inside on one line of a row, counted from the first row.</summary>
    public IEnumerable<(double From, double To)> Spans(int row, int line, bool evenOdd)
    {
        var winding = 0;
        var start = 0.0;
        foreach (var (x, turn) in _lines[(row * _linesPerRow) + line])
        {
            var wasInside = IsInside(winding, evenOdd);
            winding += turn;
            var isInside = IsInside(winding, evenOdd);
            if (!wasInside && isInside)
            {
                start = x;
            }
            else if (wasInside && !isInside)
            {
                yield return (start, x);
            }
        }
    }

    private static bool IsInside(int winding, bool evenOdd) => evenOdd ? (winding & 1) != 0 : winding != 0;

    private void Add(Point from, Point to, int firstRow)
    {
        var turn = 1;
        if (from.Y > to.Y)
        {
            (from, to, turn) = (to, from, -1);
        }

        // Line i lies at firstRow + (i + ½) / linesPerRow; an edge owns the lines from its upper end to just before its lower one.
        var first = Math.Max(0, (int)Math.Ceiling(((from.Y - firstRow) * _linesPerRow) - 0.5));
        var end = Math.Min(_lines.Length, (int)Math.Ceiling(((to.Y - firstRow) * _linesPerRow) - 0.5));
        for (var i = first; i < end; i++)
        {
            var y = firstRow + ((i + 0.5) / _linesPerRow);
            _lines[i].Add((from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)), turn));
        }
    }
}
