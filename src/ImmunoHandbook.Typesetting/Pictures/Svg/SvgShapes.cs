using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Outlines of the basic shapes (SVG 1.1, chapter 9). Percentages are of the view box.</summary>
internal sealed class SvgShapes(Size view, SvgProblems problems)
{
    /// <summary>The outline of an element, or null if it draws nothing.</summary>
    /// <param name="element">A path or a basic shape.</param>
    /// <param name="em">Font size.</param>
    public VectorPath? Outline(SvgElement element, double em)
    {
        var path = element.Name switch
        {
            "path" => Path(element),
            "rect" => Rectangle(element, em),
            "circle" => Circle(element, em),
            "ellipse" => EllipseOf(element, em),
            "line" => Line(element, em),
            "polyline" => Polygon(element, close: false),
            "polygon" => Polygon(element, close: true),
            _ => null,
        };
        return path is { Verbs.IsEmpty: false } ? path : null;
    }

    public double X(SvgElement element, string attribute, double em) =>
        SvgLength.Parse(element[attribute], view.Width, em) ?? 0;

    public double Y(SvgElement element, string attribute, double em) =>
        SvgLength.Parse(element[attribute], view.Height, em) ?? 0;

    private VectorPath Path(SvgElement element)
    {
        var (path, isComplete) = SvgPathData.Read(element["d"] ?? "");
        if (!isComplete)
        {
            problems.Add(element, $"The path data of line {element.Line} has an error; the path ends there.", "Check the attribute d.");
        }

        return path;
    }

    private VectorPath? Rectangle(SvgElement element, double em)
    {
        var box = new Rect(X(element, "x", em), Y(element, "y", em), X(element, "width", em), Y(element, "height", em));
        if (box.Width <= 0 || box.Height <= 0)
        {
            return null;
        }

        var givenX = SvgLength.Parse(element["rx"], view.Width, em);
        var givenY = SvgLength.Parse(element["ry"], view.Height, em);
        var rx = Math.Clamp(givenX ?? givenY ?? 0, 0, box.Width / 2);
        var ry = Math.Clamp(givenY ?? givenX ?? 0, 0, box.Height / 2);
        return rx > 0 && ry > 0 ? Rounded(box, rx, ry) : VectorPath.Rectangle(box);
    }

    private static VectorPath Rounded(Rect box, double rx, double ry)
    {
        var path = new SvgPathBuilder();
        var (kx, ky) = (rx * (1 - SvgArc.Quarter), ry * (1 - SvgArc.Quarter));
        path.Move(new Point(box.X + rx, box.Y));
        path.Line(new Point(box.Right - rx, box.Y));
        path.Curve(new Point(box.Right - kx, box.Y), new Point(box.Right, box.Y + ky), new Point(box.Right, box.Y + ry));
        path.Line(new Point(box.Right, box.Bottom - ry));
        path.Curve(new Point(box.Right, box.Bottom - ky), new Point(box.Right - kx, box.Bottom), new Point(box.Right - rx, box.Bottom));
        path.Line(new Point(box.X + rx, box.Bottom));
        path.Curve(new Point(box.X + kx, box.Bottom), new Point(box.X, box.Bottom - ky), new Point(box.X, box.Bottom - ry));
        path.Line(new Point(box.X, box.Y + ry));
        path.Curve(new Point(box.X, box.Y + ky), new Point(box.X + kx, box.Y), new Point(box.X + rx, box.Y));
        path.Close();
        return path.ToPath();
    }

    private VectorPath? Circle(SvgElement element, double em)
    {
        // A percentage of a radius is of the view's diagonal over the square root of 2.
        var diagonal = Math.Sqrt(((view.Width * view.Width) + (view.Height * view.Height)) / 2);
        var r = SvgLength.Parse(element["r"], diagonal, em) ?? 0;
        return Ellipse(X(element, "cx", em), Y(element, "cy", em), r, r);
    }

    private VectorPath? EllipseOf(SvgElement element, double em) =>
        Ellipse(X(element, "cx", em), Y(element, "cy", em), X(element, "rx", em), Y(element, "ry", em));

    private static VectorPath? Ellipse(double cx, double cy, double rx, double ry) =>
        rx > 0 && ry > 0 ? Rounded(new Rect(cx - rx, cy - ry, 2 * rx, 2 * ry), rx, ry) : null;

    private VectorPath Line(SvgElement element, double em) => VectorPath.Line(
        new Point(X(element, "x1", em), Y(element, "y1", em)), new Point(X(element, "x2", em), Y(element, "y2", em)));

    private VectorPath? Polygon(SvgElement element, bool close)
    {
        var numbers = SvgNumbers.All(element["points"] ?? "");
        if (numbers is null)
        {
            problems.Add(element, $"The points of line {element.Line} cannot be read.", "Write pairs of plain numbers.");
            return null;
        }

        var path = new SvgPathBuilder();
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            var point = new Point(numbers[i], numbers[i + 1]);
            if (path.IsEmpty)
            {
                path.Move(point);
            }
            else
            {
                path.Line(point);
            }
        }

        if (close)
        {
            path.Close();
        }

        return path.ToPath();
    }
}
