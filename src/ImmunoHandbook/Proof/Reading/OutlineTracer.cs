using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>The path under construction, in the page's space, with its curves made straight.</summary>
internal sealed class OutlineTracer
{
    /// <summary>Straight parts of a curve: enough for the few millimetres that corners and cells measure.</summary>
    private const int CurveParts = 6;

    private static readonly Point s_break = new(double.NaN, double.NaN);

    private readonly List<Point> _points = [];
    private Point _start;
    private Point _current;

    public bool IsEmpty => _points.Count == 0;

    public void Clear() => _points.Clear();

    public void Move(Point to)
    {
        if (_points.Count > 0)
        {
            _points.Add(s_break);
        }

        _points.Add(to);
        (_start, _current) = (to, to);
    }

    public void Line(Point to)
    {
        _points.Add(to);
        _current = to;
    }

    public void Curve(Point first, Point second, Point to)
    {
        var from = _current;
        for (var i = 1; i <= CurveParts; i++)
        {
            var t = (double)i / CurveParts;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            _points.Add(new Point(
                (a * from.X) + (b * first.X) + (c * second.X) + (d * to.X),
                (a * from.Y) + (b * first.Y) + (c * second.Y) + (d * to.Y)));
        }

        _current = to;
    }

    public Point Current => _current;

    public void Close() => Line(_start);

    public Point[] Points() => [.. _points];

    /// <summary>The box around the path; lower left corner, width and height.</summary>
    public Rect Bounds()
    {
        var (left, low, right, high) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in _points)
        {
            if (!double.IsNaN(point.X))
            {
                (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
                (low, high) = (Math.Min(low, point.Y), Math.Max(high, point.Y));
            }
        }

        return left > right ? default : new Rect(left, low, right - left, high - low);
    }
}
