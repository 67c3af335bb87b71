using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pictures;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

public sealed class PngReaderTests
{
    [Fact]
    public void Rgb_samples_come_out_as_they_are()
    {
        var picture = Read(new PngFile(2, 1, 8, 2).Pixels(0, 1, 2, 3, 4, 5, 6));
        Assert.Equal(RasterFormat.Rgb, picture.Format);
        Assert.Equal([1, 2, 3, 4, 5, 6], picture.Data.ToArray());
        Assert.True(picture.Alpha.IsEmpty);
        Assert.Equal(new Size(1.5, 0.75), picture.Size);
    }

    [Theory]
    [InlineData(1, new byte[] { 0b1010_0000 }, new byte[] { 255, 0, 255 })]
    [InlineData(2, new byte[] { 0b0001_1000 }, new byte[] { 0, 85, 170 })]
    [InlineData(4, new byte[] { 0x0F, 0x30 }, new byte[] { 0, 255, 51 })]
    [InlineData(16, new byte[] { 0, 0, 255, 255, 128, 0 }, new byte[] { 0, 255, 128 })]
    public void Grey_of_every_depth_is_scaled_to_a_byte(byte depth, byte[] row, byte[] expected)
    {
        var picture = Read(new PngFile(3, 1, depth, 0).Pixels([0, .. row]));
        Assert.Equal(RasterFormat.Grey, picture.Format);
        Assert.Equal(expected, picture.Data.ToArray());
    }

    [Fact]
    public void Palette_colours_and_their_transparency_are_looked_up()
    {
        var picture = Read(new PngFile(4, 1, 2, 3)
            .Chunk("PLTE", 255, 0, 0, 0, 255, 0, 0, 0, 255).Chunk("tRNS", 0, 128).Pixels(0, 0b00_01_10_00));
        Assert.Equal([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0], picture.Data.ToArray());
        Assert.Equal([0, 128, 255, 0], picture.Alpha.ToArray());
    }

    [Fact]
    public void A_transparent_colour_makes_its_pixels_transparent()
    {
        var picture = Read(new PngFile(2, 1, 8, 2).Chunk("tRNS", 0, 9, 0, 9, 0, 9).Pixels(0, 9, 9, 9, 9, 9, 8));
        Assert.Equal([0, 255], picture.Alpha.ToArray());
    }

    [Fact]
    public void Coverage_is_split_from_colour_and_dropped_if_all_opaque()
    {
        Assert.Equal([200], Read(new PngFile(1, 1, 8, 6).Pixels(0, 1, 2, 3, 200)).Alpha.ToArray());
        Assert.Equal([128], Read(new PngFile(1, 1, 16, 4).Pixels(0, 0, 0, 128, 128)).Alpha.ToArray());
        Assert.True(Read(new PngFile(1, 1, 8, 6).Pixels(0, 1, 2, 3, 255)).Alpha.IsEmpty);
    }

    [Fact]
    public void Every_row_filter_is_undone()
    {
        // Each row reads 10 20 30 after its filter is undone; the filtered bytes were worked out by hand.
        var picture = Read(new PngFile(3, 5, 8, 0).Pixels(
            0, 10, 20, 30, 1, 10, 10, 10, 2, 0, 0, 0, 3, 5, 5, 5, 4, 0, 0, 0));
        Assert.Equal(Enumerable.Repeat(new byte[] { 10, 20, 30 }, 5).SelectMany(r => r), picture.Data.ToArray());
    }

    [Fact]
    public void Interlaced_pixels_find_their_places()
    {
        // An 8 by 8 picture whose grey values count up row by row, cut into the seven passes of Adam7.
        (int X, int Y, int Dx, int Dy)[] passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        var rows = new List<byte>();
        foreach (var (left, top, dx, dy) in passes)
        {
            for (var y = top; y < 8; y += dy)
            {
                rows.Add(0);
                for (var x = left; x < 8; x += dx)
                {
                    rows.Add((byte)((y * 8) + x));
                }
            }
        }

        var picture = Read(new PngFile(8, 8, 8, 0, interlaced: true).Pixels([.. rows]));
        Assert.Equal(Enumerable.Range(0, 64).Select(i => (byte)i), picture.Data.ToArray());
    }

    [Fact]
    public void A_tiny_interlaced_picture_has_passes_without_rows()
    {
        Assert.Equal([7], Read(new PngFile(1, 1, 8, 0, interlaced: true).Pixels(0, 7)).Data.ToArray());
    }

    [Fact]
    public void The_resolution_gives_the_size()
    {
        var picture = Read(new PngFile(1, 1, 8, 0).Chunk("pHYs", 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1).Pixels(0, 0));
        Assert.Equal(72.0 / 300, picture.Size.Width, 3);
    }

    [Fact]
    public void Broken_files_say_what_is_wrong()
    {
        var good = new PngFile(2, 2, 8, 0).Pixels(0, 1, 2, 0, 3, 4);
        var flipped = good.ToArray();
        flipped[20] ^= 1;
        Assert.Contains("checksum", Problem(flipped), StringComparison.Ordinal);
        Assert.Contains("cut off", Problem(good[..^5]), StringComparison.Ordinal);
        Assert.Contains("cut off", Problem(new PngFile(2, 9, 8, 0).Pixels(0, 1, 2)), StringComparison.Ordinal);
        Assert.Contains("does not exist", Problem(new PngFile(2, 2, 3, 0).Pixels(0)), StringComparison.Ordinal);
        Assert.Contains("colour table", Problem(new PngFile(1, 1, 8, 3).Pixels(0, 0)), StringComparison.Ordinal);
        Assert.Contains("colour table", Problem(new PngFile(1, 1, 8, 3).Chunk("PLTE", 1, 2, 3).Pixels(0, 7)), StringComparison.Ordinal);
        Assert.Contains("newer programs", Problem(new PngFile(1, 1, 8, 0).Chunk("ABCD").Pixels(0, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_refused()
    {
        Assert.Contains("too large", Problem(new PngFile(19_000, 19_000, 8, 6).Pixels(0)), StringComparison.Ordinal);
        Assert.Contains("too large", Problem(new PngFile(30_000, 1, 1, 0).Pixels(0)), StringComparison.Ordinal);
        Assert.Contains("interlaced", Problem(new PngFile(4_001, 4_000, 8, 0, interlaced: true).Pixels(0)), StringComparison.Ordinal);
        Assert.DoesNotContain("interlaced", Problem(new PngFile(4_000, 4_000, 8, 0, interlaced: true).Pixels(0)), StringComparison.Ordinal);
    }

    private static RasterPicture Read(byte[] file)
    {
        var reading = PictureReader.Read(file, "test.png", new PictureReadOptions());
        Assert.Empty(reading.Problems);
        var checkedFile = Assert.IsType<RasterPicture>(reading.Picture);
        var picture = PngReader.Read(checkedFile.Data);
        Assert.Equal(
            (picture.Size, picture.PixelWidth, picture.PixelHeight, picture.Format == RasterFormat.Rgb ? 3 : 1, picture.Alpha.IsEmpty),
            (checkedFile.Size, checkedFile.PixelWidth, checkedFile.PixelHeight, checkedFile.PngColours, checkedFile.PngIsOpaque));
        return picture;
    }

    private static string Problem(byte[] file)
    {
        var reading = PictureReader.Read(file, "test.png", new PictureReadOptions());
        Assert.Null(reading.Picture);
        var problem = Assert.Single(reading.Problems);
        Assert.True(problem.IsFatal);
        Assert.Contains("'test.png'", problem.Message, StringComparison.Ordinal);
        return problem.Message;
    }
}
