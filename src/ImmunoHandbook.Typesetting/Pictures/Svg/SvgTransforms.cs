using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>The transform attribute (SVG 1.1, 7.6).</summary>
internal static class SvgTransforms
{
    /// <summary>Null if the text is no list of transforms.</summary>
    public static Transform? Parse(string text)
    {
        var result = Transform.Identity;
        var rest = text.AsSpan().Trim(" ,\t\r\n");
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('(');
            var close = rest.IndexOf(')');
            if (open < 0 || close < open || SvgNumbers.All(rest[(open + 1)..close].ToString()) is not { } values ||
                Single(rest[..open].Trim().ToString(), values) is not { } single)
            {
                return null;
            }

            result = result.After(single);
            rest = rest[(close + 1)..].TrimStart(" ,\t\r\n");
        }

        return result;
    }

    private static Transform? Single(string name, double[] values) => (name, values) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new Transform(a, b, c, d, e, f),
        ("translate", [var x]) => Transform.Translate(x, 0),
        ("translate", [var x, var y]) => Transform.Translate(x, y),
        ("scale", [var s]) => Transform.Scale(s, s),
        ("scale", [var x, var y]) => Transform.Scale(x, y),
        ("rotate", [var angle]) => Rotate(angle),
        ("rotate", [var angle, var x, var y]) =>
            Transform.Translate(x, y).After(Rotate(angle)).After(Transform.Translate(-x, -y)),
        ("skewX", [var angle]) => new Transform(1, 0, Math.Tan(Radians(angle)), 1, 0, 0),
        ("skewY", [var angle]) => new Transform(1, Math.Tan(Radians(angle)), 0, 1, 0, 0),
        _ => null,
    };

    private static Transform Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(Radians(degrees));
        return new Transform(cos, sin, -sin, cos, 0, 0);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
