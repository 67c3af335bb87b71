using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>A picture with pixels as a file that any program reads: the JPEG or PNG it was, or a PNG.</summary>
public static class RasterFile
{
    public static byte[] Of(RasterPicture picture)
    {
        if (picture.Format is RasterFormat.Jpeg or RasterFormat.Png)
        {
            return picture.Data.ToArray();
        }

        var channels = picture.Format == RasterFormat.Grey ? 1 : 3;
        var size = (picture.PixelWidth, picture.PixelHeight);
        return picture.Alpha.IsEmpty
            ? PngWriter.Write(size, channels, picture.Data.Span)
            : PngWriter.Write(size, 4, WithCoverage(picture.Data.Span, picture.Alpha.Span, channels));
    }

    private static byte[] WithCoverage(ReadOnlySpan<byte> samples, ReadOnlySpan<byte> alpha, int channels)
    {
        var mixed = new byte[alpha.Length * 4];
        for (var i = 0; i < alpha.Length; i++)
        {
            for (var c = 0; c < 3; c++)
            {
                mixed[(i * 4) + c] = samples[(i * channels) + Math.Min(c, channels - 1)];
            }

            mixed[(i * 4) + 3] = alpha[i];
        }

        return mixed;
    }
}
