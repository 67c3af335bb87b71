using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Words;

/// <summary>A word by its fingerprint, and where it stands in the text that it was read from.</summary>
internal readonly record struct Word(ulong Print, int Start, int Length);

/// <summary>
/// Reads words in the same way from a file, a page and a book, so that they can be counted against each other: letters with
/// their marks, or digits, between anything else. In scripts that write no spaces every letter counts alone, since a line
/// may end behind any. Characters that nothing shows are no part of a word.
/// </summary>
internal static class WordReader
{
    /// <summary>FNV-1a, 64 bits: two of a handbook's words share a fingerprint less often than a printer drops a page.</summary>
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private enum Kind : byte
    {
        Gap,
        Ignored,
        Mark,
        Letter,
        Digit,
        Alone,
    }

    public static List<Word> Read(ReadOnlySpan<char> text)
    {
        var words = new List<Word>(text.Length / 6);
        var (print, start, kind) = (Basis, 0, Kind.Gap);
        for (var i = 0; i < text.Length;)
        {
            var (here, length) = KindAt(text, i);
            if (here == Kind.Ignored || (here == Kind.Mark && kind == Kind.Gap))
            {
                i += length;
                continue;
            }

            var goesOn = kind != Kind.Gap && (here == Kind.Mark || (here == kind && here != Kind.Alone));
            if (!goesOn && kind != Kind.Gap)
            {
                words.Add(new Word(print, start, i - start));
            }

            (print, start, kind) = goesOn ? (print, start, kind) : (Basis, i, here);
            for (var end = i + length; i < end; i++)
            {
                print = (print ^ text[i]) * Prime;
            }
        }

        if (kind != Kind.Gap)
        {
            words.Add(new Word(print, start, text.Length - start));
        }

        return words;
    }

    private static (Kind Kind, int Length) KindAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x80)
        {
            return (char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : Kind.Gap, 1);
        }

        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            return (Kind.Gap, length);
        }

        return (rune.Value is >= 0xFE00 and <= 0xFE0F ? Kind.Ignored : Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter => HasNoSpaces(rune.Value) ? Kind.Alone : Kind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Kind.Mark,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.Format => Kind.Ignored,
            _ => Kind.Gap,
        }, length);
    }

    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer, Tai scripts, kana, Han and their extensions.</summary>
    private static bool HasNoSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x19DF) or (>= 0x1A20 and <= 0x1AAF)
            or (>= 0x2E80 and <= 0xA4CF) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF65 and <= 0xFF9F) or >= 0x20000;
}
