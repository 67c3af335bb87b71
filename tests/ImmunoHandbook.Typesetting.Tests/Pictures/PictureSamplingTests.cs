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
}
