using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>
/// Paints a frame as pixels, for pictures of a page that programs show which know no PDF. Photographs inside it are left
/// out, and a group's opacity is that of each thing in it.
/// </summary>
public static class FramePainter
{
    /// <summary>A PNG file of a frame.</summary>
    /// <param name="frame">A page, or a part of one, in points.</param>
    /// <param name="paper">Colour of what nothing is painted on.</param>
    /// <param name="pixelsPerPoint">2 makes 144 dots per inch.</param>
    public static byte[] Png(Frame frame, Colour paper, double pixelsPerPoint)
    {
        var canvas = new PixelCanvas(
            (int)Math.Round(frame.Size.Width * pixelsPerPoint), (int)Math.Round(frame.Size.Height * pixelsPerPoint), paper);
        Paint(frame, canvas, Transform.Scale(pixelsPerPoint, pixelsPerPoint), 1);
        return PngWriter.Write(canvas);
    }

    private static void Paint(Frame frame, PixelCanvas canvas, Transform map, double opacity)
    {
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case GlyphRun run:
                    PaintRun(run, canvas, map, opacity);
                    break;
                case ShapeItem shape:
                    PaintShape(shape, canvas, map, opacity * shape.Opacity);
                    break;
                case GroupItem group:
                    PaintGroup(group, canvas, map.After(group.Transform), opacity * group.Opacity);
                    break;
            }
        }
    }

    private static void PaintRun(GlyphRun run, PixelCanvas canvas, Transform map, double opacity)
    {
        var scale = run.Size / run.Face.UnitsPerEm;
        var edges = new Edges();
        var pen = 0L;
        foreach (var glyph in run.Glyphs)
        {
            var place = new Transform(scale, 0, 0, -scale, run.At.X + ((pen + glyph.OffsetX) * scale), run.At.Y - (glyph.OffsetY * scale));
            edges.Add(GlyphOutlines.Of(run.Face, glyph.Id), map.After(place));
            pen += glyph.Advance;
        }

        canvas.Fill(edges, evenOdd: false, opacity, _ => run.Colour);
    }

    private static void PaintShape(ShapeItem shape, PixelCanvas canvas, Transform map, double opacity)
    {
        if (shape.Fill is not null || shape.Gradient is not null)
        {
            var edges = new Edges();
            edges.Add(shape.Path, map);
            canvas.Fill(edges, shape.EvenOdd, opacity, shape.Gradient is { } gradient ? GradientPaint.Of(gradient, map) : _ => shape.Fill!.Value);
        }

        if (shape.Stroke is { } stroke)
        {
            canvas.Fill(StrokeOutline.Of(shape.Path, stroke, map), evenOdd: false, opacity, _ => stroke.Colour);
        }
    }

    /// <summary>A clip is an upright box on the picture: a turned one is cut at the box around it.</summary>
    private static void PaintGroup(GroupItem group, PixelCanvas canvas, Transform map, double opacity)
    {
        var before = canvas.Clip;
        if (group.Clip is { } clip)
        {
            canvas.Clip = Common(before, Around(clip, map));
        }

        Paint(group.Child, canvas, map, opacity);
        canvas.Clip = before;
    }

    private static Rect Around(Rect box, Transform map)
    {
        Point[] corners = [map.Apply(new(box.X, box.Y)), map.Apply(new(box.Right, box.Y)), map.Apply(new(box.X, box.Bottom)), map.Apply(new(box.Right, box.Bottom))];
        var (left, top) = (corners.Min(c => c.X), corners.Min(c => c.Y));
        return new Rect(left, top, corners.Max(c => c.X) - left, corners.Max(c => c.Y) - top);
    }

    private static Rect Common(Rect a, Rect b)
    {
        var (left, top) = (Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        return new Rect(left, top, Math.Max(0, Math.Min(a.Right, b.Right) - left), Math.Max(0, Math.Min(a.Bottom, b.Bottom) - top));
    }
}
