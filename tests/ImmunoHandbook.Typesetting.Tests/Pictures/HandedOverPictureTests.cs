using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pictures;
using ImmunoHandbook.Typesetting.Pictures.Svg;
using ImmunoHandbook.Typesetting.Raster;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

/// <summary>Pictures as files for other programs: read back, they are what they were.</summary>
public sealed class HandedOverPictureTests
{
    private const string Drawing = """
        <svg xmlns='http://www.w3.org/2000/svg' width='100' height='80'>
          <linearGradient id='g'><stop offset='0' stop-color='#ff0000'/><stop offset='1' stop-color='#0000ff'/></linearGradient>
          <radialGradient id='r'><stop offset='0' stop-color='#ffffff'/><stop offset='1' stop-color='#008000'/></radialGradient>
          <rect x='4' y='4' width='40' height='20' fill='url(#g)'/>
          <circle cx='70' cy='20' r='16' fill='url(#r)' stroke='#224466' stroke-width='4' stroke-dasharray='8 4' stroke-linecap='round'/>
          <path d='M8 40h40v32h-40zM16 48h24v16h-24z' fill='#804000' fill-rule='evenodd' opacity='.5'/>
          <g transform='translate(60 40) rotate(10)'><path d='M0 0L24 4L12 28z' fill='none' stroke='#000000' stroke-linejoin='bevel'/></g>
        </svg>
        """;

    /// <summary>Units of the file are points, which a reader takes for the smaller pixels of CSS.</summary>
    [Fact]
    public void A_drawing_looks_the_same_when_it_is_read_back()
    {
        var drawn = Read(Encoding.UTF8.GetBytes(Drawing));
        var again = Read(Encoding.UTF8.GetBytes(SvgWriter.Write(drawn)));
        var (expected, actual) = (Pixels(drawn, 4), Pixels(again, 4 / 0.75));

        Assert.Equal(expected.Length, actual.Length);
        var furthest = expected.Zip(actual, (a, b) => Math.Abs(a - b)).Max();
        Assert.True(furthest <= 8, $"a colour is {furthest} away");
        Assert.True(expected.Distinct().Count() > 50, "hardly anything was painted");
    }

    [Theory]
    [InlineData(RasterFormat.Rgb, 3, false)]
    [InlineData(RasterFormat.Rgb, 3, true)]
    [InlineData(RasterFormat.Grey, 1, false)]
    [InlineData(RasterFormat.Grey, 1, true)]
    public void Pixels_and_their_coverage_are_the_same_when_they_are_read_back(RasterFormat format, int channels, bool isCovered)
    {
        var samples = Enumerable.Range(0, 5 * 3 * channels).Select(i => (byte)(i * 37)).ToArray();
        var alpha = isCovered ? Enumerable.Range(0, 15).Select(i => (byte)(i * 17)).ToArray() : [];
        var file = RasterFile.Of(new RasterPicture(new Size(5, 3), 5, 3, format, samples, alpha));

        var again = PngReader.Read(file);
        var colours = isCovered && format == RasterFormat.Grey && again.Format == RasterFormat.Rgb ? samples.SelectMany(s => new[] { s, s, s }) : samples;
        Assert.Equal((5, 3), (again.PixelWidth, again.PixelHeight));
        Assert.Equal(colours, again.Data.ToArray());
        Assert.Equal(alpha, again.Alpha.ToArray());
    }

    [Fact]
    public void A_photograph_stays_the_file_that_it_was()
    {
        byte[] jpeg = [0xFF, 0xD8, 1, 2, 3];
        Assert.Equal(jpeg, RasterFile.Of(new RasterPicture(new Size(5, 3), 5, 3, RasterFormat.Jpeg, jpeg, default)));
    }

    private static VectorPicture Read(byte[] file) =>
        Assert.IsType<VectorPicture>(PictureReader.Read(file, "drawing.svg", new PictureReadOptions()).Picture);

    private static byte[] Pixels(VectorPicture picture, double scale)
    {
        var png = FramePainter.Png(new Frame(picture.Size, picture.Items), Colour.White, scale);
        return PngReader.Read(png).Data.ToArray();
    }
}
