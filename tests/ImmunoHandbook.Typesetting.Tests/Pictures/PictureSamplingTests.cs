using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pictures;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

public sealed class PictureSamplingTests
{
    /// <summary>Points that 300 dots to the inch cover with this many pixels.</summary>
    private static double Points(int pixels) => pixels * 72.0 / 300;

    [Fact]
    public void New_pixels_are_the_mean_of_what_they_cover()
    {
        var picture = new RasterPicture(new Size(1, 1), 4, 2, RasterFormat.Grey, new byte[] { 0, 100, 10, 20, 50, 50, 30, 40 }, default);
        var small = PictureSampling.Fit(picture, new Size(Points(2), Points(1)));
        Assert.Equal((2, 1), (small.PixelWidth, small.PixelHeight));
        Assert.Equal([50, 25], small.Data.ToArray());
    }

    [Fact]
    public void Invisible_pixels_lend_no_colour()
    {
        var picture = new RasterPicture(new Size(1, 1), 2, 2, RasterFormat.Rgb,
            new byte[] { 255, 0, 0, 0, 255, 0, 255, 0, 0, 0, 255, 0 }, new byte[] { 255, 0, 255, 0 });
        var small = PictureSampling.Fit(picture, new Size(Points(1), Points(1)));
        Assert.Equal([255, 0, 0], small.Data.ToArray());
        Assert.Equal([128], small.Alpha.ToArray());
    }

    [Fact]
    public void Sizes_that_do_not_divide_keep_an_even_picture_even()
    {
        var picture = new RasterPicture(new Size(1, 1), 100, 50, RasterFormat.Grey, Enumerable.Repeat((byte)77, 5000).ToArray(), default);
        var small = PictureSampling.Fit(picture, new Size(Points(37), Points(19)));
        Assert.Equal(37 * 19, small.Data.Length);
        Assert.All(small.Data.ToArray(), sample => Assert.Equal(77, sample));
    }

    [Fact]
    public void Pictures_near_the_resolution_of_print_stay_as_they_are()
    {
        var picture = new RasterPicture(new Size(1, 1), 10, 10, RasterFormat.Grey, new byte[100], default);
        Assert.Same(picture, PictureSampling.Fit(picture, new Size(Points(8), Points(8))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_photograph_with_too_many_pixels_is_packed_again(int channels)
    {
        var pixels = new byte[400 * 300 * channels];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)((i / channels % 400 / 4) + (i % channels * 60));
        }

        var file = JpegPixels.Encode(pixels, 400, 300, channels);
        var picture = new RasterPicture(new Size(400, 300), 400, 300, RasterFormat.Jpeg, file, default) { JpegComponents = channels, Orientation = 6 };
        var small = PictureSampling.Fit(picture, new Size(Points(100), Points(75)));

        Assert.Equal((100, 75, 6), (small.PixelWidth, small.PixelHeight, small.Orientation));
        Assert.True(small.Data.Length < file.Length / 2);
        var seen = JpegPixels.Decode(small.Data, 100, 75, channels)!;
        Assert.All(Enumerable.Range(0, seen.Length), i => Assert.InRange(seen[i] - pixels[(i / channels % 100 * 4 * channels) + (i % channels)], -6, 8));
        Assert.Equal(small.Data.ToArray(), PictureSampling.Fit(picture, new Size(Points(100), Points(75))).Data.ToArray());
    }

    [Fact]
    public void A_photograph_with_few_pixels_for_press_or_with_damage_stays_as_it_is()
    {
        var file = JpegPixels.Encode(new byte[400 * 300 * 3], 400, 300, 3);
        var picture = new RasterPicture(new Size(400, 300), 400, 300, RasterFormat.Jpeg, file, default);

        Assert.Same(picture, PictureSampling.Fit(picture, new Size(Points(300), Points(225))));
        var press = picture with { JpegComponents = 4 };
        Assert.Same(press, PictureSampling.Fit(press, new Size(Points(100), Points(75))));
        var damaged = picture with { Data = file.AsMemory(0, 200) };
        Assert.Same(damaged, PictureSampling.Fit(damaged, new Size(Points(100), Points(75))));
    }
}
