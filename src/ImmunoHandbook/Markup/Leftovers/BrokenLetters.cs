using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Letters that were lost when a file was read in the wrong encoding, and characters that nobody sees.</summary>
internal static partial class BrokenLetters
{
    /// <summary>The first bytes of UTF-8 sequences as Windows-1252 shows them, and the sign for a lost character.</summary>
    private static readonly SearchValues<char> s_leads = SearchValues.Create("\u00C2\u00C3\u00C4\u00C5\u00CE\u00CF\u00D0\u00D1\u00D8\u00D9\u00E2\u00EF\u00F0\uFFFD");

    /// <summary>What such text has everywhere and Ukrainian and Russian have nowhere; Serbian and Macedonian have some of them.</summary>
    private static readonly SearchValues<char> s_cyrillic = SearchValues.Create("ЂЃѓЉЊЌЋЏђљњќћџЎўЈЅѕј");

    private static readonly SearchValues<char> s_unseen = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (!text.HasForeignLetters)
        {
            return;
        }

        if (text.Text.AsSpan().ContainsAny(s_leads))
        {
            FindBroken(Broken(), text, sink);
        }

        if (text.Text.AsSpan().ContainsAny(s_cyrillic))
        {
            FindBroken(BrokenCyrillic(), text, sink);
        }

        if (text.Text.AsSpan().ContainsAny(s_unseen))
        {
            FindUnseen(text, sink);
        }
    }

    private static void FindBroken(Regex pattern, LeafText text, LeftoverSink sink)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(
                DiagnosticCodes.BrokenLetters, (match.Index, match.Length), "{0} is not what was written: the file was once read in another encoding.",
                "Type the right characters anew, from the original text, and save the file as UTF-8.");
            return;
        }
    }

    private static void FindUnseen(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Unseen().EnumerateMatches(text.Text))
        {
            var at = text.Text.AsSpan(match.Index, match.Length).IndexOfAny(s_unseen) + match.Index;
            sink.Report(
                DiagnosticCodes.UnseenCharacter, (at, 1), $"A character that nobody sees (U+{(int)text.Text[at]:X4}) stands within a word: search and word list do not find it.",
                "Delete the word and type it again.");
        }
    }

    /// <summary>
    /// U+FFFD; three-byte sequences, which begin with â or ï; two-byte ones, not behind a capital letter (NÃO») and not for a closing quotation mark or
    /// blank alone.
    /// </summary>
    [GeneratedRegex(@"\uFFFD|â[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€|ï»¿|ðŸ|(?<!\p{Lu})[ÂÃÄÅÎÏÐÑØÙ][\u0080-\u009F\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF€ƒ†‡ˆ‰ŠŒ™šœž]|(?<=\p{Ll}|\d)[ÂÃ]\u00A0")]
    private static partial Regex Broken();

    /// <summary>Windows-1251 shows the UTF-8 of a Cyrillic letter as two letters; one such pair can be part of a word.</summary>
    [GeneratedRegex(@"(?:[РС][\u0080-\u00BFЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї‚„…†‡€‰‹‘’“”•–—™›№]){3,}")]
    private static partial Regex BrokenCyrillic();

    /// <summary>Joiners belong to scripts such as Persian and Hindi, a space of no width to those without spaces; between letters of these three scripts none does.</summary>
    [GeneratedRegex(@"[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsGreek}\p{IsCyrillic}-[\W\d_]][\u200B-\u200D\u2060\uFEFF\u00AD]{1,4}[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsGreek}\p{IsCyrillic}-[\W\d_]]|\uFEFF")]
    private static partial Regex Unseen();
}
