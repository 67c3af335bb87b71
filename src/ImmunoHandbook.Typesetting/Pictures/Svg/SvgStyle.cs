using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>What an outline is painted with: nothing, a colour, or a gradient by its id.</summary>
internal readonly record struct SvgPaint(Colour? Colour, string? Gradient)
{
    public bool IsNone => Colour is null && Gradient is null;
}

/// <summary>Properties that elements inherit. Lengths in user units.</summary>
internal sealed record SvgStyle
{
    public required Colour CurrentColour { get; init; }
    public SvgPaint Fill { get; init; } = new(Colour.Black, null);
    public SvgPaint Stroke { get; init; }
    public double FillOpacity { get; init; } = 1;
    public double StrokeOpacity { get; init; } = 1;
    public bool EvenOdd { get; init; }
    public double StrokeWidth { get; init; } = 1;
    public LineCap Cap { get; init; }
    public LineJoin Join { get; init; }
    public ImmutableArray<double> Dashes { get; init; } = [];
    public double FontSize { get; init; } = 16;
    public bool Bold { get; init; }
    public SvgAnchor Anchor { get; init; }
    public bool RightToLeft { get; init; }
    public string? Language { get; init; }
    public bool IsHidden { get; init; }

    public Stroke ToStroke(Colour colour) => new(colour, StrokeWidth, Cap, Join) { Dashes = Dashes };
}

internal enum SvgAnchor : byte { Start, Middle, End }
