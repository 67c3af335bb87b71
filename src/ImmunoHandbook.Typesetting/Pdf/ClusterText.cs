using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>What a cluster of glyphs says when the text is searched, copied or spoken.</summary>
internal static class ClusterText
{
    /// <summary>What a hyphen at the end of a broken line stands for.</summary>
    public const string SoftHyphen = "\u00AD";

    /// <summary>
    /// The cluster's characters without those that have neither sound nor shape: bidi controls, zero-width spaces, soft
    /// hyphens at which the line was not broken. Joiners stay, since they change how a word is read.
    /// </summary>
    public static ReadOnlySpan<char> Of(string text, int start, int end)
    {
        var slice = text.AsSpan(start, Math.Max(0, Math.Min(end, text.Length) - start));
        if (slice is [< '\u0080'])
        {
            return slice;
        }

        if (slice is ['\u00A0' or '\u202F'])
        {
            return " ";
        }

        return slice.ContainsAny(Silent) ? Strip(slice) : slice;
    }

    /// <summary>True if the font's own map gives back exactly this text for these glyphs.</summary>
    public static bool IsMapped(PdfFont font, ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        // A joiner borrows the space's glyph, which stands for a space; nothing stands for nothing.
        if (text is [] or ['\u200C' or '\u200D'])
        {
            return false;
        }

        if (glyphs.Length == 1)
        {
            return font.Claim(glyphs[0].Id, text);
        }

        return IsBaseWithMarks(glyphs, text) && IsMappedOneByOne(font, glyphs, text);
    }

    /// <summary>True for the empty glyphs that a shaper leaves in place of characters without shape.</summary>
    public static bool TakesNoRoom(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Advance != 0)
            {
                return false;
            }
        }

        return true;
    }

    private const string SilentCharacters =
        "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    private static readonly System.Buffers.SearchValues<char> Silent =
        System.Buffers.SearchValues.Create(SilentCharacters);

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> slice)
    {
        var kept = new StringBuilder(slice.Length);
        foreach (var c in slice)
        {
            if (!Silent.Contains(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static bool IsBaseWithMarks(ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        if (glyphs.Length != text.Length)
        {
            return false;
        }

        foreach (var c in text[1..])
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each glyph is the plain glyph of one of the characters; the shaper may have put marks in another order.</summary>
    private static bool IsMappedOneByOne(PdfFont font, ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            var at = 0;
            while (at < text.Length && font.Face.NominalGlyph(text[at]) != glyph.Id)
            {
                at++;
            }

            if (at == text.Length || !font.Claim(glyph.Id, text.Slice(at, 1)))
            {
                return false;
            }
        }

        return true;
    }
}
