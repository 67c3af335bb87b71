using System.Text;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>Places the glyphs of text objects (ISO 32000-1, 9.4).</summary>
internal sealed class TextPainter(FinishedFonts fonts, PageInk page)
{
    private readonly StringBuilder _said = new();
    private Transform _line = Transform.Identity;
    private Transform _matrix = Transform.Identity;

    public void Begin() => Set(Transform.Identity);

    public void Set(Transform matrix) => (_line, _matrix) = (matrix, matrix);

    public void Move(double x, double y) => Set(_line.After(Transform.Translate(x, y)));

    /// <summary>Shows codes and moves between them (thousandths of the size, to the left).</summary>
    public void Show(List<(byte[]? Codes, double Move)> parts, in GraphicsState state, int mark)
    {
        if (state.Font < 0)
        {
            return;
        }

        var start = _matrix;
        _said.Clear();
        foreach (var (codes, move) in parts)
        {
            if (codes is null)
            {
                Advance(-move / 1000 * state.FontSize * state.Scaling);
            }
            else
            {
                ShowCodes(codes, state, mark);
            }
        }

        if (_said.Length > 0)
        {
            Paint(start, state, mark);
        }
    }

    private void ShowCodes(byte[] codes, in GraphicsState state, int mark)
    {
        var font = fonts[state.Font];
        var step = font.IsComposite ? 2 : 1;
        for (var i = 0; i + step <= codes.Length; i += step)
        {
            var code = step == 2 ? (codes[i] << 8) | codes[i + 1] : codes[i];
            if (font.Show(code) is { Length: > 0 } text)
            {
                _said.Append(text);
            }
            else
            {
                page.Unmapped.Add((state.Font, code, mark));
                _said.Append('\uFFFD');
            }

            var space = state.CharacterSpacing + (step == 1 && code == ' ' ? state.WordSpacing : 0);
            Advance(((font.WidthOf(code) / 1000 * state.FontSize) + space) * state.Scaling);
        }
    }

    private void Advance(double by) => _matrix = _matrix with { E = _matrix.E + (_matrix.A * by), F = _matrix.F + (_matrix.B * by) };

    private void Paint(Transform start, in GraphicsState state, int mark)
    {
        var place = state.Matrix.After(start);
        var from = place.Apply(new Point(0, state.Rise));
        var to = state.Matrix.After(_matrix).Apply(new Point(0, state.Rise));
        var size = state.FontSize * GraphicsState.ScaleOf(place);

        // Type reaches about a quarter of its size below the baseline and three quarters above it.
        var box = new Rect(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y) - (size / 4), Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y) + size);
        page.Painted.Add(new Ink(InkKind.Text, mark, box)
        {
            Text = _said.ToString(),
            Size = size,
            Baseline = from.Y,
            Font = state.Font,
            Colour = state.Fill,
            Opacity = state.Opacity,
        });
    }
}
