using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>The colour of a gradient at a place. A radial one is taken to spread from its centre: a moved focus is not told apart.</summary>
internal static class GradientPaint
{
    /// <param name="map">From the outline's space to pixels.</param>
    public static Func<Point, Colour> Of(Gradient gradient, Transform map)
    {
        var toPixels = map.After(gradient.Transform);
        if (!IsInvertible(toPixels) || gradient.Stops.IsEmpty)
        {
            return _ => gradient.Stops.IsEmpty ? Colour.Black : gradient.Stops[^1].Colour;
        }

        return pixel => At(gradient, Offset(gradient, Back(toPixels, pixel)));
    }

    private static double Offset(Gradient gradient, Point p) => gradient switch
    {
        LinearGradient line => Along(line, p),
        RadialGradient { Radius: > 0 } disc => Distance(disc.Centre, p) / disc.Radius,
        _ => 1,
    };

    private static double Along(LinearGradient line, Point p)
    {
        var (dx, dy) = (line.To.X - line.From.X, line.To.Y - line.From.Y);
        var square = (dx * dx) + (dy * dy);
        return square == 0 ? 1 : (((p.X - line.From.X) * dx) + ((p.Y - line.From.Y) * dy)) / square;
    }

    private static Colour At(Gradient gradient, double offset)
    {
        var stops = gradient.Stops;
        var next = 0;
        while (next < stops.Length && stops[next].Offset <= offset)
        {
            next++;
        }

        if (next == 0 || next == stops.Length)
        {
            return stops[next == 0 ? 0 : ^1].Colour;
        }

        var (from, to) = (stops[next - 1], stops[next]);
        var share = (offset - from.Offset) / (to.Offset - from.Offset);
        return new Colour(Mix(from.Colour.Red, to.Colour.Red, share), Mix(from.Colour.Green, to.Colour.Green, share), Mix(from.Colour.Blue, to.Colour.Blue, share));
    }

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static bool IsInvertible(Transform t) => Math.Abs((t.A * t.D) - (t.B * t.C)) > 1e-12;

    private static Point Back(Transform t, Point p)
    {
        var determinant = (t.A * t.D) - (t.B * t.C);
        var (x, y) = (p.X - t.E, p.Y - t.F);
        return new(((t.D * x) - (t.C * y)) / determinant, ((t.A * y) - (t.B * x)) / determinant);
    }
}
