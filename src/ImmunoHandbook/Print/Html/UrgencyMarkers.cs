using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Print.Html;

/// <summary>Octagon, triangle, circle: the shape of an urgency level, the same on paper and on the website.</summary>
internal static class UrgencyMarkers
{
    public static BoxMarker Octagon(double size, Colour colour) =>
        new(size, Polygon(size, (0.29, 0.04), (0.71, 0.04), (0.96, 0.29), (0.96, 0.71), (0.71, 0.96), (0.29, 0.96), (0.04, 0.71), (0.04, 0.29)), colour, null);

    public static BoxMarker Triangle(double size, Colour outline, Colour fill) =>
        new(size, Polygon(size, (0.5, 0.08), (0.96, 0.92), (0.04, 0.92)), fill, new Stroke(outline, 1, Join: LineJoin.Round));

    public static BoxMarker Circle(double size, Colour colour)
    {
        // A quarter circle as a cubic curve: the handle is 4/3 (sqrt 2 - 1) of the radius.
        var (r, c) = (size * 0.42, size / 2);
        var k = r * 0.5523;
        var path = new VectorPath(
            [PathVerb.Move, PathVerb.Curve, PathVerb.Curve, PathVerb.Curve, PathVerb.Curve, PathVerb.Close],
            [
                new(c + r, c), new(c + r, c + k), new(c + k, c + r), new(c, c + r), new(c - k, c + r), new(c - r, c + k), new(c - r, c),
                new(c - r, c - k), new(c - k, c - r), new(c, c - r), new(c + k, c - r), new(c + r, c - k), new(c + r, c),
            ]);
        return new BoxMarker(size, path, null, new Stroke(colour, 1.5));
    }

    private static VectorPath Polygon(double size, params (double X, double Y)[] corners) => new(
        [PathVerb.Move, .. Enumerable.Repeat(PathVerb.Line, corners.Length - 1), PathVerb.Close],
        [.. corners.Select(c => new Point(c.X * size, c.Y * size))]);
}
