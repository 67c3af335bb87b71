using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Raster;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>A drawing as SVG 1.1 for programs that cannot take the drawing itself; letters become outlines.</summary>
public sealed class SvgWriter
{
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _definitions = new();
    private int _names;

    private SvgWriter()
    {
    }

    /// <summary>A whole SVG file; its units are points.</summary>
    public static string Write(VectorPicture picture)
    {
        var writer = new SvgWriter();
        writer.Add(picture.Items);
        var (width, height) = (Number(picture.Size.Width), Number(picture.Size.Height));
        return $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><defs>{writer._definitions}</defs>{writer._body}</svg>""";
    }

    private void Add(IEnumerable<FrameItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case ShapeItem shape: Add(shape); break;
                case GlyphRun run: Add(run); break;
                case RasterItem raster: Add(raster); break;
                case GroupItem group: Add(group); break;
            }
        }
    }

    private void Add(ShapeItem shape)
    {
        var fill = shape.Gradient is { } gradient ? $"url(#{Define(gradient)})" : shape.Fill?.ToString() ?? "none";
        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"{PathData(shape.Path, Transform.Identity)}\" fill=\"{fill}\"");
        if (shape.EvenOdd)
        {
            _body.Append(" fill-rule=\"evenodd\"");
        }

        if (shape.Stroke is { } stroke)
        {
            _body.Append(CultureInfo.InvariantCulture, $" stroke=\"{stroke.Colour}\" stroke-width=\"{Number(stroke.Width)}\"");
            _body.Append(CultureInfo.InvariantCulture, $" stroke-linecap=\"{Word(stroke.Cap)}\" stroke-linejoin=\"{Word(stroke.Join)}\"");
            if (!stroke.Dashes.IsDefaultOrEmpty)
            {
                _body.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', stroke.Dashes.Select(Number))}\"");
            }
        }

        _body.Append(Opacity(shape.Opacity)).Append("/>");
    }

    private void Add(GlyphRun run)
    {
        var scale = run.Size / run.Face.UnitsPerEm;
        var (pen, data) = (0L, new StringBuilder());
        foreach (var glyph in run.Glyphs)
        {
            var place = new Transform(scale, 0, 0, -scale, run.At.X + ((pen + glyph.OffsetX) * scale), run.At.Y - (glyph.OffsetY * scale));
            data.Append(PathData(GlyphOutlines.Of(run.Face, glyph.Id), place));
            pen += glyph.Advance;
        }

        _body.Append(CultureInfo.InvariantCulture, $"<path d=\"{data}\" fill=\"{run.Colour}\"/>");
    }

    private void Add(RasterItem item)
    {
        var kind = item.Picture.Format == RasterFormat.Jpeg ? "jpeg" : "png";
        var area = item.Area;
        _body.Append(CultureInfo.InvariantCulture, $"<image x=\"{Number(area.X)}\" y=\"{Number(area.Y)}\" width=\"{Number(area.Width)}\" height=\"{Number(area.Height)}\" ");
        _body.Append("preserveAspectRatio=\"none\" xlink:href=\"data:image/").Append(kind).Append(";base64,").Append(Convert.ToBase64String(RasterFile.Of(item.Picture))).Append("\"/>");
    }

    private void Add(GroupItem group)
    {
        _body.Append("<g transform=\"").Append(Matrix(group.Transform)).Append('"').Append(Opacity(group.Opacity));
        if (group.Clip is { } clip)
        {
            var name = NewName();
            _definitions.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{name}\"><path d=\"{PathData(VectorPath.Rectangle(clip), Transform.Identity)}\"/></clipPath>");
            _body.Append(CultureInfo.InvariantCulture, $" clip-path=\"url(#{name})\"");
        }

        _body.Append('>');
        Add(group.Child.Items);
        _body.Append("</g>");
    }

    private string Define(Gradient gradient)
    {
        var name = NewName();
        var stops = string.Concat(gradient.Stops.Select(stop => $"<stop offset=\"{Number(stop.Offset)}\" stop-color=\"{stop.Colour}\"/>"));
        var shared = $"id=\"{name}\" gradientUnits=\"userSpaceOnUse\" gradientTransform=\"{Matrix(gradient.Transform)}\"";
        _definitions.Append(gradient switch
        {
            LinearGradient line => $"<linearGradient {shared} x1=\"{Number(line.From.X)}\" y1=\"{Number(line.From.Y)}\" x2=\"{Number(line.To.X)}\" y2=\"{Number(line.To.Y)}\">{stops}</linearGradient>",
            RadialGradient ring => $"<radialGradient {shared} cx=\"{Number(ring.Centre.X)}\" cy=\"{Number(ring.Centre.Y)}\" r=\"{Number(ring.Radius)}\" fx=\"{Number(ring.Focus.X)}\" fy=\"{Number(ring.Focus.Y)}\">{stops}</radialGradient>",
            _ => "",
        });
        return name;
    }

    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"d{++_names}");

    private static string PathData(VectorPath path, Transform map)
    {
        var (data, next) = (new StringBuilder(), 0);
        foreach (var verb in path.Verbs)
        {
            var (letter, count) = verb switch { PathVerb.Move => ('M', 1), PathVerb.Line => ('L', 1), PathVerb.Curve => ('C', 3), _ => ('Z', 0) };
            data.Append(letter);
            for (var i = 0; i < count; i++)
            {
                var at = map.Apply(path.Points[next++]);
                data.Append(i > 0 ? " " : "").Append(Number(at.X)).Append(' ').Append(Number(at.Y));
            }
        }

        return data.ToString();
    }

    private static string Matrix(Transform t) => $"matrix({string.Join(' ', new[] { t.A, t.B, t.C, t.D, t.E, t.F }.Select(Number))})";

    private static string Opacity(double opacity) => opacity < 1 ? $" opacity=\"{Number(opacity)}\"" : "";

    private static string Word(LineCap cap) => cap switch { LineCap.Round => "round", LineCap.Square => "square", _ => "butt" };

    private static string Word(LineJoin join) => join switch { LineJoin.Round => "round", LineJoin.Bevel => "bevel", _ => "miter" };

    private static string Number(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
