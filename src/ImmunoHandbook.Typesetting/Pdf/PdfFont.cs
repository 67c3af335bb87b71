using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A face used in the document: which of its glyphs are shown, and what text each of them stands for.</summary>
internal sealed class PdfFont(FontFace face, int id, int index)
{
    private readonly double _scale = 1000.0 / face.UnitsPerEm;
    private string?[] _text = new string?[256];
    private readonly Dictionary<ushort, string> _unclaimed = [];

    public FontFace Face { get; } = face;

    /// <summary>Number of the Type0 font object.</summary>
    public int Id { get; } = id;

    /// <summary>Names the font in page resources: <c>/F</c> and this number.</summary>
    public int Index { get; } = index;

    /// <summary>Thousandths of the size per font unit.</summary>
    public double Scale => _scale;

    /// <summary>Advance in thousandths of the size, as the font's widths say it.</summary>
    public double WidthOf(ushort glyph) => Face.AdvanceOf(glyph) * _scale;

    /// <summary>
    /// Takes a glyph to stand for a text wherever it is shown. The first text to come has it: false when the glyph already
    /// stands for another one, so that this place has to say its text itself.
    /// </summary>
    public bool Claim(ushort glyph, ReadOnlySpan<char> text)
    {
        if (glyph >= _text.Length)
        {
            Array.Resize(ref _text, Math.Max(glyph + 1, _text.Length * 2));
        }

        if (_text[glyph] is { } known)
        {
            return text.SequenceEqual(known);
        }

        _text[glyph] = text.ToString();
        return true;
    }

    /// <summary>Shows a glyph whose place says its text itself; the text serves only if no place ever claims the glyph.</summary>
    public void Use(ushort glyph, string text) => _unclaimed.TryAdd(glyph, text);

    /// <summary>Glyphs shown, ascending, with their texts.</summary>
    public List<(ushort Glyph, string Text)> Shown()
    {
        var shown = new List<(ushort Glyph, string Text)>();
        for (var glyph = 0; glyph < _text.Length; glyph++)
        {
            if (_text[glyph] is { } text)
            {
                shown.Add(((ushort)glyph, text));
            }
        }

        foreach (var (glyph, text) in _unclaimed)
        {
            if (glyph >= _text.Length || _text[glyph] is null)
            {
                shown.Add((glyph, text));
            }
        }

        shown.Sort(static (a, b) => a.Glyph.CompareTo(b.Glyph));
        return shown;
    }
}
