using System.Security.Cryptography;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Image objects (ISO 32000-1, 8.9.5). A picture is written once, however often it is shown.</summary>
internal sealed class PdfImages(PdfFile file)
{
    private readonly Dictionary<RasterPicture, int> _byPicture = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _byContent = new(StringComparer.Ordinal);

    public int IdOf(RasterPicture picture)
    {
        if (_byPicture.TryGetValue(picture, out var known))
        {
            return known;
        }

        var entries = Entries(picture);
        var key = Convert.ToHexString(SHA256.HashData(entries.Written)) +
            Convert.ToHexString(SHA256.HashData(picture.Data.Span)) +
            Convert.ToHexString(SHA256.HashData(picture.Alpha.Span));
        if (!_byContent.TryGetValue(key, out var id))
        {
            id = _byContent[key] = Write(picture, entries);
        }

        return _byPicture[picture] = id;
    }

    private int Write(RasterPicture picture, ByteBuilder entries)
    {
        if (!picture.Alpha.IsEmpty)
        {
            var mask = file.Reserve();
            file.DefineStream(mask, Frame(picture).Add("/ColorSpace/DeviceGray"u8).Written, picture.Alpha);
            entries.Add("/SMask "u8).Reference(mask);
        }

        var id = file.Reserve();
        var isJpeg = picture.Format == RasterFormat.Jpeg;
        if (isJpeg)
        {
            entries.Add("/Filter/DCTDecode"u8);
        }

        file.DefineStream(id, entries.Written, picture.Data, compress: !isJpeg);
        return id;
    }

    private static ByteBuilder Frame(RasterPicture picture) => new ByteBuilder()
        .Add("/Type/XObject/Subtype/Image/Width "u8).Integer(picture.PixelWidth)
        .Add("/Height "u8).Integer(picture.PixelHeight).Add("/BitsPerComponent 8"u8);

    private static ByteBuilder Entries(RasterPicture picture)
    {
        var components = picture.Format switch
        {
            RasterFormat.Jpeg => picture.JpegComponents,
            RasterFormat.Rgb => 3,
            _ => 1,
        };
        var entries = Frame(picture).Add(components switch
        {
            1 => "/ColorSpace/DeviceGray"u8,
            4 => "/ColorSpace/DeviceCMYK"u8,
            _ => "/ColorSpace/DeviceRGB"u8,
        });
        return components == 4 && picture.JpegInverted ? entries.Add("/Decode[1 0 1 0 1 0 1 0]"u8) : entries;
    }
}
