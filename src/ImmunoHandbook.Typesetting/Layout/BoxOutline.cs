using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Radii of a rectangle's corners in points.</summary>
internal readonly record struct Corners(double TopLeft, double TopRight, double BottomRight, double BottomLeft)
{
    public static Corners All(double radius) => new(radius, radius, radius, radius);
}

internal static class BoxOutline
{
    /// <summary>Distance of a curve's handle from the corner for a quarter circle of radius 1: 1 - 4/3 (sqrt 2 - 1).</summary>
    private const double Handle = 0.4477;

    /// <summary>A rectangle with rounded corners; radii shrink where the rectangle is too small for them.</summary>
    public static VectorPath Of(Rect area, Corners corners)
    {
        if (corners == default)
        {
            return VectorPath.Rectangle(area);
        }

        var most = Math.Min(area.Width, area.Height) / 2;
        var verbs = ImmutableArray.CreateBuilder<PathVerb>(10);
        var points = ImmutableArray.CreateBuilder<Point>(17);
        ReadOnlySpan<(double X, double Y, double Radius)> turns =
        [
            (area.X, area.Y, Math.Min(corners.TopLeft, most)),
            (area.Right, area.Y, Math.Min(corners.TopRight, most)),
            (area.Right, area.Bottom, Math.Min(corners.BottomRight, most)),
            (area.X, area.Bottom, Math.Min(corners.BottomLeft, most)),
        ];
        for (var i = 0; i < turns.Length; i++)
        {
            Turn(turns[i], i, verbs, points);
        }

        verbs.Add(PathVerb.Close);
        return new VectorPath(verbs.DrainToImmutable(), points.DrainToImmutable());
    }

    /// <summary>Line to a corner and the curve round it, clockwise; corner 0 is entered from below.</summary>
    private static void Turn(
        (double X, double Y, double Radius) corner, int index,
        ImmutableArray<PathVerb>.Builder verbs, ImmutableArray<Point>.Builder points)
    {
        var (x, y, r) = corner;
        var entering = Direction(index + 3);
        var leaving = Direction(index);
        verbs.Add(index == 0 ? PathVerb.Move : PathVerb.Line);
        points.Add(new Point(x - (entering.X * r), y - (entering.Y * r)));
        if (r > 0)
        {
            verbs.Add(PathVerb.Curve);
            points.Add(new Point(x - (entering.X * r * Handle), y - (entering.Y * r * Handle)));
            points.Add(new Point(x + (leaving.X * r * Handle), y + (leaving.Y * r * Handle)));
            points.Add(new Point(x + (leaving.X * r), y + (leaving.Y * r)));
        }
    }

    /// <summary>Direction of the side after a corner: right, down, left, up.</summary>
    private static Point Direction(int index) => (index % 4) switch
    {
        0 => new Point(1, 0),
        1 => new Point(0, 1),
        2 => new Point(-1, 0),
        _ => new Point(0, -1),
    };
}
