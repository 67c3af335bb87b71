using System.Buffers.Binary;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>The pixels of a PNG as 8-bit colour and coverage: of the whole picture, or of a row at a time.</summary>
internal sealed class PngSamples
{
    private readonly PngHeader _header;
    private readonly ReadOnlyMemory<byte> _palette;
    private readonly ReadOnlyMemory<byte> _transparency;
    private readonly int _channels;
    private readonly byte[] _colour;
    private readonly byte[] _coverage;

    /// <param name="rows">How many rows are held: all, or 1.</param>
    public PngSamples(PngHeader header, ReadOnlyMemory<byte> palette, ReadOnlyMemory<byte> transparency, int rows)
    {
        _header = header;
        _palette = palette;
        _transparency = transparency;
        CheckPalette();
        _channels = header.IsGrey ? 1 : 3;
        var pixels = header.Width * rows;
        _colour = new byte[pixels * _channels];
        _coverage = header.ColourType is PngHeader.GreyAlpha or PngHeader.RgbAlpha || !transparency.IsEmpty
            ? new byte[pixels]
            : [];
    }

    public bool HasCoverage => _coverage.Length > 0;

    public ReadOnlySpan<byte> Colour(int row) => _colour.AsSpan(row * _header.Width * _channels, _header.Width * _channels);

    /// <summary>Empty where the file has none.</summary>
    public ReadOnlySpan<byte> Coverage(int row) => HasCoverage ? _coverage.AsSpan(row * _header.Width, _header.Width) : [];

    public void Store(ReadOnlySpan<byte> row, PngPass pass, int passRow)
    {
        if (_header is { BitDepth: 8, Interlaced: false } && _header.ColourType != PngHeader.Palette && _transparency.IsEmpty)
        {
            StoreBytes(row, passRow * _header.Width);
            return;
        }

        var pixel = ((pass.Top + (passRow * pass.StepY)) * _header.Width) + pass.Left;
        for (var x = 0; x < pass.Width; x++)
        {
            StorePixel(row, x, pixel);
            pixel += pass.StepX;
        }
    }

    public RasterPicture ToPicture(Size size)
    {
        var isOpaque = !_coverage.AsSpan().ContainsAnyExcept((byte)255);
        return new RasterPicture(
            size, _header.Width, _header.Height, _header.IsGrey ? RasterFormat.Grey : RasterFormat.Rgb, _colour,
            isOpaque ? ReadOnlyMemory<byte>.Empty : _coverage);
    }

    private void CheckPalette()
    {
        if (_header.ColourType == PngHeader.Palette && (_palette.Length == 0 || _palette.Length % 3 != 0))
        {
            throw new PictureFormatException("its colour table is missing or damaged");
        }

        var keyLength = _header.ColourType switch { PngHeader.Grey => 2, PngHeader.Rgb => 6, _ => 0 };
        if (_transparency.Length != 0 && _transparency.Length < keyLength)
        {
            throw new PictureFormatException("its transparent colour is damaged");
        }
    }

    /// <summary>Most files by far: samples that are bytes already.</summary>
    private void StoreBytes(ReadOnlySpan<byte> row, int pixel)
    {
        var colour = _colour.AsSpan(pixel * _channels, _header.Width * _channels);
        if (!HasCoverage)
        {
            row[..colour.Length].CopyTo(colour);
            return;
        }

        var coverage = _coverage.AsSpan(pixel, _header.Width);
        for (int x = 0, from = 0, to = 0; x < coverage.Length; x++)
        {
            for (var c = 0; c < _channels; c++)
            {
                colour[to++] = row[from++];
            }

            coverage[x] = row[from++];
        }
    }

    private void StorePixel(ReadOnlySpan<byte> row, int x, int pixel)
    {
        if (_header.ColourType == PngHeader.Palette)
        {
            StorePaletteColour(Sample(row, x), pixel);
            return;
        }

        var first = x * _header.Channels;
        var isKey = _header.ColourType is PngHeader.Grey or PngHeader.Rgb && !_transparency.IsEmpty;
        for (var c = 0; c < _channels; c++)
        {
            var sample = Sample(row, first + c);
            isKey = isKey && sample == BinaryPrimitives.ReadUInt16BigEndian(_transparency.Span[(c * 2)..]);
            _colour[(pixel * _channels) + c] = ToByte(sample);
        }

        if (HasCoverage)
        {
            var hasAlpha = _header.Channels > _channels;
            _coverage[pixel] = hasAlpha ? ToByte(Sample(row, first + _channels)) : isKey ? (byte)0 : (byte)255;
        }
    }

    private void StorePaletteColour(int index, int pixel)
    {
        if ((index * 3) + 3 > _palette.Length)
        {
            throw new PictureFormatException("a pixel names a colour that its colour table does not have");
        }

        _palette.Span.Slice(index * 3, 3).CopyTo(_colour.AsSpan(pixel * 3));
        if (HasCoverage)
        {
            _coverage[pixel] = index < _transparency.Length ? _transparency.Span[index] : (byte)255;
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        var depth = _header.BitDepth;
        if (depth == 8)
        {
            return row[index];
        }

        if (depth == 16)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]);
        }

        var bit = index * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }

    /// <summary>The sample scaled to 255: exact for depths 1, 2, 4 and 8, rounded for 16.</summary>
    private byte ToByte(int sample) => _header.BitDepth switch
    {
        8 => (byte)sample,
        16 => (byte)(((sample * 255) + 32895) >> 16),
        var depth => (byte)(sample * 255 / ((1 << depth) - 1)),
    };
}
