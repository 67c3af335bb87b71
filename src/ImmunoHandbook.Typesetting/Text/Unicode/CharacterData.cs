using System.Collections.Frozen;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Bits of <see cref="CharacterData.FlagsOf"/>; their order is that of the table generator.</summary>
[Flags]
internal enum CharacterFlags : byte
{
    None = 0,

    /// <summary>East Asian Width is F, W or H.</summary>
    EastAsianWide = 1,
    InitialQuote = 2,
    FinalQuote = 4,
    UnassignedPictographic = 8,
    DefaultIgnorable = 16,

    /// <summary>General category M: belongs to the character before it.</summary>
    Mark = 32,
    Pictographic = 64,
}

/// <summary>Unicode properties that line setting needs, from the version named in <see cref="UnicodeTables"/>.</summary>
internal static class CharacterData
{
    private static readonly CodePointTable s_lineBreak = new(UnicodeTables.LineBreak);
    private static readonly CodePointTable s_bidi = new(UnicodeTables.Bidi);
    private static readonly CodePointTable s_flags = new(UnicodeTables.Flags);

    /// <summary>Opening bracket: its own canonical form; closing bracket: the negative of its opening one's.</summary>
    private static readonly FrozenDictionary<int, int> s_brackets = ReadBrackets();

    public static LineBreakClass LineBreakOf(int codePoint) => (LineBreakClass)s_lineBreak[codePoint];

    public static BidiClass BidiOf(int codePoint) => (BidiClass)s_bidi[codePoint];

    public static CharacterFlags FlagsOf(int codePoint) => (CharacterFlags)s_flags[codePoint];

    /// <summary>Positive for an opening bracket, negative for the closing one of the same pair, 0 for all else (UAX #9, BD14 and BD15).</summary>
    public static int BracketOf(int codePoint) => s_brackets.GetValueOrDefault(codePoint);

    private static FrozenDictionary<int, int> ReadBrackets()
    {
        var brackets = new Dictionary<int, int>();
        for (var i = 0; i < UnicodeTables.Brackets.Length; i += 2)
        {
            int open = UnicodeTables.Brackets[i], close = UnicodeTables.Brackets[i + 1];

            // U+2329 and U+232A are canonically equivalent to U+3008 and U+3009 and pair with them (BD16).
            var pair = open == 0x2329 ? 0x3008 : open;
            brackets[open] = pair;
            brackets[close] = -pair;
        }

        return brackets.ToFrozenDictionary();
    }
}
