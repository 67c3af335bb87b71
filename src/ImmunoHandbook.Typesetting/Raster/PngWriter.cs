using System.Buffers.Binary;
using ImmunoHandbook.Typesetting.Pdf;
using ImmunoHandbook.Typesetting.Pictures;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>PNG (ISO/IEC 15948) with 8-bit samples, each row as its difference from the one above.</summary>
internal static class PngWriter
{
    private const byte DifferenceFromAbove = 2;

    public static byte[] Write(PixelCanvas canvas) => Write((canvas.Width, canvas.Height), 3, canvas.Pixels);

    /// <param name="channels">Samples of a pixel: 1 is grey, 3 red, green and blue, 4 those with coverage.</param>
    public static byte[] Write((int Width, int Height) size, int channels, ReadOnlySpan<byte> samples)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size.Height);
        (header[8], header[9]) = (8, channels switch { 1 => 0, 3 => 2, _ => 6 });
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Flate.Compress(Rows(size.Width * channels, size.Height, samples)).Span);
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Rows(int stride, int height, ReadOnlySpan<byte> samples)
    {
        var rows = new byte[(stride + 1) * height];
        for (var row = 0; row < height; row++)
        {
            var target = rows.AsSpan(row * (stride + 1), stride + 1);
            target[0] = DifferenceFromAbove;
            samples.Slice(row * stride, stride).CopyTo(target[1..]);
            for (var i = 0; row > 0 && i < stride; i++)
            {
                target[i + 1] -= samples[((row - 1) * stride) + i];
            }
        }

        return rows;
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        // Length, kind, data, and a checksum of kind and data.
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), PngChunk.Checksum(chunk.AsSpan(4, data.Length + 4)));
        file.Write(chunk);
    }
}
