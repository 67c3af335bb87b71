using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Drawing operators of one page or form (ISO 32000-1, 8 and 9). Knows the graphics state that holds at the end of what is
/// written so far, and writes an operator only where something changes.
/// </summary>
internal sealed class ContentStream(PdfResources resources)
{
    private readonly Stack<GraphicsState> _saved = new();
    private GraphicsState _state = GraphicsState.Initial;
    private bool _inText;

    public ByteBuilder Out { get; } = new(1 << 14);

    public PdfResources Resources { get; } = resources;

    public void Save()
    {
        LeaveText();
        _saved.Push(_state);
        Out.Add("q\n"u8);
    }

    public void Restore()
    {
        LeaveText();
        _state = _saved.Pop();
        Out.Add("Q\n"u8);
    }

    public void Concatenate(Transform matrix)
    {
        LeaveText();
        Out.Matrix(matrix).Add(" cm\n"u8);
    }

    public void EnterText()
    {
        if (!_inText)
        {
            Out.Add("BT\n"u8);
            _inText = true;
        }
    }

    /// <summary>Shapes, pictures and marked content that holds both kinds stand outside of text objects.</summary>
    public void LeaveText()
    {
        if (_inText)
        {
            Out.Add("ET\n"u8);
            _inText = false;
        }
    }

    public void Font(PdfFont font, double size)
    {
        if (_state.Font != font.Index || _state.FontSize != size)
        {
            _state = _state with { Font = font.Index, FontSize = size };
            Resources.UseFont(font);
            Out.Add("/F"u8).Integer(font.Index).Add((byte)' ').Number(size).Add(" Tf\n"u8);
        }
    }

    public void Fill(Colour colour)
    {
        if (_state.Fill != colour)
        {
            _state = _state with { Fill = colour };
            WriteColour(colour, " g\n"u8, " rg\n"u8);
        }
    }

    public void Pen(Stroke stroke)
    {
        var old = _state;
        _state = old with
        {
            Stroke = stroke.Colour,
            Width = stroke.Width,
            Cap = stroke.Cap,
            Join = stroke.Join,
            Dashes = stroke.Dashes,
        };
        if (old.Stroke != stroke.Colour)
        {
            WriteColour(stroke.Colour, " G\n"u8, " RG\n"u8);
        }

        if (old.Width != stroke.Width)
        {
            Out.Number(stroke.Width).Add(" w\n"u8);
        }

        if (old.Cap != stroke.Cap)
        {
            Out.Integer((int)stroke.Cap).Add(" J\n"u8);
        }

        if (old.Join != stroke.Join)
        {
            Out.Integer((int)stroke.Join).Add(" j\n"u8);
        }

        if (!old.Dashes.SequenceEqual(stroke.Dashes))
        {
            Out.Add((byte)'[').Numbers(stroke.Dashes.AsSpan()).Add("]0 d\n"u8);
        }
    }

    public void Opacity(double opacity)
    {
        if (_state.Opacity != opacity)
        {
            _state = _state with { Opacity = opacity };
            Out.Add("/G"u8).Integer(Resources.UseOpacity(opacity)).Add(" gs\n"u8);
        }
    }

    /// <summary>Greys take one number, and black then prints as black ink alone.</summary>
    private void WriteColour(Colour c, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> rgb)
    {
        if (c.Red == c.Green && c.Green == c.Blue)
        {
            Out.Number(c.Red / 255.0).Add(grey);
            return;
        }

        Out.Numbers(c.Red / 255.0, c.Green / 255.0, c.Blue / 255.0).Add(rgb);
    }

    private readonly record struct GraphicsState(
        int Font, double FontSize, Colour Fill, Colour Stroke, double Width, LineCap Cap, LineJoin Join, double Opacity)
    {
        public static readonly GraphicsState Initial =
            new(-1, 0, Colour.Black, Colour.Black, 1, LineCap.Butt, LineJoin.Miter, 1) { Dashes = [] };

        public ImmutableArray<double> Dashes { get; init; }
    }
}
