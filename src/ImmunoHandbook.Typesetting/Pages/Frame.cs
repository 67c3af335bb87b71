using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>Something at a place in a frame. A null node makes it an artifact. The PDF writer is one switch over these kinds.</summary>
public abstract record FrameItem;

/// <summary>A shaped glyph. All distances in font units; <see cref="Cluster"/> indexes the run's text.</summary>
public readonly record struct PlacedGlyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>Glyphs of one face, size and direction, in visual order (left to right).</summary>
/// <param name="At">Left end of the baseline, in points within the frame.</param>
/// <param name="Text">Exactly the characters that the glyphs show, in logical order.</param>
public sealed record GlyphRun(
    Point At, FontFace Face, double Size, Colour Colour, string Text, ImmutableArray<PlacedGlyph> Glyphs,
    bool RightToLeft, StructureNode? Node) : FrameItem;

/// <summary>A filled or stroked outline.</summary>
public sealed record ShapeItem(VectorPath Path, Colour? Fill, Stroke? Stroke, StructureNode? Node) : FrameItem
{
    public bool EvenOdd { get; init; }

    /// <summary>Painted inside the outline in place of <see cref="Fill"/>, or null.</summary>
    public Gradient? Gradient { get; init; }

    /// <summary>1 is opaque.</summary>
    public double Opacity { get; init; } = 1;
}

public sealed record RasterItem(RasterPicture Picture, Rect Area, StructureNode? Node) : FrameItem;

/// <summary>An area that leads to an anchor or a URI; belongs to a Link node.</summary>
public sealed record LinkItem(Rect Area, string? Anchor, string? Uri, string Description, StructureNode Node) : FrameItem;

/// <summary>A named destination at a height of the frame.</summary>
public sealed record AnchorItem(string Name, Point At) : FrameItem;

/// <summary>An entry of the PDF outline that leads to this height.</summary>
public sealed record OutlineItem(int Level, string Title, Point At) : FrameItem;

/// <summary>A frame drawn through a transform, cut at <see cref="Clip"/> if given (in the child's space).</summary>
public sealed record GroupItem(Frame Child, Transform Transform, Rect? Clip = null) : FrameItem
{
    /// <summary>Owns everything drawn inside, whatever the items say themselves: the figure that a picture belongs to.</summary>
    public StructureNode? Node { get; init; }

    /// <summary>Makes everything inside an artifact of this kind: running heads and feet, decoration.</summary>
    public ArtifactKind Artifact { get; init; }

    /// <summary>The group is painted as a whole with this opacity; 1 is opaque.</summary>
    public double Opacity { get; init; } = 1;
}

/// <summary>Kinds of artifacts (ISO 32000-1, 14.8.2.2.2).</summary>
public enum ArtifactKind : byte { None, Header, Footer, Layout }

/// <summary>Inert result of layout: a size in points and items in drawing order, which is reading order.</summary>
public sealed record Frame(Size Size, ImmutableArray<FrameItem> Items)
{
    public static Frame Empty(Size size) => new(size, []);
}
