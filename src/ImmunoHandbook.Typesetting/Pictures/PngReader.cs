using System.Buffers.Binary;
using System.IO.Compression;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>
/// Decodes PNG files (PNG specification, third edition) of every colour type and depth, interlaced or not, into 8-bit
/// samples with separate coverage. Gamma and colour profiles are ignored: samples are taken as sRGB.
/// </summary>
internal sealed class PngReader
{
    private PngHeader _header;
    private ReadOnlyMemory<byte> _palette;
    private ReadOnlyMemory<byte> _transparency;
    private double _pointsPerDotX = PictureLimits.PointsPerPixel;
    private double _pointsPerDotY = PictureLimits.PointsPerPixel;
    private readonly List<ReadOnlyMemory<byte>> _compressed = [];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="PictureFormatException">The file is damaged or too large.</exception>
    public static RasterPicture Read(ReadOnlyMemory<byte> data)
    {
        var reader = new PngReader();
        reader.ReadChunks(data[Signature.Length..]);
        return reader.Decode();
    }

    private void ReadChunks(ReadOnlyMemory<byte> rest)
    {
        for (var first = true; ; first = false)
        {
            var chunk = PngChunk.Next(ref rest);
            if (first != (chunk.Type == PngChunk.Header))
            {
                throw new PictureFormatException("its header is not at its start");
            }

            switch (chunk.Type)
            {
                case PngChunk.Header:
                    _header = PngHeader.Read(chunk.Data.Span);
                    break;
                case PngChunk.Palette:
                    _palette = chunk.Data;
                    break;
                case PngChunk.Transparency:
                    _transparency = chunk.Data;
                    break;
                case PngChunk.Resolution:
                    ReadResolution(chunk.Data.Span);
                    break;
                case PngChunk.Pixels:
                    _compressed.Add(chunk.Data);
                    break;
                case PngChunk.End:
                    return;
                default:
                    chunk.RequireOptional();
                    break;
            }
        }
    }

    private void ReadResolution(ReadOnlySpan<byte> chunk)
    {
        const double metresPerInch = 0.0254;
        const byte perMetre = 1;
        if (chunk.Length == 9 && chunk[8] == perMetre)
        {
            _pointsPerDotX = PictureLimits.PointsPerDot(BinaryPrimitives.ReadUInt32BigEndian(chunk) * metresPerInch);
            _pointsPerDotY = PictureLimits.PointsPerDot(BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]) * metresPerInch);
        }
    }

    private RasterPicture Decode()
    {
        var samples = new PngSamples(_header, _palette, _transparency);
        using var compressed = new MemoryStream();
        foreach (var part in _compressed)
        {
            compressed.Write(part.Span);
        }

        compressed.Position = 0;
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        foreach (var pass in PngPass.Of(_header))
        {
            DecodePass(zlib, pass, samples);
        }

        var size = new Size(_header.Width * _pointsPerDotX, _header.Height * _pointsPerDotY);
        return samples.ToPicture(size);
    }

    private void DecodePass(ZLibStream zlib, PngPass pass, PngSamples samples)
    {
        var length = _header.BytesPerRow(pass.Width);
        var row = new byte[length + 1];
        var above = new byte[length + 1];
        for (var y = 0; y < pass.Height; y++)
        {
            ReadRow(zlib, row);
            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), _header.FilterDistance);
            samples.Store(row.AsSpan(1), pass, y);
            (row, above) = (above, row);
        }
    }

    private static void ReadRow(ZLibStream zlib, byte[] row)
    {
        try
        {
            zlib.ReadExactly(row);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new PictureFormatException("its pixels are damaged or cut off", "Save or download the file again.");
        }
    }
}
