using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A face used in the document: which of its glyphs are shown, and what text each of them stands for.</summary>
internal sealed class PdfFont(FontFace face, int id, int index)
{
    private readonly double _scale = 1000.0 / face.UnitsPerEm;

    /// <summary>Glyphs of our own, with numbers above those of the face.</summary>
    private readonly List<ComposedGlyph> _composed = [];

    private readonly Dictionary<string, List<ComposedGlyph>> _composedByText = new(StringComparer.Ordinal);
    private readonly Dictionary<ushort, string> _unclaimed = [];
    private string?[] _text = new string?[256];

    public FontFace Face { get; } = face;

    /// <summary>Number of the Type0 font object.</summary>
    public int Id { get; } = id;

    /// <summary>Names the font in page resources: <c>/F</c> and this number.</summary>
    public int Index { get; } = index;

    /// <summary>Thousandths of the size per font unit.</summary>
    public double Scale => _scale;

    /// <summary>Advance in thousandths of the size, as the font's widths say it.</summary>
    public double WidthOf(ushort glyph) =>
        _scale * (glyph < Face.GlyphCount ? Face.AdvanceOf(glyph) : _composed[glyph - Face.GlyphCount].Width);

    /// <summary>
    /// Takes a glyph to stand for a text wherever it is shown. The first text to come has it: false when the glyph already
    /// stands for another one.
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

    /// <summary>A glyph that shows a whole cluster and stands for its text, or null if the font cannot take one more.</summary>
    public ComposedGlyph? Compose(ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text) =>
        Compose(glyphs, text, ClusterText.Advance(glyphs));

    /// <param name="width">Advance in font units.</param>
    public ComposedGlyph? Compose(ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text, long width)
    {
        var lookup = _composedByText.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var sameText))
        {
            lookup[text] = sameText = [];
        }

        foreach (var known in sameText)
        {
            if (known.Shows(glyphs, width))
            {
                return known;
            }
        }

        var number = Face.GlyphCount + _composed.Count;
        if (Face.IsCff || width is < 0 or > ushort.MaxValue || number >= ushort.MaxValue)
        {
            return null;
        }

        var composed = new ComposedGlyph((ushort)number, (int)width, ComposedGlyph.ComponentsOf(glyphs));
        _composed.Add(composed);
        sameText.Add(composed);
        Claim(composed.Id, text);
        return composed;
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

    /// <summary>The font file's bytes for these glyphs.</summary>
    public byte[] Program(List<(ushort Glyph, string Text)> shown)
    {
        var needed = shown.Select(s => s.Glyph).Where(g => g < Face.GlyphCount)
            .Concat(_composed.SelectMany(c => c.Components).Select(c => c.Glyph));
        var program = Face.Subset(needed);
        return _composed.Count == 0 ? program : ComposedFont.Add(program, Face.FileName, _composed);
    }
}
