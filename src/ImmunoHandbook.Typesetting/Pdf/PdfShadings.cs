using System.Text;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Axial and radial shadings (ISO 32000-1, 8.7.4.5); equal ones are written once.</summary>
internal sealed class PdfShadings(PdfFile file)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>A shading in the gradient's own space; its transform is applied where it is painted.</summary>
    public int IdOf(Gradient gradient)
    {
        var spelt = Spell(gradient);
        var key = Encoding.Latin1.GetString(spelt.Written);
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _ids[key] = file.Reserve();
            file.Define(id).Add(spelt.Written);
        }

        return id;
    }

    private static ByteBuilder Spell(Gradient gradient)
    {
        var body = new ByteBuilder().Add("<</ShadingType "u8);
        if (gradient is RadialGradient radial)
        {
            body.Add("3/Coords["u8).Numbers(
                radial.Focus.X, radial.Focus.Y, radial.FocusRadius, radial.Centre.X, radial.Centre.Y, radial.Radius);
        }
        else if (gradient is LinearGradient linear)
        {
            body.Add("2/Coords["u8).Numbers(linear.From.X, linear.From.Y, linear.To.X, linear.To.Y);
        }

        body.Add("]/ColorSpace/DeviceRGB/Extend[true true]/Function "u8);
        WriteFunction(body, Segments(gradient));
        return body.Add(">>"u8);
    }

    /// <summary>Pairs of stops with room between them, from 0 to 1. Two stops at one place are a hard edge: no segment.</summary>
    private static List<(GradientStop From, GradientStop To)> Segments(Gradient gradient)
    {
        var segments = new List<(GradientStop From, GradientStop To)>();
        var stops = gradient.Stops;
        var last = new GradientStop(0, stops[0].Colour);
        foreach (var stop in stops)
        {
            var next = stop with { Offset = Math.Clamp(stop.Offset, last.Offset, 1) };
            if (next.Offset > last.Offset)
            {
                segments.Add((last, next));
            }

            last = next;
        }

        if (last.Offset < 1)
        {
            segments.Add((last, last with { Offset = 1 }));
        }

        return segments;
    }

    private static void WriteFunction(ByteBuilder body, List<(GradientStop From, GradientStop To)> segments)
    {
        if (segments.Count == 1)
        {
            WriteSegment(body, segments[0]);
            return;
        }

        body.Add("<</FunctionType 3/Domain[0 1]/Functions["u8);
        foreach (var segment in segments)
        {
            WriteSegment(body, segment);
        }

        body.Add("]/Bounds["u8);
        foreach (var (_, to) in segments[..^1])
        {
            body.Number(to.Offset).Add((byte)' ');
        }

        body.Add("]/Encode["u8);
        foreach (var _ in segments)
        {
            body.Add("0 1 "u8);
        }

        body.Add("]>>"u8);
    }

    private static void WriteSegment(ByteBuilder body, (GradientStop From, GradientStop To) segment)
    {
        body.Add("<</FunctionType 2/Domain[0 1]/N 1/C0["u8);
        WriteColour(body, segment.From.Colour);
        body.Add("]/C1["u8);
        WriteColour(body, segment.To.Colour);
        body.Add("]>>"u8);
    }

    private static void WriteColour(ByteBuilder body, Colour c) =>
        body.Numbers(c.Red / 255.0, c.Green / 255.0, c.Blue / 255.0);
}
