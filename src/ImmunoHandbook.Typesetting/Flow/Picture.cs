using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Flow;

/// <summary>Something drawn: vectors that become part of the page, or an image with pixels.</summary>
/// <param name="Size">Natural size in points.</param>
public abstract record Picture(Size Size);

/// <summary>Items in a space of <see cref="Picture.Size"/>. Their structure nodes are ignored: the figure is one element.</summary>
public sealed record VectorPicture(Size Size, ImmutableArray<FrameItem> Items) : Picture(Size);

public enum RasterFormat : byte { Jpeg, Png, Rgb, Grey }

/// <param name="Data">A JPEG or PNG file, or 8-bit samples in rows (3 or 1 per pixel).</param>
/// <param name="Alpha">8-bit coverage, 1 per pixel, or empty.</param>
public sealed record RasterPicture(
    Size Size, int PixelWidth, int PixelHeight, RasterFormat Format, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Alpha)
    : Picture(Size)
{
    /// <summary>Samples per pixel of a JPEG: 1, 3 or 4.</summary>
    public int JpegComponents { get; init; } = 3;

    /// <summary>CMYK samples of the JPEG are stored inverted (Adobe marker).</summary>
    public bool JpegInverted { get; init; }

    /// <summary>Samples per pixel of a PNG, coverage not counted: 1 or 3.</summary>
    public int PngColours { get; init; } = 3;

    /// <summary>All pixels of the PNG cover what is behind them.</summary>
    public bool PngIsOpaque { get; init; }

    /// <summary>Exif orientation 1 to 8.</summary>
    public int Orientation { get; init; } = 1;
}
