using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pictures;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

/// <summary>A PNG is made smaller while it is decoded, a row at a time: the pixels must be those of the whole picture made smaller.</summary>
public sealed class PngSamplingTests
{
    private const byte Grey = 0, Rgb = 2, GreyAlpha = 4, RgbAlpha = 6;

    [Fact]
    public void Row_by_row_gives_the_same_pixels_as_all_at_once()
    {
        var pictures =
            from type in Gen.Elements(Grey, Rgb, GreyAlpha, RgbAlpha)
            from width in Gen.Choose(2, 40)
            from height in Gen.Choose(2, 40)
            from smaller in Gen.Choose(1, 20)
            from interlaced in Gen.Elements(false, true)
            from seed in Gen.Choose(0, int.MaxValue)
            select (type, width, height, smaller, interlaced, seed);
        Prop.ForAll(pictures.ToArbitrary(), p =>
        {
            var file = FileOf(p.type, p.width, p.height, p.interlaced, p.seed);
            var shown = new Size(Points(Math.Min(p.smaller, p.width)), Points(Math.Max(1, p.height * Math.Min(p.smaller, p.width) / p.width)));
            var fromRows = PictureSampling.Fit(PngReader.Check(file), shown);
            var fromAll = PictureSampling.Fit(PngReader.Read(file), shown);
            Assert.Equal((fromAll.PixelWidth, fromAll.PixelHeight, fromAll.Format), (fromRows.PixelWidth, fromRows.PixelHeight, fromRows.Format));
            Assert.Equal(fromAll.Data.ToArray(), fromRows.Data.ToArray());
            Assert.Equal(fromAll.Alpha.ToArray(), fromRows.Alpha.ToArray());
        }).QuickCheckThrowOnFailure();
    }

    private static double Points(int pixels) => pixels * 72.0 / 300;

    private static byte[] FileOf(byte type, int width, int height, bool interlaced, int seed)
    {
        var random = new System.Random(seed);
        var channels = type switch { Grey => 1, GreyAlpha => 2, Rgb => 3, _ => 4 };
        var rows = new List<byte>();
        foreach (var pass in PngPass.Of(new PngHeader(width, height, 8, type, interlaced)))
        {
            for (var y = 0; y < pass.Height; y++)
            {
                var row = new byte[(pass.Width * channels) + 1];
                random.NextBytes(row);
                row[0] = (byte)random.Next(5);
                rows.AddRange(row);
            }
        }

        return new PngFile(width, height, 8, type, interlaced).Pixels([.. rows]);
    }
}
