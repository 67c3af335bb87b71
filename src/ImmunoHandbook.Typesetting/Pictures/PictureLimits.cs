namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>Bounds that keep a hostile or mistaken file from taking all memory.</summary>
internal static class PictureLimits
{
    /// <summary>Pixels in a row or column: more than an A0 poster at 300 dpi.</summary>
    public const int Side = 20_000;

    /// <summary>Pixels in all: a JPEG of 64 million takes 192 MB while it is made smaller.</summary>
    public const long Pixels = 64_000_000;

    /// <summary>Rows of an interlaced PNG are complete at its end only, so all of it is in memory: up to 64 MB.</summary>
    public const long InterlacedPixels = 16_000_000;

    /// <summary>CSS pixels are 1/96 inch; pictures that say no size of their own are taken to be so fine.</summary>
    public const double PointsPerPixel = 0.75;

    public static void Check(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new PictureFormatException("its width or height is 0");
        }

        if (width > Side || height > Side || width * height > Pixels)
        {
            throw new PictureFormatException(
                FormattableString.Invariant($"it is too large ({width} x {height} pixels)"),
                "Make it smaller: 2,500 pixels across fill an A4 page at 300 dpi.");
        }
    }

    /// <summary>Points for one pixel at a resolution; implausible ones count as not given.</summary>
    public static double PointsPerDot(double dotsPerInch) =>
        dotsPerInch is >= 10 and <= 10_000 ? 72 / dotsPerInch : PointsPerPixel;
}
