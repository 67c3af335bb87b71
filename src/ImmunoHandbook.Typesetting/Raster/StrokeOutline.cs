using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>
/// A line with a width as an area: a box along each straight piece and a disc at each joint, which together cover it. Joints
/// are round whatever the drawing asks for, ends round or flat; dashes are drawn through.
/// </summary>
internal static class StrokeOutline
{
    private const int DiscSides = 20;

    public static Edges Of(VectorPath path, Stroke stroke, Transform map)
    {
        var edges = new Edges();
        var half = stroke.Width / 2 * Math.Sqrt(Math.Abs((map.A * map.D) - (map.B * map.C)));
        foreach (var line in Edges.Lines(path, map))
        {
            var isClosed = line[0] == line[^1] && line.Count > 2;
            for (var i = 0; i < line.Count; i++)
            {
                if (i > 0)
                {
                    AddBox(edges, line[i - 1], line[i], half);
                }

                if (stroke.Cap == LineCap.Round || isClosed || (i > 0 && i < line.Count - 1))
                {
                    AddDisc(edges, line[i], half);
                }
            }
        }

        return edges;
    }

    private static void AddBox(Edges edges, Point from, Point to, double half)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length > 0)
        {
            var (nx, ny) = (-dy / length * half, dx / length * half);
            AddPolygon(edges, [new(from.X + nx, from.Y + ny), new(from.X - nx, from.Y - ny), new(to.X - nx, to.Y - ny), new(to.X + nx, to.Y + ny)]);
        }
    }

    private static void AddDisc(Edges edges, Point middle, double half)
    {
        Span<Point> corners = stackalloc Point[DiscSides];
        for (var i = 0; i < DiscSides; i++)
        {
            var (sin, cos) = Math.SinCos(-2 * Math.PI * i / DiscSides);
            corners[i] = new(middle.X + (half * cos), middle.Y + (half * sin));
        }

        AddPolygon(edges, corners);
    }

    /// <summary>All polygons turn the same way, so that where they overlap nothing cancels out.</summary>
    private static void AddPolygon(Edges edges, ReadOnlySpan<Point> corners)
    {
        var area = 0.0;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            area += (a.X * b.Y) - (b.X * a.Y);
        }

        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            edges.Add(area > 0 ? a : b, area > 0 ? b : a);
        }
    }
}
