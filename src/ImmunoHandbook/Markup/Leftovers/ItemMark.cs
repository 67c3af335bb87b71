using System.Buffers;
using System.Globalization;

namespace ImmunoHandbook.Markup.Leftovers;

internal enum ItemKind
{
    None,

    /// <summary>A drawn bullet, as word processors paste it.</summary>
    Bullet,

    /// <summary>A tick, box, star or arrow: a bullet only where several lines begin with one.</summary>
    Tick,

    /// <summary>A long dash: of a list, or of somebody who speaks.</summary>
    Dash,

    /// <summary>The hollow bullet of word processors, pasted as the letter o.</summary>
    LetterO,

    /// <summary>- * or + directly before a word.</summary>
    Glued,

    /// <summary>- * or + or a number before a blank that is no plain one.</summary>
    OddBlank,

    Number,
    Letter,
    Roman,
}

/// <summary>What a line begins with, where that could be meant as an item of a list. <see cref="IsSure"/>: one alone is enough to say so.</summary>
internal readonly record struct ItemMark(ItemKind Kind, int Ordinal, char Sign, bool IsSure)
{
    private const int LongestNumber = 3;

    /// <summary>The last three are the bullets of the fonts Symbol and Wingdings.</summary>
    private static readonly SearchValues<char> s_bullets = SearchValues.Create("•◦‣▪▫●○■➢►∙·⁃\uF0B7\uF0A7\uF0D8");

    private static readonly SearchValues<char> s_ticks = SearchValues.Create("✓✔☐☑☒□✗✘➤→⇒★☆✅❌❖◆◇");

    private static readonly SearchValues<char> s_dashes = SearchValues.Create("–—―‒−");

    private static readonly string[] s_roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    public static ItemMark Of(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return default;
        }

        var (first, next) = (line[0], line[1]);
        return first switch
        {
            '-' or '*' or '+' => BeforeWord(first, next),
            'o' when char.IsWhiteSpace(next) => new ItemMark(ItemKind.LetterO, 0, 'o', line.Length > 2 && (next != ' ' || line[2] == ' ')),
            '(' => Bracketed(line),
            >= '\u2460' and <= '\u2473' => new ItemMark(ItemKind.Number, first - '\u2460' + 1, '\u2460', false),
            _ when char.IsDigit(first) => Numbered(line),
            _ when s_bullets.Contains(first) => new ItemMark(ItemKind.Bullet, 0, first, char.IsWhiteSpace(next)),
            _ when s_ticks.Contains(first) => new ItemMark(ItemKind.Tick, 0, first, false),
            _ when s_dashes.Contains(first) && char.IsWhiteSpace(next) => new ItemMark(ItemKind.Dash, 0, first, false),
            _ => Lettered(line),
        };
    }

    /// <summary>Both can be items of one list that was not read.</summary>
    public bool IsFollowedBy(ItemMark other) =>
        Kind != ItemKind.None && Kind == other.Kind && (Kind >= ItemKind.Number ? Ordinal + 1 == other.Ordinal : Sign == other.Sign);

    private static ItemMark BeforeWord(char sign, char next) =>
        IsOddBlank(next) ? new ItemMark(ItemKind.OddBlank, 0, sign, true)
        : char.IsLetter(next) || next == LeafText.Edge ? new ItemMark(ItemKind.Glued, 0, sign, false)
        : default;

    private static ItemMark Numbered(ReadOnlySpan<char> line)
    {
        var (value, digits) = (0, 0);
        while (digits < line.Length && digits <= LongestNumber && char.IsDigit(line[digits]))
        {
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(line[digits++]);
        }

        var rest = line[digits..];
        if (digits > LongestNumber || rest.Length < 2)
        {
            return default;
        }

        var isPlain = char.IsAscii(line[0]) && rest[0] is '.' or ')';
        var next = rest[1];
        return rest[0] switch
        {
            '\uFE0F' when next == '\u20E3' => new ItemMark(ItemKind.Number, value, '\u20E3', false),
            '.' or ')' or '\uFF0E' or '\uFF09' or '、' when char.IsWhiteSpace(next) => new ItemMark(isPlain && IsOddBlank(next) ? ItemKind.OddBlank : ItemKind.Number, value, rest[0], isPlain && IsOddBlank(next)),
            '.' or ')' or '\uFF0E' or '\uFF09' or '、' when char.IsLetter(next) || next == LeafText.Edge => new ItemMark(ItemKind.Number, value, rest[0], isPlain && IsWordStart(rest[1..])),
            '.' when next == '-' => new ItemMark(ItemKind.Number, value, '-', false),
            '-' or '/' when next == ' ' => new ItemMark(ItemKind.Number, value, rest[0], false),
            _ => default,
        };
    }

    /// <summary>"1.First" and not "3.x" or "2.OG".</summary>
    private static bool IsWordStart(ReadOnlySpan<char> word) =>
        word.Length > 1 && (char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter || (char.IsUpper(word[0]) && char.IsLower(word[1])));

    private static ItemMark Bracketed(ReadOnlySpan<char> line)
    {
        var close = line[..Math.Min(line.Length, LongestNumber + 2)].IndexOf(')');
        return close < 2 || close + 1 >= line.Length || !char.IsWhiteSpace(line[close + 1]) ? default
            : int.TryParse(line[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new ItemMark(ItemKind.Number, value, '(', false)
            : close == 2 && char.IsLetter(line[1]) ? new ItemMark(ItemKind.Letter, line[1], '(', false)
            : default;
    }

    private static ItemMark Lettered(ReadOnlySpan<char> line)
    {
        var end = line[..Math.Min(line.Length, 6)].IndexOfAny('.', ')');
        if (end < 1 || end + 1 >= line.Length || !char.IsWhiteSpace(line[end + 1]))
        {
            return default;
        }

        var roman = line[0] is 'i' or 'v' or 'x' ? Array.IndexOf(s_roman, line[..end].ToString()) : -1;
        return roman >= 0 ? new ItemMark(ItemKind.Roman, roman, line[end], false)
            : end == 1 && char.IsLetter(line[0]) ? new ItemMark(ItemKind.Letter, line[0], line[end], false)
            : default;
    }

    private static bool IsOddBlank(char c) => c is '\u00A0' or '\u2007' or '\u202F' or '\u3000' or '\u2003' or '\u2002';
}
