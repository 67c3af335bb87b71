using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Glyphs of a stretch of text in one face and direction, in visual order, in font units: valid at every size.</summary>
/// <param name="Advance">Sum of the advances.</param>
/// <param name="HasMissing">A glyph is .notdef.</param>
internal sealed record ShapedWord(ImmutableArray<PlacedGlyph> Glyphs, int Advance, bool HasMissing)
{
    public static ShapedWord Of(ImmutableArray<PlacedGlyph> glyphs)
    {
        var advance = 0;
        var missing = false;
        foreach (var glyph in glyphs)
        {
            advance += glyph.Advance;
            missing |= glyph.Id == 0;
        }

        return new ShapedWord(glyphs, advance, missing);
    }
}
