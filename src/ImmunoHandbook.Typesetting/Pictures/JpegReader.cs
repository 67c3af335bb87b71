using System.Buffers.Binary;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pdf;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>
/// Reads what has to be known of a JPEG file (ITU-T T.81, annex B) to put it into a PDF as it is: size, components,
/// resolution, orientation. The compressed pixels are not looked into.
/// </summary>
internal sealed class JpegReader
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9;
    private const byte Jfif = 0xE0, Exif = 0xE1, Adobe = 0xEE;

    private int _width;
    private int _height;
    private int _components;
    private double _pointsPerDotX = PictureLimits.PointsPerPixel;
    private double _pointsPerDotY = PictureLimits.PointsPerPixel;
    private bool _hasAdobeMarker;
    private int _orientation = 1;

    /// <exception cref="PictureFormatException">The file is damaged or of a kind that a PDF cannot hold.</exception>
    public static RasterPicture Read(ReadOnlyMemory<byte> data)
    {
        var reader = new JpegReader();
        reader.ReadSegments(data.Span);
        if (reader._components == 0)
        {
            throw new PictureFormatException("it is cut off before its pixels begin", "Save or download the file again.");
        }

        var (x, y) = (reader._width * reader._pointsPerDotX, reader._height * reader._pointsPerDotY);
        var size = ExifOrientation.IsSideways(reader._orientation) ? new Size(y, x) : new Size(x, y);
        return new RasterPicture(size, reader._width, reader._height, RasterFormat.Jpeg, data, default)
        {
            JpegComponents = reader._components,
            // Photoshop and those who follow it store ink as 255 - coverage and say so by this marker alone.
            JpegInverted = reader._hasAdobeMarker && reader._components == 4,
            Orientation = reader._orientation,
        };
    }

    private void ReadSegments(ReadOnlySpan<byte> data)
    {
        for (var at = 2; ;)
        {
            at = SkipFill(data, at);
            if (at >= data.Length)
            {
                throw new PictureFormatException("it is cut off", "Save or download the file again.");
            }

            var marker = data[at++];
            if (marker is StartOfScan or EndOfImage)
            {
                return;
            }

            // Restart markers and TEM stand alone.
            if (marker is >= 0xD0 and <= 0xD8 or 0x01)
            {
                continue;
            }

            var length = at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : 0;
            if (length < 2 || at + length > data.Length)
            {
                throw new PictureFormatException("it is damaged or cut off", "Save or download the file again.");
            }

            ReadSegment(marker, data.Slice(at + 2, length - 2));
            at += length;
        }
    }

    /// <summary>The place of the next marker's second byte; any number of 255 may stand before it.</summary>
    private static int SkipFill(ReadOnlySpan<byte> data, int at)
    {
        if (at < data.Length && data[at] != 0xFF)
        {
            throw new PictureFormatException("it is damaged", "Save or download the file again.");
        }

        while (at < data.Length && data[at] == 0xFF)
        {
            at++;
        }

        return at;
    }

    private void ReadSegment(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                ReadFrame(segment);
                break;
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                throw new PictureFormatException(
                    "it is of a rare kind of JPEG (lossless, hierarchical or arithmetic)", "Save it as an ordinary JPEG.");
            case Jfif when segment.StartsWith("JFIF\0"u8) && segment.Length >= 12:
                ReadDensity(segment);
                break;
            case Exif when segment.StartsWith("Exif\0\0"u8):
                _orientation = ExifTags.Orientation(segment[6..]);
                break;
            case Adobe when segment.StartsWith("Adobe"u8):
                _hasAdobeMarker = true;
                break;
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6)
        {
            throw new PictureFormatException("its header is damaged");
        }

        var precision = segment[0];
        _height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        _components = segment[5];
        if (precision != 8 || _components is not (1 or 3 or 4))
        {
            throw new PictureFormatException(
                FormattableString.Invariant($"it has {_components} components of {precision} bits, which a PDF cannot hold"),
                "Save it as an 8-bit JPEG in grey, RGB or CMYK.");
        }

        PictureLimits.Check(_width, _height);
    }

    private void ReadDensity(ReadOnlySpan<byte> segment)
    {
        const byte perInch = 1, perCentimetre = 2;
        var scale = segment[7] switch { perInch => 1, perCentimetre => 2.54, _ => 0 };
        _pointsPerDotX = PictureLimits.PointsPerDot(BinaryPrimitives.ReadUInt16BigEndian(segment[8..]) * scale);
        _pointsPerDotY = PictureLimits.PointsPerDot(BinaryPrimitives.ReadUInt16BigEndian(segment[10..]) * scale);
    }
}
