using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>What <c>q</c> keeps and <c>Q</c> brings back (ISO 32000-1, 8.4), as far as the proof looks at it.</summary>
internal readonly record struct GraphicsState(Transform Matrix, Rect Clip)
{
    public Colour Fill { get; init; }
    public Colour Stroke { get; init; }
    public double Opacity { get; init; }
    public double LineWidth { get; init; }
    public int Font { get; init; }
    public double FontSize { get; init; }
    public double Leading { get; init; }
    public double Rise { get; init; }
    public double CharacterSpacing { get; init; }
    public double WordSpacing { get; init; }

    /// <summary>1 is as wide as the font says.</summary>
    public double Scaling { get; init; }

    public static GraphicsState Of(Rect page) =>
        new(Transform.Identity, page) { Opacity = 1, LineWidth = 1, Scaling = 1, Font = -1 };

    /// <summary>How much larger things are on the page than in the numbers of the content.</summary>
    public static double ScaleOf(Transform t) => Math.Sqrt(Math.Abs((t.A * t.D) - (t.B * t.C)));

    public static Rect Meet(Rect a, Rect b)
    {
        var (left, low) = (Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        return new Rect(left, low, Math.Max(0, Math.Min(a.Right, b.Right) - left), Math.Max(0, Math.Min(a.Bottom, b.Bottom) - low));
    }
}
