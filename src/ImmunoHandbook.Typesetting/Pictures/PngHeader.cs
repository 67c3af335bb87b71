using System.Buffers.Binary;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>The header chunk of a PNG (PNG specification, third edition, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, int ColourType, bool Interlaced)
{
    public const int Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6;

    public int Channels => ColourType switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    public int BitsPerPixel => Channels * BitDepth;

    /// <summary>Distance in bytes to the pixel on the left that filters go by.</summary>
    public int FilterDistance => Math.Max(1, BitsPerPixel / 8);

    public bool IsGrey => ColourType is Grey or GreyAlpha;

    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13)
        {
            throw new PictureFormatException("its header is damaged");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        var height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        PictureLimits.Check(width, height);
        var header = new PngHeader((int)width, (int)height, chunk[8], chunk[9], chunk[12] == 1);
        var isKnown = header.ColourType switch
        {
            Grey => header.BitDepth is 1 or 2 or 4 or 8 or 16,
            Palette => header.BitDepth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or RgbAlpha => header.BitDepth is 8 or 16,
            _ => false,
        };
        if (!isKnown || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw new PictureFormatException("its header names a kind of PNG that does not exist");
        }

        if (header.Interlaced && width * height > PictureLimits.InterlacedPixels)
        {
            throw new PictureFormatException("it is too large for an interlaced file", "Save it without interlacing, or make it smaller.");
        }

        return header;
    }

    public int BytesPerRow(int width) => (int)(((long)width * BitsPerPixel) + 7) / 8;
}
