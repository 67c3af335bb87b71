using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Draws outlines (ISO 32000-1, 8.5).</summary>
/// <param name="content">Where to.</param>
/// <param name="shadings">The document's gradients.</param>
internal sealed class PathWriter(ContentStream content, PdfShadings shadings)
{
    /// <param name="shape">In its frame's space, y downwards.</param>
    /// <param name="origin">Where the frame's upper left corner is in the space of the content stream, y upwards.</param>
    public void Write(ShapeItem shape, Point origin)
    {
        if (shape.Gradient is { } gradient)
        {
            WriteGradient(shape, gradient, origin);
            if (shape.Stroke is null)
            {
                return;
            }

            shape = shape with { Fill = null };
        }

        if (shape is { Fill: null, Stroke: null })
        {
            return;
        }

        content.LeaveText();
        content.Opacity(shape.Opacity);
        if (shape.Fill is { } fill)
        {
            content.Fill(fill);
        }

        if (shape.Stroke is { } stroke)
        {
            content.Pen(stroke);
        }

        WriteOutline(shape.Path, origin);
        content.Out.Add(PaintOperator(shape));
    }

    public void Clip(Rect area, Point origin)
    {
        content.LeaveText();
        content.Out.Numbers(origin.X + area.X, origin.Y - area.Bottom, area.Width, area.Height).Add(" re W n\n"u8);
    }

    private void WriteGradient(ShapeItem shape, Gradient gradient, Point origin)
    {
        content.Save();
        content.Opacity(shape.Opacity);
        WriteOutline(shape.Path, origin);
        content.Out.Add(shape.EvenOdd ? "W* n\n"u8 : "W n\n"u8);
        content.Concatenate(new Transform(1, 0, 0, -1, origin.X, origin.Y).After(gradient.Transform));
        content.Out.Add("/S"u8).Integer(content.Resources.UseShading(shadings.IdOf(gradient))).Add(" sh\n"u8);
        content.Restore();
    }

    private void WriteOutline(VectorPath path, Point origin)
    {
        var to = content.Out;
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            var count = verb switch { PathVerb.Curve => 3, PathVerb.Close => 0, _ => 1 };
            for (var i = 0; i < count; i++)
            {
                var point = path.Points[next++];
                to.Numbers(origin.X + point.X, origin.Y - point.Y).Add((byte)' ');
            }

            to.Add(verb switch
            {
                PathVerb.Move => "m\n"u8,
                PathVerb.Line => "l\n"u8,
                PathVerb.Curve => "c\n"u8,
                _ => "h\n"u8,
            });
        }
    }

    private static ReadOnlySpan<byte> PaintOperator(ShapeItem shape) => (shape.Fill, shape.Stroke, shape.EvenOdd) switch
    {
        (null, _, _) => "S\n"u8,
        (_, null, false) => "f\n"u8,
        (_, null, true) => "f*\n"u8,
        (_, _, false) => "B\n"u8,
        (_, _, true) => "B*\n"u8,
    };
}
