using System.Security.Cryptography;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pictures;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Image objects (ISO 32000-1, 8.9.5). A picture is written once, however often it is shown, and with no more pixels than
/// its largest place can print.
/// </summary>
internal sealed class PdfImages(PdfFile file)
{
    /// <summary>Pixels that are decoded at the same time; one picture may have more.</summary>
    private const long BatchPixels = 16_000_000;

    private readonly Dictionary<RasterPicture, Use> _byPicture = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Use> _byContent = new(StringComparer.Ordinal);
    private readonly List<Use> _all = [];

    /// <param name="picture">To show.</param>
    /// <param name="shown">Its size on the page in points.</param>
    public int IdOf(RasterPicture picture, Size shown)
    {
        if (!_byPicture.TryGetValue(picture, out var use))
        {
            var key = KeyOf(picture);
            if (!_byContent.TryGetValue(key, out use))
            {
                use = new Use(file.Reserve(), picture);
                _byContent.Add(key, use);
                _all.Add(use);
            }

            _byPicture.Add(picture, use);
        }

        use.Shown = new Size(Math.Max(use.Shown.Width, shown.Width), Math.Max(use.Shown.Height, shown.Height));
        return use.Id;
    }

    /// <summary>Writes all images, once the places of all are known: a few at a time, so that not all pixels are in memory at once.</summary>
    public void Write()
    {
        for (var next = 0; next < _all.Count;)
        {
            var pixels = 0L;
            var batch = _all.Skip(next).TakeWhile((use, i) => (pixels += use.Pixels) <= BatchPixels || i == 0).ToArray();
            var fitted = new RasterPicture[batch.Length];
            Parallel.For(0, batch.Length, i => fitted[i] = PictureSampling.Fit(batch[i].Picture, batch[i].Shown));
            for (var i = 0; i < batch.Length; i++)
            {
                Write(batch[i].Id, fitted[i]);
            }

            next += batch.Length;
        }
    }

    private void Write(int id, RasterPicture picture)
    {
        var entries = Entries(picture);
        if (!picture.Alpha.IsEmpty)
        {
            var mask = file.Reserve();
            file.DefineStream(mask, Frame(picture).Add("/ColorSpace/DeviceGray"u8).Written, picture.Alpha);
            entries.Add("/SMask "u8).Reference(mask);
        }

        var isJpeg = picture.Format == RasterFormat.Jpeg;
        if (isJpeg)
        {
            entries.Add("/Filter/DCTDecode"u8);
        }

        file.DefineStream(id, entries.Written, picture.Data, compress: !isJpeg);
    }

    private static string KeyOf(RasterPicture picture) =>
        Convert.ToHexString(SHA256.HashData(Entries(picture).Written)) +
        Convert.ToHexString(SHA256.HashData(picture.Data.Span)) +
        Convert.ToHexString(SHA256.HashData(picture.Alpha.Span));

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

    /// <summary>A picture and the largest size it is shown at.</summary>
    private sealed class Use(int id, RasterPicture picture)
    {
        public int Id { get; } = id;
        public RasterPicture Picture { get; } = picture;
        public Size Shown { get; set; }
        public long Pixels => (long)Picture.PixelWidth * Picture.PixelHeight;
    }
}
