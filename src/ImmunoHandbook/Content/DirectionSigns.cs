using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>A character that nobody sees and that changes what is read, with its offset in the text.</summary>
internal readonly record struct DirectionSign(int At, int Value)
{
    /// <summary>Overrides show words in another order than they are read aloud, searched and checked in ("Trojan Source", CVE-2021-42574).</summary>
    private bool IsOverride => Value is 0x202D or 0x202E;

    public void Report(SourceLocation location, DiagnosticBag findings)
    {
        var name = UnseenCharacters.NameOf(Value);
        if (IsOverride)
        {
            findings.Report(
                DiagnosticCodes.DirectionOverride, location, $"{name} turns what follows around: people see other words than those that stand there.",
                "Delete it; numbers and foreign words find their direction by themselves.");
        }
        else if (Value >= 0xE0000)
        {
            findings.Report(
                DiagnosticCodes.DirectionSign, location, $"{name} is a tag: nobody sees it, and programs read it as a letter.",
                "Delete the passage and type it again.");
        }
        else
        {
            findings.Report(
                DiagnosticCodes.DirectionSign, location, $"{name} changes the direction of what follows, {(Value < 0x2066 ? "as programs of long ago did" : "and its other half is missing")}.",
                "Delete it. Where a mark is needed beside a number or bracket, U+200E and U+200F do.");
        }
    }
}

/// <summary>
/// Finds <see cref="DirectionSign"/>s. Marks (U+200E, U+200F, U+061C), joiners and isolates whose two halves stand in one
/// paragraph belong to the writing of many languages.
/// </summary>
internal static class DirectionSigns
{
    private const int BlackFlag = 0x1F3F4;
    private const int LastTag = 0xE007F;

    /// <summary>U+202A to U+202E, U+2066 to U+2069, and the first half of all tags: nearly every text has none of them.</summary>
    private static readonly System.Buffers.SearchValues<char> s_suspects = System.Buffers.SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uDB40");

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<DirectionSign> In(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(s_suspects))
        {
            return [];
        }

        var found = new List<DirectionSign>();
        var open = new Stack<DirectionSign>();
        for (var at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (rune.Value == BlackFlag)
            {
                length += FlagTags(text[(at + length)..]);
            }
            else if (EndsParagraph(text, at))
            {
                found.AddRange(open);
                open.Clear();
            }
            else
            {
                Judge(new DirectionSign(at, rune.Value), rune, open, found);
            }

            at += length;
        }

        return [.. found.Concat(open).OrderBy(sign => sign.At)];
    }

    private static void Judge(DirectionSign sign, Rune rune, Stack<DirectionSign> open, List<DirectionSign> found)
    {
        if (rune.Value is >= 0x2066 and <= 0x2068)
        {
            open.Push(sign);
        }
        else if (rune.Value == 0x2069 ? !open.TryPop(out _) : rune.Value is >= 0x202A and <= 0x202E || UnseenCharacters.IsTag(rune))
        {
            found.Add(sign);
        }
    }

    private static bool EndsParagraph(ReadOnlySpan<char> text, int at) => text[at] == '\n' && text[(at + 1)..].TrimStart(" \t") is [] or ['\n', ..];

    /// <summary>The flags of England, Scotland and Wales are a black flag with tags behind it (UTS #51, 1.4.6); a tag that ends them must stand there.</summary>
    private static int FlagTags(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length && at <= 14;)
        {
            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            at += length;
            if (rune.Value == LastTag)
            {
                return at;
            }

            if (!UnseenCharacters.IsTag(rune))
            {
                break;
            }
        }

        return 0;
    }
}
