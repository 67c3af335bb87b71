using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>
/// Reduces pictures with far more pixels than an office printer can show. A JPEG file is packed again only if that makes it
/// smaller; one in CMYK, made for a press, stays as it is.
/// </summary>
internal static class PictureSampling
{
    private const double DotsPerInch = 300;

    /// <summary>Below this ratio the gain is not worth the blur.</summary>
    private const double WorthIt = 1.5;

    /// <param name="picture">With decoded pixels, or a file.</param>
    /// <param name="shown">Its largest size in points, as it is stored (not turned upright).</param>
    /// <returns>With decoded pixels, or a JPEG.</returns>
    public static RasterPicture Fit(RasterPicture picture, Size shown)
    {
        var width = PixelsFor(shown.Width);
        var height = PixelsFor(shown.Height);
        if (width < 1 || height < 1 ||
            picture.PixelWidth < width * WorthIt || picture.PixelHeight < height * WorthIt)
        {
            return picture.Format == RasterFormat.Png ? PngReader.Read(picture.Data) : picture;
        }

        return picture.Format switch
        {
            RasterFormat.Jpeg => FitJpeg(picture, width, height),
            RasterFormat.Png => FitPng(picture, width, height),
            _ => FitSamples(picture, width, height),
        };
    }

    private static RasterPicture FitSamples(RasterPicture picture, int width, int height)
    {
        var channels = picture.Format == RasterFormat.Rgb ? 3 : 1;
        var old = (picture.PixelWidth, picture.PixelHeight);
        var coverage = picture.Alpha.IsEmpty ? null : new RowReduction(old, (width, height), 1);
        var colour = new RowReduction(old, (width, height), channels);
        for (var y = 0; y < picture.PixelHeight; y++)
        {
            var alpha = picture.Alpha.IsEmpty ? [] : picture.Alpha.Span.Slice(y * picture.PixelWidth, picture.PixelWidth);
            coverage?.Add(y, alpha, []);
            colour.Add(y, picture.Data.Span.Slice(y * picture.PixelWidth * channels, picture.PixelWidth * channels), alpha);
        }

        return picture with { PixelWidth = width, PixelHeight = height, Data = colour.Result, Alpha = coverage?.Result ?? [] };
    }

    /// <summary>Made smaller while it is decoded: never in memory as a whole.</summary>
    private static RasterPicture FitPng(RasterPicture picture, int width, int height)
    {
        var old = (picture.PixelWidth, picture.PixelHeight);
        var coverage = picture.PngIsOpaque ? null : new RowReduction(old, (width, height), 1);
        var colour = new RowReduction(old, (width, height), picture.PngColours);
        PngReader.ReadRows(picture.Data, (y, values, alpha) =>
        {
            coverage?.Add(y, alpha, []);
            colour.Add(y, values, coverage is null ? [] : alpha);
        });
        return picture with
        {
            PixelWidth = width,
            PixelHeight = height,
            Format = picture.PngColours == 1 ? RasterFormat.Grey : RasterFormat.Rgb,
            Data = colour.Result,
            Alpha = coverage?.Result ?? [],
        };
    }

    private static RasterPicture FitJpeg(RasterPicture picture, int width, int height)
    {
        var channels = picture.JpegComponents;
        if (channels is not (1 or 3) || JpegPixels.Decode(picture.Data, picture.PixelWidth, picture.PixelHeight, channels) is not { } pixels)
        {
            return picture;
        }

        var decoded = picture with { Format = channels == 1 ? RasterFormat.Grey : RasterFormat.Rgb, Data = pixels };
        var file = JpegPixels.Encode(FitSamples(decoded, width, height).Data.ToArray(), width, height, channels);
        return file.Length < picture.Data.Length ? picture with { PixelWidth = width, PixelHeight = height, Data = file } : picture;
    }

    /// <summary>Rounded up, but not for what is only an error of arithmetic.</summary>
    private static int PixelsFor(double points) => (int)Math.Ceiling((points / 72 * DotsPerInch) - 1e-6);
}
