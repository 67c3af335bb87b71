using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>The tight box around an outline without its stroke, which gradients are measured by.</summary>
internal static class SvgBounds
{
    public static Rect Of(VectorPath path)
    {
        var box = new Extent();
        var next = 0;
        var current = default(Point);
        foreach (var verb in path.Verbs)
        {
            if (verb == PathVerb.Curve)
            {
                AddCurve(box, current, path.Points.AsSpan(next, 3));
                current = path.Points[next + 2];
                next += 3;
            }
            else if (verb != PathVerb.Close)
            {
                current = path.Points[next++];
                box.Add(current.X, current.Y);
            }
        }

        return box.ToRect();
    }

    private static void AddCurve(Extent box, Point from, ReadOnlySpan<Point> points)
    {
        box.Add(points[2].X, points[2].Y);
        Span<double> at = stackalloc double[4];
        var count = Turns(from.X, points[0].X, points[1].X, points[2].X, at);
        count += Turns(from.Y, points[0].Y, points[1].Y, points[2].Y, at[count..]);
        foreach (var t in at[..count])
        {
            box.Add(
                At(from.X, points[0].X, points[1].X, points[2].X, t), At(from.Y, points[0].Y, points[1].Y, points[2].Y, t));
        }
    }

    /// <summary>Where one coordinate of a cubic curve turns: the zeros of its derivative between 0 and 1.</summary>
    private static int Turns(double p0, double p1, double p2, double p3, Span<double> at)
    {
        var a = p3 - (3 * p2) + (3 * p1) - p0;
        var b = 2 * (p2 - (2 * p1) + p0);
        var c = p1 - p0;
        var root = (b * b) - (4 * a * c);
        var count = 0;
        if (Math.Abs(a) < 1e-12)
        {
            Keep(b == 0 ? -1 : -c / b, at, ref count);
        }
        else if (root >= 0)
        {
            Keep((-b + Math.Sqrt(root)) / (2 * a), at, ref count);
            Keep((-b - Math.Sqrt(root)) / (2 * a), at, ref count);
        }

        return count;
    }

    private static void Keep(double t, Span<double> at, ref int count)
    {
        if (t is > 0 and < 1)
        {
            at[count++] = t;
        }
    }

    private static double At(double p0, double p1, double p2, double p3, double t)
    {
        var u = 1 - t;
        return (u * u * u * p0) + (3 * u * u * t * p1) + (3 * u * t * t * p2) + (t * t * t * p3);
    }

    private sealed class Extent
    {
        private double _left = double.PositiveInfinity, _top = double.PositiveInfinity;
        private double _right = double.NegativeInfinity, _bottom = double.NegativeInfinity;

        public void Add(double x, double y)
        {
            _left = Math.Min(_left, x);
            _right = Math.Max(_right, x);
            _top = Math.Min(_top, y);
            _bottom = Math.Max(_bottom, y);
        }

        public Rect ToRect() => _right >= _left ? new Rect(_left, _top, _right - _left, _bottom - _top) : default;
    }
}
