using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Elliptical arcs as cubic curves.</summary>
internal static class SvgArc
{
    /// <summary>Distance of the control points of a quarter circle of radius 1: 4/3 (sqrt 2 - 1).</summary>
    public const double Quarter = 0.5522847498307936;

    /// <summary>Appends an arc from the current point (SVG 1.1, F.6.5 and F.6.6).</summary>
    public static void Append(SvgPathBuilder path, Point to, (double X, double Y) radii, double rotation, (bool Large, bool Sweep) flags)
    {
        var from = path.Current;
        var (rx, ry) = (Math.Abs(radii.X), Math.Abs(radii.Y));
        if (from == to)
        {
            return;
        }

        if (rx == 0 || ry == 0)
        {
            path.Line(to);
            return;
        }

        // The end points on the circle of radius 1 that the ellipse is the image of.
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var (hx, hy) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = (((cos * hx) + (sin * hy)) / rx, ((cos * hy) - (sin * hx)) / ry);
        var square = (x * x) + (y * y);
        if (square > 1)
        {
            // No ellipse of this size reaches both points: the smallest one that does is taken.
            var grow = Math.Sqrt(square);
            (rx, ry, x, y, square) = (rx * grow, ry * grow, x / grow, y / grow, 1);
        }

        var centre = Math.Sqrt(Math.Max(0, (1 / square) - 1)) * (flags.Large == flags.Sweep ? -1 : 1);
        var (cx, cy) = (centre * y, -centre * x);
        var start = Math.Atan2(y - cy, x - cx);
        var sweep = Math.Atan2(-y - cy, -x - cx) - start;
        sweep += flags.Sweep && sweep < 0 ? 2 * Math.PI : !flags.Sweep && sweep > 0 ? -2 * Math.PI : 0;

        var middle = new Point((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var map = new Transform(cos * rx, sin * rx, -sin * ry, cos * ry, middle.X, middle.Y)
            .After(Transform.Translate(cx, cy));
        AppendCircle(path, map, start, sweep);
        path.MoveCurrent(to);
    }

    /// <summary>Pieces of at most a quarter circle, where a cubic curve is off by 0.03 percent at most.</summary>
    private static void AppendCircle(SvgPathBuilder path, Transform map, double start, double sweep)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9));
        var step = sweep / pieces;
        var reach = 4 / 3.0 * Math.Tan(step / 4);
        for (var i = 0; i < pieces; i++)
        {
            var (sin0, cos0) = Math.SinCos(start + (i * step));
            var (sin1, cos1) = Math.SinCos(start + ((i + 1) * step));
            path.Curve(
                map.Apply(new Point(cos0 - (reach * sin0), sin0 + (reach * cos0))),
                map.Apply(new Point(cos1 + (reach * sin1), sin1 - (reach * cos1))),
                map.Apply(new Point(cos1, sin1)));
        }
    }
}
