using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Frame items at another place or size. Frames of pages are flat, so that the PDF needs no transform per line.</summary>
internal static class ItemMotion
{
    public static FrameItem Move(FrameItem item, Point by) => item switch
    {
        GlyphRun run => run with { At = run.At + by },
        ShapeItem shape => shape with { Path = Move(shape.Path, by) },
        RasterItem raster => raster with { Area = raster.Area.Offset(by) },
        LinkItem link => link with { Area = link.Area.Offset(by) },
        AnchorItem anchor => anchor with { At = anchor.At + by },
        OutlineItem outline => outline with { At = outline.At + by },
        GroupItem group => group with { Transform = Transform.Translate(by.X, by.Y).After(group.Transform) },
        _ => throw new NotSupportedException($"no motion for {item.GetType().Name}"),
    };

    /// <summary>
    /// The items shrunk towards a point as one group; what is no drawing stays outside of the group, where the places of
    /// links and anchors are those of the page.
    /// </summary>
    public static ImmutableArray<FrameItem> Shrink(IReadOnlyList<FrameItem> items, Size size, (Point Origin, double Scale) by)
    {
        var (origin, scale) = by;
        var drawn = ImmutableArray.CreateBuilder<FrameItem>();
        var result = ImmutableArray.CreateBuilder<FrameItem>();
        var map = Transform.Translate(origin.X, origin.Y)
            .After(Transform.Scale(scale, scale))
            .After(Transform.Translate(-origin.X, -origin.Y));
        foreach (var item in items)
        {
            switch (item)
            {
                case LinkItem link: result.Add(link with { Area = Map(link.Area, map) }); break;
                case AnchorItem anchor: result.Add(anchor with { At = map.Apply(anchor.At) }); break;
                case OutlineItem outline: result.Add(outline with { At = map.Apply(outline.At) }); break;
                default: drawn.Add(item); break;
            }
        }

        result.Insert(0, new GroupItem(new Frame(size, drawn.DrainToImmutable()), map));
        return result.DrainToImmutable();
    }

    public static Rect Map(Rect area, Transform map)
    {
        var corner = map.Apply(new Point(area.X, area.Y));
        return new Rect(corner.X, corner.Y, area.Width * map.A, area.Height * map.D);
    }

    private static VectorPath Move(VectorPath path, Point by)
    {
        var points = new Point[path.Points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = path.Points[i] + by;
        }

        return path with { Points = ImmutableCollectionsMarshal.AsImmutableArray(points) };
    }
}
