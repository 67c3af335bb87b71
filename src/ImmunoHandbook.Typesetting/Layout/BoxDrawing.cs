using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Fills, bars and borders of the boxes that a run's strips stand in; artifacts.</summary>
internal static class BoxDrawing
{
    /// <summary>Draws outer boxes before inner ones, and borders after all fills, below the text.</summary>
    public static void Draw(Run run, Point at, List<Piece> into)
    {
        var boxes = FindBoxes(run);
        if (boxes is null)
        {
            return;
        }

        foreach (var box in boxes)
        {
            AddFill(box, at, into);
        }

        foreach (var box in boxes)
        {
            AddBorder(box, at, into);
            AddMarker(box, at, into);
        }
    }

    /// <summary>Boxes in the order of their beginnings, each with its extent in the run.</summary>
    private static List<(Enclosure Box, double Top, double Bottom)>? FindBoxes(Run run)
    {
        List<(Enclosure Box, double Top, double Bottom)>? boxes = null;
        var open = new Stack<int>();
        foreach (var placed in run.Strips)
        {
            var strip = placed.Strip;
            if (strip.Enclosure is null)
            {
                open.Clear();
                continue;
            }

            boxes ??= [];
            while (open.Count > 0 && !Holds(boxes[open.Peek()].Box, strip.Enclosure))
            {
                open.Pop();
            }

            Open(strip, placed.Y - (strip == run.Strips[0].Strip ? strip.Head?.Height ?? 0 : 0), boxes, open);
            foreach (var index in open)
            {
                var (box, top, _) = boxes[index];
                boxes[index] = (box, top, placed.Y + placed.Height + box.PaddingBelow(strip));
            }
        }

        return boxes;
    }

    /// <summary>Opens the boxes around a strip that are not open yet, the outermost first.</summary>
    private static void Open(
        Strip strip, double y, List<(Enclosure Box, double Top, double Bottom)> boxes, Stack<int> open)
    {
        for (var depth = open.Count; depth <= strip.Enclosure!.Depth; depth++)
        {
            var box = strip.Enclosure;
            while (box.Depth > depth)
            {
                box = box.Parent!;
            }

            open.Push(boxes.Count);
            boxes.Add((box, y - box.PaddingAbove(strip), 0));
        }
    }

    private static bool Holds(Enclosure box, Enclosure inner)
    {
        var candidate = inner;
        while (candidate.Depth > box.Depth)
        {
            candidate = candidate.Parent!;
        }

        return ReferenceEquals(candidate, box);
    }

    private static void AddFill((Enclosure Box, double Top, double Bottom) drawn, Point at, List<Piece> into)
    {
        var (box, top, bottom) = drawn;
        var area = new Rect(box.X, top, box.Width, bottom - top);
        if (box.HeadFill is { } head)
        {
            Add(BoxOutline.Of(area, new Corners(box.HeadRadius, box.HeadRadius, 0, 0)), head, at, into);
        }

        if (box.Style is not { } style)
        {
            return;
        }

        var radius = style.CornerRadius;
        if (style.Fill is { } fill)
        {
            Add(BoxOutline.Of(area, Corners.All(radius)), fill, at, into);
        }

        if (style.Bar is { } bar && style.BarWidth > 0)
        {
            var left = box.Direction == TextDirection.LeftToRight;
            var band = area with { X = left ? area.X : area.Right - style.BarWidth, Width = style.BarWidth };
            var corners = left ? new Corners(radius, 0, 0, radius) : new Corners(0, radius, radius, 0);
            Add(BoxOutline.Of(band, corners), bar, at, into);
        }
    }

    private static void AddBorder((Enclosure Box, double Top, double Bottom) drawn, Point at, List<Piece> into)
    {
        if (drawn.Box.Style is not { Border: { Width: > 0 } border } style)
        {
            return;
        }

        // The line lies inside of the box's edge, so that boxes with and without a border are equally wide.
        var half = border.Width / 2;
        var area = new Rect(
            drawn.Box.X + half, drawn.Top + half,
            Math.Max(0, drawn.Box.Width - border.Width), Math.Max(0, drawn.Bottom - drawn.Top - border.Width));
        var path = BoxOutline.Of(area, Corners.All(Math.Max(0, style.CornerRadius - half)));
        into.Add(new Piece([new ShapeItem(path, Fill: null, border, Node: null)], at));
    }

    private static void AddMarker((Enclosure Box, double Top, double Bottom) drawn, Point at, List<Piece> into)
    {
        if (drawn.Box.Style is not { Marker: { } marker } style)
        {
            return;
        }

        var above = style.HeadFill is null ? style.Padding.Top : style.HeadPadding;
        var left = drawn.Box.Direction == TextDirection.LeftToRight
            ? drawn.Box.X + drawn.Box.Width - style.Padding.End - marker.Size
            : drawn.Box.X + style.Padding.End;
        var corner = at + new Point(left, drawn.Top + above);
        into.Add(new Piece([new ShapeItem(marker.Path, marker.Fill, marker.Stroke, Node: null)], corner));
    }

    private static void Add(VectorPath path, Colour fill, Point at, List<Piece> into) =>
        into.Add(new Piece([new ShapeItem(path, fill, Stroke: null, Node: null)], at));
}
