using HarfBuzzSharp;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <param name="Area">The box around what is black, in points on the page.</param>
internal readonly record struct Ink(string What, Rect Area);

/// <summary>Where text and pictures of a page are black, measured from the outlines of the glyphs.</summary>
internal static class InkBoxes
{
    /// <summary>Runs of text, heads and feet among them, and each picture as one box: words in a drawing belong to it.</summary>
    public static List<Ink> Of(Frame page)
    {
        var boxes = new List<Ink>();
        Add(page, Transform.Identity, boxes);
        return boxes;
    }

    private static void Add(Frame frame, Transform map, List<Ink> boxes)
    {
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case GlyphRun run when BoxOf(run) is { } box:
                    boxes.Add(new Ink(run.Text, Map(box, map)));
                    break;
                case RasterItem raster:
                    boxes.Add(new Ink("a photograph", Map(raster.Area, map)));
                    break;
                case GroupItem { Clip: { } clip } picture:
                    boxes.Add(new Ink("a drawing", Map(clip, map.After(picture.Transform))));
                    break;
                case GroupItem group:
                    Add(group.Child, map.After(group.Transform), boxes);
                    break;
            }
        }
    }

    private static Rect? BoxOf(GlyphRun run)
    {
        var scale = run.Size / run.Face.UnitsPerEm;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        var pen = 0;
        foreach (var glyph in run.Glyphs)
        {
            if (run.Face.HarfBuzzFont.TryGetGlyphExtents(glyph.Id, out GlyphExtents ink) && ink.Width != 0)
            {
                var (x, y) = (pen + glyph.OffsetX + ink.XBearing, glyph.OffsetY + ink.YBearing);
                (left, right) = (Math.Min(left, x), Math.Max(right, x + ink.Width));
                (top, bottom) = (Math.Min(top, -y), Math.Max(bottom, -y - ink.Height));
            }

            pen += glyph.Advance;
        }

        return left > right ? null : new Rect(run.At.X + (left * scale), run.At.Y + (top * scale), (right - left) * scale, (bottom - top) * scale);
    }

    private static Rect Map(Rect area, Transform map)
    {
        var (a, b) = (map.Apply(new Point(area.X, area.Y)), map.Apply(new Point(area.Right, area.Bottom)));
        return new Rect(a.X, a.Y, b.X - a.X, b.Y - a.Y);
    }
}
