using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pictures;
using ImmunoHandbook.Typesetting.Raster;
using ImmunoHandbook.Typesetting.Tests.Text;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Raster;

/// <summary>Frames painted, read back with the reader of PNG files, and looked at pixel by pixel.</summary>
public class FramePainterTests
{
    private static readonly Colour s_red = new(200, 0, 0);

    [Fact]
    public void A_box_covers_its_pixels_and_half_of_those_it_cuts()
    {
        var box = new ShapeItem(VectorPath.Rectangle(new Rect(2, 3, 4.5, 2)), s_red, null, null);
        var picture = Paint(box);

        Assert.Equal((10, 8), (picture.PixelWidth, picture.PixelHeight));
        Assert.Equal(Colour.White, picture.At(1, 3));
        Assert.Equal(s_red, picture.At(2, 3));
        Assert.Equal(s_red, picture.At(5, 4));
        Assert.Equal(Colour.White, picture.At(5, 5));
        var cut = picture.At(6, 4);
        Assert.InRange(cut.Red, 220, 235);
        Assert.InRange(cut.Green, 120, 135);
    }

    [Fact]
    public void A_box_in_a_box_is_a_hole_where_the_rule_says_so()
    {
        var outer = VectorPath.Rectangle(new Rect(1, 1, 8, 6));
        var inner = VectorPath.Rectangle(new Rect(3, 3, 3, 2));
        var both = new VectorPath([.. outer.Verbs, .. inner.Verbs], [.. outer.Points, .. inner.Points]);

        Assert.Equal(Colour.White, Paint(new ShapeItem(both, s_red, null, null) { EvenOdd = true }).At(4, 4));
        Assert.Equal(s_red, Paint(new ShapeItem(both, s_red, null, null)).At(4, 4));
    }

    [Fact]
    public void A_stroke_lies_on_both_sides_of_its_line()
    {
        var picture = Paint(new ShapeItem(VectorPath.Line(new Point(1, 4), new Point(9, 4)), null, new Stroke(s_red, 2), null));

        Assert.Equal([Colour.White, s_red, s_red, Colour.White], new[] { 2, 3, 4, 5 }.Select(y => picture.At(5, y)));
        Assert.Equal(Colour.White, picture.At(0, 4));
        Assert.Equal(Colour.White, picture.At(9, 4));
    }

    [Fact]
    public void A_group_moves_cuts_and_fades_what_is_in_it()
    {
        var box = new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, 6, 6)), Colour.Black, null, null);
        var group = new GroupItem(new Frame(new Size(6, 6), [box]), Transform.Translate(2, 1), new Rect(0, 0, 3, 6)) { Opacity = 0.5 };
        var picture = Paint(group);

        Assert.Equal(Colour.White, picture.At(1, 1));
        Assert.InRange(picture.At(2, 1).Red, 127, 128);
        Assert.InRange(picture.At(4, 6).Red, 127, 128);
        Assert.Equal(Colour.White, picture.At(5, 3));
        Assert.Equal(Colour.White, picture.At(2, 0));
    }

    [Fact]
    public void A_gradient_goes_from_colour_to_colour()
    {
        var gradient = new LinearGradient(new Point(0, 0), new Point(10, 0), [new(0, Colour.Black), new(1, Colour.White)], Transform.Identity);
        var picture = Paint(new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, 10, 8)), null, null, null) { Gradient = gradient });

        var reds = Enumerable.Range(0, 10).Select(x => (int)picture.At(x, 4).Red).ToArray();
        Assert.Equal(reds.Order(), reds);
        Assert.InRange(reds[0], 0, 30);
        Assert.InRange(reds[9], 225, 255);
    }

    /// <summary>Ink of a letter lies on its baseline and below its height, in every script; Arabic letters join.</summary>
    [Theory]
    [InlineData("H")]
    [InlineData("سلام")]
    public void Letters_stand_on_their_baseline(string text)
    {
        var run = SetText.Shape(text, text[0] > 'ÿ' ? TextDirection.RightToLeft : TextDirection.LeftToRight).Lines(100).Single().Runs().Single();
        var picture = Paint(40, 40, run with { At = new Point(2, 20) });
        var ink = (from y in Enumerable.Range(0, 40) from x in Enumerable.Range(0, 40) where picture.At(x, y).Red < 128 select (X: x, Y: y)).ToList();

        Assert.True(ink.Count > 12, $"{ink.Count} dark pixels");
        Assert.Contains(ink, p => p.Y is 18 or 19);
        Assert.All(ink, p => Assert.InRange(p.Y, 8, 26));
        Assert.All(ink, p => Assert.InRange(p.X, 1, 2 + run.Width() + 1));
    }

    [Fact]
    public void The_same_frame_gives_the_same_bytes()
    {
        var frame = new Frame(new Size(20, 20), [SetText.Shape("ag").Lines(100).Single().Runs().Single() with { At = new Point(1, 12) }]);

        Assert.Equal(FramePainter.Png(frame, Colour.White, 2), FramePainter.Png(frame, Colour.White, 2));
    }

    private static RasterPicture Paint(params ReadOnlySpan<FrameItem> items) => Paint(10, 8, items);

    private static RasterPicture Paint(double width, double height, params ReadOnlySpan<FrameItem> items) =>
        PngReader.Read(FramePainter.Png(new Frame(new Size(width, height), ImmutableArray.Create(items)), Colour.White, 1));
}

internal static class PixelReading
{
    public static Colour At(this RasterPicture picture, int x, int y)
    {
        var data = picture.Data.Span[(((y * picture.PixelWidth) + x) * 3)..];
        return new Colour(data[0], data[1], data[2]);
    }
}
