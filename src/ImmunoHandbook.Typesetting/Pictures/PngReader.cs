using System.Buffers.Binary;
using System.IO.Compression;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>A row of a picture from the top: 8-bit samples, and coverage or nothing.</summary>
internal delegate void PngRow(int y, ReadOnlySpan<byte> colour, ReadOnlySpan<byte> coverage);

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

    /// <summary>With all its pixels.</summary>
    /// <exception cref="PictureFormatException">The file is damaged or too large.</exception>
    public static RasterPicture Read(ReadOnlyMemory<byte> data)
    {
        var reader = Open(data);
        var samples = reader.Samples(reader._header.Height);
        reader.Decode(samples, null);
        return samples.ToPicture(reader.Size);
    }

    /// <summary>
    /// The file as it is, known to be sound. It is decoded once for that, a row at a time, and again where it is written:
    /// the pixels of all pictures of a book would not fit into memory.
    /// </summary>
    /// <exception cref="PictureFormatException">The file is damaged or too large.</exception>
    public static RasterPicture Check(ReadOnlyMemory<byte> data)
    {
        var reader = Open(data);
        var isOpaque = true;
        reader.ReadRows((_, _, coverage) => isOpaque &= !coverage.ContainsAnyExcept((byte)255));
        return new RasterPicture(reader.Size, reader._header.Width, reader._header.Height, RasterFormat.Png, data, default)
        {
            PngColours = reader._header.IsGrey ? 1 : 3,
            PngIsOpaque = isOpaque,
        };
    }

    /// <summary>Hands out the rows of a sound file; they are not kept, except where the file mixes them (interlacing).</summary>
    public static void ReadRows(ReadOnlyMemory<byte> data, PngRow take) => Open(data).ReadRows(take);

    private Size Size => new(_header.Width * _pointsPerDotX, _header.Height * _pointsPerDotY);

    private static PngReader Open(ReadOnlyMemory<byte> data)
    {
        var reader = new PngReader();
        reader.ReadChunks(data[Signature.Length..]);
        return reader;
    }

    private PngSamples Samples(int rows) => new(_header, _palette, _transparency, rows);

    private void ReadRows(PngRow take)
    {
        if (!_header.Interlaced)
        {
            Decode(Samples(1), take);
            return;
        }

        var all = Samples(_header.Height);
        Decode(all, null);
        for (var y = 0; y < _header.Height; y++)
        {
            take(y, all.Colour(y), all.Coverage(y));
        }
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

    /// <param name="take">Gets each row, where the samples hold no more than one.</param>
    private void Decode(PngSamples samples, PngRow? take)
    {
        using var compressed = new MemoryStream();
        foreach (var part in _compressed)
        {
            compressed.Write(part.Span);
        }

        compressed.Position = 0;
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        foreach (var pass in PngPass.Of(_header))
        {
            DecodePass(zlib, pass, samples, take);
        }
    }

    private void DecodePass(ZLibStream zlib, PngPass pass, PngSamples samples, PngRow? take)
    {
        var length = _header.BytesPerRow(pass.Width);
        var row = new byte[length + 1];
        var above = new byte[length + 1];
        for (var y = 0; y < pass.Height; y++)
        {
            ReadRow(zlib, row);
            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), _header.FilterDistance);
            samples.Store(row.AsSpan(1), pass, take is null ? y : 0);
            take?.Invoke(y, samples.Colour(0), samples.Coverage(0));
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
