using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Translation;

/// <summary>Numbers as people write them, made alike: digits of any script, a point or a comma for decimals, marks or spaces between thousands.</summary>
internal static class Numbers
{
    private const int GroupSize = 3;

    /// <summary>All numbers of a text in the order of their size and writing, "38.5" for 38.5, 38,5 and ٣٨٫٥ alike.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var numbers = new List<string>();
        var number = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsDigit(text[i]) || (number.Length > 0 && IsMark(text, i))))
            {
                number.Append(text[i]);
            }
            else if (number.Length > 0)
            {
                // A number within a word is a name: CD19, C-19.
                if (!IsName(text, i - number.Length))
                {
                    numbers.Add(Plain(number.ToString()));
                }

                number.Clear();
            }
        }

        numbers.Sort(StringComparer.Ordinal);
        return numbers;
    }

    /// <summary>Latin digits and a point before decimals. Three digits after a single mark are thousands unless a zero stands before it.</summary>
    public static string Plain(string number)
    {
        var latin = string.Concat(number.Select(c => char.IsDigit(c) ? (char)('0' + (int)CharUnicodeInfo.GetDecimalDigitValue(c)) : c is '\u066b' ? ',' : c is '\u066c' ? '\u00a0' : c));
        var parts = latin.Split('.', ',', '\u00a0', '\u202f');
        if (parts.Length == 1)
        {
            return latin;
        }

        var areGroups = parts.Skip(1).All(p => p.Length == GroupSize) && parts[0].Length is >= 1 and <= GroupSize && parts[0] != "0";
        return areGroups ? string.Concat(parts) : $"{string.Concat(parts[..^1])}.{parts[^1]}";
    }

    private static bool IsMark(string text, int at) =>
        text[at] is '.' or ',' or '\u00a0' or '\u202f' or '\u066b' or '\u066c' && at + 1 < text.Length && char.IsDigit(text[at + 1]) && (text[at] is not ('\u00a0' or '\u202f') || IsGroup(text, at + 1));

    private static bool IsGroup(string text, int at) =>
        at + GroupSize <= text.Length && text.AsSpan(at, GroupSize).IndexOfAnyExceptInRange('0', '9') < 0 && (at + GroupSize == text.Length || !char.IsDigit(text[at + GroupSize]));

    /// <summary>Arabic and Hebrew write "and", "with" and "for" as a letter before the number; it makes no name of it.</summary>
    private static bool IsName(string text, int start) => start > 0 && ((char.IsLetter(text[start - 1]) && text[start - 1] is not (>= '\u0590' and <= '\u06ff')) || (text[start - 1] == '-' && start > 1 && char.IsLetter(text[start - 2])));
}
