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
        start = Math.Clamp(start, 0, text.Length);
        var slice = text.AsSpan(start, Math.Clamp(end, start, text.Length) - start);
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

    /// <summary>Width of some glyphs in font units; 0 for the empty ones that stand for characters without shape.</summary>
    public static long Advance(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var sum = 0L;
        foreach (ref readonly var glyph in glyphs)
        {
            sum += glyph.Advance;
        }

        return sum;
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
}
