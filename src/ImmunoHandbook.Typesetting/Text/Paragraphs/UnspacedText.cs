using System.Text;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Scripts that put no space between words (UAX #14, class SA). Where their words end only a dictionary could tell, and
/// the machine's one differs from machine to machine: so lines end at zero-width spaces that the translator sets, and text
/// without any is told.
/// </summary>
internal static class UnspacedText
{
    /// <summary>About a line of an A5 book; a longer stretch leaves a ragged hole or has to be cut.</summary>
    private const int LettersOfALine = 40;

    /// <summary>Letters that the message shows, for the author to find the place by.</summary>
    private const int ShownLetters = 20;

    /// <summary>A notice if a line's worth of such text offers no break, or null.</summary>
    /// <param name="part">Text between two possible line ends.</param>
    public static LayoutNotice? Look(ReadOnlySpan<char> part, object? origin) =>
        part.Length > LettersOfALine && Letters(part, out _) > LettersOfALine ? NoticeOf(part, origin) : null;

    /// <summary>A notice for text that had to be cut, or null if it is text of another kind.</summary>
    public static LayoutNotice? LookAtCut(ReadOnlySpan<char> part, object? origin) =>
        Letters(part, out var others) > others ? NoticeOf(part, origin) : null;

    /// <summary>The first characters, without half a character at their end.</summary>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static LayoutNotice NoticeOf(ReadOnlySpan<char> part, object? origin)
    {
        return new LayoutNotice(
            LayoutNoticeKind.NoWordBreaks,
            $"'{Head(part.Trim(), ShownLetters)}\u2026' goes on for {Letters(part, out _)} letters of {Name(part)} with no place where a line may end.",
            "Put a zero-width space (U+200B, in Markdown &#8203;) between the words.",
            origin);
    }

    /// <summary>Letters of such scripts, signs above and below them not counted, and all other letters.</summary>
    private static int Letters(ReadOnlySpan<char> part, out int others)
    {
        var letters = 0;
        others = 0;
        foreach (var rune in part.EnumerateRunes())
        {
            if ((CharacterData.FlagsOf(rune.Value) & CharacterFlags.Mark) != 0 || Rune.IsWhiteSpace(rune))
            {
                continue;
            }

            _ = NameOf(rune.Value) is null ? others++ : letters++;
        }

        return letters;
    }

    private static string Name(ReadOnlySpan<char> part)
    {
        foreach (var rune in part.EnumerateRunes())
        {
            if (NameOf(rune.Value) is { } name)
            {
                return name;
            }
        }

        return "this script";
    }

    private static string? NameOf(int c) => c switch
    {
        < 0x0E00 => null,
        <= 0x0E7F => "Thai",
        <= 0x0EFF => "Lao",
        (>= 0x1000 and <= 0x109F) or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F) => "Burmese script",
        (>= 0x1780 and <= 0x17FF) or (>= 0x19E0 and <= 0x19FF) => "Khmer",
        (>= 0x1950 and <= 0x19DF) or (>= 0x1A20 and <= 0x1AAF) or (>= 0xAA80 and <= 0xAADF) or (>= 0x11700 and <= 0x1174F) => "Tai script",
        _ => null,
    };
}
