using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <param name="X">To the right of the composed glyph's origin, in font units.</param>
internal readonly record struct GlyphComponent(ushort Glyph, int X, int Y);

/// <summary>
/// A glyph of our own, put together from the font's glyphs, that stands for exactly one text: a letter whose dots are
/// glyphs by themselves, a syllable, a shape that another character of the font has too. With one glyph for each cluster
/// every reader gets the text right from the font alone.
/// </summary>
/// <param name="Width">Advance in font units.</param>
internal sealed record ComposedGlyph(ushort Id, int Width, GlyphComponent[] Components)
{
    /// <summary>The glyphs of a cluster, visually ordered, with their places relative to the cluster's left end.</summary>
    public static GlyphComponent[] ComponentsOf(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var components = new GlyphComponent[glyphs.Length];
        var x = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            components[i] = new GlyphComponent(glyphs[i].Id, x + glyphs[i].OffsetX, glyphs[i].OffsetY);
            x += glyphs[i].Advance;
        }

        return components;
    }

    /// <summary>True if this is how the glyph would be composed from the cluster.</summary>
    public bool Shows(ReadOnlySpan<PlacedGlyph> glyphs, long width)
    {
        if (glyphs.Length != Components.Length || width != Width)
        {
            return false;
        }

        var x = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (Components[i] != new GlyphComponent(glyphs[i].Id, x + glyphs[i].OffsetX, glyphs[i].OffsetY))
            {
                return false;
            }

            x += glyphs[i].Advance;
        }

        return true;
    }
}
