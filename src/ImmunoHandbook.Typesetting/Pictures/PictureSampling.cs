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

    /// <param name="picture">With decoded pixels, or a JPEG.</param>
    /// <param name="shown">Its largest size in points, as it is stored (not turned upright).</param>
    public static RasterPicture Fit(RasterPicture picture, Size shown)
    {
        var width = PixelsFor(shown.Width);
        var height = PixelsFor(shown.Height);
        if (width < 1 || height < 1 ||
            picture.PixelWidth < width * WorthIt || picture.PixelHeight < height * WorthIt)
        {
            return picture;
        }

        if (picture.Format == RasterFormat.Jpeg)
        {
            return FitJpeg(picture, width, height);
        }

        var channels = picture.Format == RasterFormat.Rgb ? 3 : 1;
        var across = new Reduction(picture.PixelWidth, width);
        var down = new Reduction(picture.PixelHeight, height);
        var coverage = picture.Alpha.IsEmpty ? null : Reduce(new Samples(picture.Alpha.Span, default, 1), across, down);
        return picture with
        {
            PixelWidth = width,
            PixelHeight = height,
            Data = Reduce(new Samples(picture.Data.Span, picture.Alpha.Span, channels), across, down),
            Alpha = coverage ?? ReadOnlyMemory<byte>.Empty,
        };
    }

    private static RasterPicture FitJpeg(RasterPicture picture, int width, int height)
    {
        var channels = picture.JpegComponents;
        if (channels is not (1 or 3) || JpegPixels.Decode(picture.Data, picture.PixelWidth, picture.PixelHeight, channels) is not { } pixels)
        {
            return picture;
        }

        var reduced = Reduce(new Samples(pixels, default, channels), new Reduction(picture.PixelWidth, width), new Reduction(picture.PixelHeight, height));
        var file = JpegPixels.Encode(reduced, width, height, channels);
        return file.Length < picture.Data.Length ? picture with { PixelWidth = width, PixelHeight = height, Data = file } : picture;
    }

    /// <summary>Rounded up, but not for what is only an error of arithmetic.</summary>
    private static int PixelsFor(double points) => (int)Math.Ceiling((points / 72 * DotsPerInch) - 1e-6);

    /// <summary>
    /// Each new pixel is the mean of the pixels it covers, weighted by how much of them it covers and by their coverage,
    /// so that the colour of invisible pixels does not bleed into visible ones.
    /// </summary>
    private static byte[] Reduce(Samples samples, Reduction across, Reduction down)
    {
        var channels = samples.Channels;
        var result = new byte[across.To * down.To * channels];
        Span<double> sums = stackalloc double[4];
        for (var y = 0; y < down.To; y++)
        {
            for (var x = 0; x < across.To; x++)
            {
                sums.Clear();
                Sum(samples, (across, x), (down, y), sums);
                for (var c = 0; c < channels; c++)
                {
                    result[(((y * across.To) + x) * channels) + c] =
                        sums[3] > 0 ? (byte)Math.Round(sums[c] / sums[3]) : (byte)0;
                }
            }
        }

        return result;
    }

    private static void Sum(Samples samples, (Reduction Axis, int At) column, (Reduction Axis, int At) row, Span<double> sums)
    {
        var values = samples.Values;
        var weights = samples.Weights;
        var channels = samples.Channels;
        var (top, bottom) = row.Axis.Covered(row.At);
        var (left, right) = column.Axis.Covered(column.At);
        for (var y = top; y < bottom; y++)
        {
            var share = row.Axis.Share(row.At, y);
            for (var x = left; x < right; x++)
            {
                var pixel = (y * column.Axis.From) + x;
                var weight = share * column.Axis.Share(column.At, x) * (weights.IsEmpty ? 1 : weights[pixel]);
                for (var c = 0; c < channels; c++)
                {
                    sums[c] += weight * values[(pixel * channels) + c];
                }

                sums[3] += weight;
            }
        }
    }

    /// <summary>Rows of pixels with so many values each, and how much each pixel counts; no weights where all count alike.</summary>
    private readonly ref struct Samples(ReadOnlySpan<byte> values, ReadOnlySpan<byte> weights, int channels)
    {
        public ReadOnlySpan<byte> Values { get; } = values;

        public ReadOnlySpan<byte> Weights { get; } = weights;

        public int Channels { get; } = channels;
    }

    /// <summary>One direction: how many pixels there are and how many there are to be.</summary>
    private readonly record struct Reduction(int From, int To)
    {
        private double Scale => (double)From / To;

        /// <summary>First old pixel under a new one, and the one after the last.</summary>
        public (int First, int End) Covered(int at) =>
            ((int)(at * Scale), Math.Min(From, (int)Math.Ceiling((at + 1) * Scale)));

        /// <summary>How much of an old pixel lies under a new one, 0 to 1.</summary>
        public double Share(int at, int old) =>
            Math.Max(0, Math.Min(old + 1, (at + 1) * Scale) - Math.Max(old, at * Scale));
    }
}
