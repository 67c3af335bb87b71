using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>How a drawing's units are laid into its area (SVG 1.1, 7.7 and 7.8).</summary>
/// <param name="Box">What is to be seen, in the drawing's units.</param>
/// <param name="Area">Where it is to be seen.</param>
/// <param name="Alignment">The attribute preserveAspectRatio.</param>
internal sealed record SvgViewBox(Rect Box, Size Area, string Alignment)
{
    public static SvgViewBox Of(SvgElement element, Size area)
    {
        var alignment = element["preserveAspectRatio"] ?? "xMidYMid";
        return SvgNumbers.All(element["viewBox"] ?? "") is [var x, var y, > 0 and var width, > 0 and var height]
            ? new SvgViewBox(new Rect(x, y, width, height), area, alignment)
            : new SvgViewBox(new Rect(0, 0, area.Width, area.Height), area, alignment);
    }

    public Transform ToTransform()
    {
        var (x, y) = (Area.Width / Box.Width, Area.Height / Box.Height);
        if (!Alignment.Contains("none", StringComparison.Ordinal))
        {
            x = y = Alignment.Contains("slice", StringComparison.Ordinal) ? Math.Max(x, y) : Math.Min(x, y);
        }

        var left = (Area.Width - (Box.Width * x)) * Share("xMin", "xMax");
        var top = (Area.Height - (Box.Height * y)) * Share("YMin", "YMax");
        return new Transform(x, 0, 0, y, left - (Box.X * x), top - (Box.Y * y));
    }

    private double Share(string low, string high) =>
        Alignment.Contains(low, StringComparison.Ordinal) ? 0 : Alignment.Contains(high, StringComparison.Ordinal) ? 1 : 0.5;
}
