using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pictures;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

public sealed class JpegReaderTests
{
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];

    [Theory]
    [InlineData(0xC0, 1)]
    [InlineData(0xC1, 3)]
    [InlineData(0xC2, 3)]
    public void Size_and_components_are_read_from_every_usual_frame(byte marker, byte components)
    {
        var file = Jpeg(Frame(marker, 8, 200, 300, components));
        var picture = Read(file);
        Assert.Equal((300, 200), (picture.PixelWidth, picture.PixelHeight));
        Assert.Equal(components, picture.JpegComponents);
        Assert.Equal(RasterFormat.Jpeg, picture.Format);
        Assert.Equal(file, picture.Data.ToArray());
        Assert.Equal(new Size(225, 150), picture.Size);
    }

    [Fact]
    public void Inks_are_inverted_only_with_the_Adobe_marker()
    {
        byte[] adobe = [0xFF, 0xEE, 0, 14, (byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', 0, 100, 0, 0, 0, 0, 2];
        Assert.True(Read(Jpeg(adobe, Frame(0xC0, 8, 1, 1, 4))).JpegInverted);
        Assert.False(Read(Jpeg(Frame(0xC0, 8, 1, 1, 4))).JpegInverted);
        Assert.False(Read(Jpeg(adobe, Frame(0xC0, 8, 1, 1, 3))).JpegInverted);
    }

    [Fact]
    public void Density_in_inches_or_centimetres_gives_the_size()
    {
        Assert.Equal(72, Read(Jpeg(Density(1, 150), Frame(0xC0, 8, 150, 150, 3))).Size.Width, 6);
        Assert.Equal(72, Read(Jpeg(Density(2, 100), Frame(0xC0, 8, 254, 254, 3))).Size.Width, 6);
        Assert.Equal(112.5, Read(Jpeg(Density(0, 1), Frame(0xC0, 8, 150, 150, 3))).Size.Width, 6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_photograph_taken_upright_is_upright(bool littleEndian)
    {
        var picture = Read(Jpeg(Exif(6, littleEndian), Frame(0xC0, 8, 100, 200, 3)));
        Assert.Equal(6, picture.Orientation);
        Assert.Equal(new Size(75, 150), picture.Size);
    }

    [Fact]
    public void Files_that_a_PDF_cannot_hold_are_refused_with_advice()
    {
        Assert.Contains("lossless", Problem(Jpeg(Frame(0xC3, 8, 1, 1, 3))), StringComparison.Ordinal);
        Assert.Contains("12 bits", Problem(Jpeg(Frame(0xC1, 12, 1, 1, 3))), StringComparison.Ordinal);
        Assert.Contains("too large", Problem(Jpeg(Frame(0xC0, 8, 60_000, 60_000, 3))), StringComparison.Ordinal);
        Assert.Contains("cut off", Problem([0xFF, 0xD8, 0xFF, 0xC0, 0, 40]), StringComparison.Ordinal);
        Assert.Contains("cut off", Problem([0xFF, 0xD8, .. Scan]), StringComparison.Ordinal);
    }

    private static byte[] Jpeg(params byte[][] segments) => [0xFF, 0xD8, .. segments.SelectMany(s => s), .. Scan];

    private static byte[] Frame(byte marker, byte precision, int height, int width, byte components) =>
    [
        0xFF, marker, 0, (byte)(8 + (3 * components)), precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8),
        (byte)width, components, .. new byte[3 * components],
    ];

    private static byte[] Density(byte unit, byte value) =>
        [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, unit, 0, value, 0, value, 0, 0];

    private static byte[] Exif(byte orientation, bool littleEndian)
    {
        byte[] tiff = littleEndian
            ? [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
            : [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xE1, 0, (byte)(8 + tiff.Length), (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, .. tiff];
    }

    private static RasterPicture Read(byte[] file)
    {
        var reading = PictureReader.Read(file, "test.jpg", new PictureReadOptions());
        Assert.Empty(reading.Problems);
        return Assert.IsType<RasterPicture>(reading.Picture);
    }

    private static string Problem(byte[] file)
    {
        var reading = PictureReader.Read(file, "test.jpg", new PictureReadOptions());
        Assert.Null(reading.Picture);
        return Assert.Single(reading.Problems).Message;
    }
}
