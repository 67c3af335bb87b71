using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>
/// What clear print asks for (UKAAF clear and large print guidance; WCAG 2.2, 1.4.3 and 1.4.6). Sizes and distances in points.
/// </summary>
internal static class ClearPrintLimits
{
    /// <summary>Type may be smaller by a rounding of coordinates.</summary>
    public const double Tolerance = 0.05;

    public const double LeastType = 12;

    /// <summary>Labels in a drawing, the named exception: at arm's length a capital of this size still fills a fifth of a degree.</summary>
    public const double LeastLabel = 9;

    /// <summary>From this size of the running text on a book is large print.</summary>
    public const double LargePrint = 16;

    public const int ShortestMeasure = 45;
    public const int LongestMeasure = 70;

    /// <summary>No single line is longer, also where its letters happen to be narrow.</summary>
    public const int LongestLine = 80;

    /// <summary>Leading as a multiple of the size of type.</summary>
    public const double LeastLeading = 1.2;

    public const double LeastLeadingInLargePrint = 1.3;

    public const double LeastContrast = 4.5;

    /// <summary>For running text.</summary>
    public const double GoodContrast = 7;

    /// <summary>What office printers do not reach: a quarter of an inch.</summary>
    public static readonly double SafeEdge = Length.FromMillimetres(6.35);

    /// <summary>Part of a sheet covered with toner beyond which paper curls and shows through.</summary>
    public const double MostTint = 0.12;
}
