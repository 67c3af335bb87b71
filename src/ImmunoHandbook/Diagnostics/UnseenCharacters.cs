using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Diagnostics;

/// <summary>Which characters are no text, and which change what a reader sees without being seen. One place, for what is read and for what is told.</summary>
internal static class UnseenCharacters
{
    /// <summary>
    /// Controls (C0 but for tab and line ends, DEL, C1) and the noncharacters of Unicode (chapter 23.7): no page, book or
    /// feed can hold them, and a terminal obeys some of them.
    /// </summary>
    public static bool IsNoText(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>The first character that is no text, with its place and number; a half of a surrogate pair is one too.</summary>
    public static (int At, int Value)? FirstNoText(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            // Nothing below the surrogates but the controls is refused, and nearly all text is there.
            if (text[at] is (>= ' ' and < '\u007F') or (> '\u009F' and < '\uD800') or '\n' or '\t')
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return (at, text[at]);
            }

            if (IsNoText(rune))
            {
                return (at, rune.Value);
            }

            at += length;
        }

        return null;
    }

    /// <summary>Bidi_Control of Unicode (UAX #9, 2): marks, embeddings, overrides and isolates.</summary>
    public static bool IsDirection(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>A copy of ASCII that nobody sees and programs read (Unicode, 23.9).</summary>
    public static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    /// <summary>Has no width, and no use in any script that a finding could quote.</summary>
    public static bool IsHidden(Rune rune) => rune.Value is 0x200B or (>= 0x2060 and <= 0x2064) or 0xFEFF or 0x2028 or 0x2029 || IsTag(rune);

    /// <summary><c>U+202E</c>, as the standard writes it.</summary>
    public static string NameOf(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
}
