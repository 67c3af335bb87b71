using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Pictures in a line of text: a character that is as wide as the picture keeps the place, and the picture is drawn there.</summary>
internal static class InlinePictures
{
    /// <summary>U+FFFC OBJECT REPLACEMENT CHARACTER: UAX #14 lets a line end on either side of it.</summary>
    public const string Place = "\uFFFC";

    public static PictureSpan? Of(in Fragment fragment) => fragment.Stretch.Owner?.Inline as PictureSpan;

    /// <summary>The fragment as wide as its picture; its glyph is never shown.</summary>
    public static Fragment Room(in Fragment fragment, PictureSpan picture)
    {
        var advance = (int)Math.Ceiling(Math.Max(0, picture.Size.Width) / picture.Style.Size * fragment.Face.UnitsPerEm);
        var word = new ShapedWord([new PlacedGlyph(0, 0, advance, 0, 0)], advance, HasMissing: false);
        return Fragment.Of((fragment.Start, fragment.Length), word, fragment.Face, fragment.Stretch, fragment.Level);
    }

    /// <summary>Height of the tallest picture above the baseline, in points.</summary>
    public static double Ascent(ReadOnlySpan<Fragment> line)
    {
        var ascent = 0.0;
        foreach (ref readonly var fragment in line)
        {
            ascent = Of(fragment) is { } picture ? Math.Max(ascent, picture.Size.Height - picture.Drop) : ascent;
        }

        return ascent;
    }

    /// <param name="node">Its element; decoration has none.</param>
    public static ImmutableArray<FrameItem> Draw(PictureSpan picture, double left, StructureNode? node)
    {
        var at = new Point(left, picture.Drop - picture.Size.Height);
        var owner = picture.Said is null ? null : node;
        return [.. PictureDrawing.Items(picture.Picture, picture.Size, owner).Select(item => ItemMotion.Move(item, at))];
    }
}
