using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Reads a drawing as vectors. What is not supported is left out and told, with the element and its line.</summary>
internal static class SvgReader
{
    /// <summary>CSS pixels: what a drawing without any size is taken to be (CSS 2.1, 10.3.2).</summary>
    private static readonly Size DefaultSize = new(300, 150);

    /// <exception cref="PictureFormatException">The file is no SVG or breaks the bounds.</exception>
    public static PictureReading Read(ReadOnlyMemory<byte> data, PictureReadOptions options)
    {
        using var stream = new MemoryStream(data.ToArray(), writable: false);
        var problems = new SvgProblems();
        var root = SvgXml.Read(stream, problems);
        var area = AreaOf(root);
        var view = SvgViewBox.Of(root, area);
        var drawing = new SvgDrawing(root, new Size(view.Box.Width, view.Box.Height), options, problems);
        var items = drawing.DrawRoot(root);
        var size = new Size(area.Width * PictureLimits.PointsPerPixel, area.Height * PictureLimits.PointsPerPixel);
        var map = Transform.Scale(PictureLimits.PointsPerPixel, PictureLimits.PointsPerPixel).After(view.ToTransform());
        var frame = new Frame(new Size(view.Box.Width, view.Box.Height), items);
        return new PictureReading(new VectorPicture(size, [new GroupItem(frame, map)]), problems.All)
        {
            Title = TextOf(root, "title"),
            Description = TextOf(root, "desc"),
        };
    }

    /// <summary>Width and height in CSS pixels; what is missing follows from the view box.</summary>
    private static Size AreaOf(SvgElement root)
    {
        var box = SvgNumbers.All(root["viewBox"] ?? "") is [_, _, > 0 and var w, > 0 and var h] ? new Size(w, h) : (Size?)null;
        var width = Absolute(root["width"]);
        var height = Absolute(root["height"]);
        var area = (width, height, box) switch
        {
            ({ } x, { } y, _) => new Size(x, y),
            ({ } x, null, { } b) => new Size(x, x * b.Height / b.Width),
            (null, { } y, { } b) => new Size(y * b.Width / b.Height, y),
            (null, null, { } b) => b,
            _ => new Size(width ?? DefaultSize.Width, height ?? DefaultSize.Height),
        };
        if (area is not { Width: > 0 and < 1_000_000, Height: > 0 and < 1_000_000 })
        {
            throw new PictureFormatException("its width or height is 0, negative or far too large");
        }

        return area;
    }

    /// <summary>A length that does not depend on the surroundings.</summary>
    private static double? Absolute(string? text) =>
        text is null || text.Contains('%', StringComparison.Ordinal) ? null : SvgLength.Parse(text, 0, 16);

    private static string? TextOf(SvgElement root, string name) =>
        root.Children.FirstOrDefault(child => child.Name == name)?.AllText() is { Length: > 0 } text ? text : null;
}
