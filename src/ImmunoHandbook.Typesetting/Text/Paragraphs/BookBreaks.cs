using System.Globalization;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Tailoring of UAX #14 for a book that people act on (its section 8 allows it): telephone numbers, number ranges, and numbers
/// with their units stay on one line, and raised marks stay with their word.
/// </summary>
internal static class BookBreaks
{
    /// <summary>Fewest digits of a telephone number written in groups; shorter ones are lists or dates.</summary>
    private const int FewestDigits = 6;

    /// <summary>ITU-T E.164 allows no more.</summary>
    private const int MostDigits = 15;

    private const int LongestUnit = 12;

    private static readonly string[] s_units =
    [
        "%", "°", "°C", "°F", "C", "F", "g", "kg", "mg", "mcg", "µg", "μg", "ng", "pg", "l", "L", "dl", "dL", "ml", "mL", "µl", "µL", "fl",
        "m", "m²", "km", "cm", "mm", "µm", "nm", "IU", "U", "mU", "mol", "mmol", "µmol", "nmol", "pmol", "h", "min", "s", "Gy", "kcal", "kJ",
    ];

    /// <summary>Prohibits breaks in <paramref name="actions"/>, which stand before the code points of the same index.</summary>
    public static void Apply(ReadOnlySpan<int> text, Span<BreakAction> actions, IReadOnlyList<Stretch> stretches, ReadOnlySpan<int> offsets)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i]) || (i > 0 && IsDigit(text[i - 1])))
            {
                continue;
            }

            KeepGroups(text, actions, i);
            KeepUnit(text, actions, i);
        }

        KeepRaised(text, actions, stretches, offsets);
    }

    /// <summary>Digit groups from <paramref name="start"/> on with one separator (or bracket and space) between them.</summary>
    private static void KeepGroups(ReadOnlySpan<int> text, Span<BreakAction> actions, int start)
    {
        int digits = 0, end = start;
        for (var i = start; i < text.Length && digits <= MostDigits; i++)
        {
            if (IsDigit(text[i]))
            {
                digits++;
                end = i;
            }
            else if (!IsSeparator(text[i]) || i - end > 2)
            {
                break;
            }
        }

        if (digits is >= FewestDigits and <= MostDigits)
        {
            Keep(actions, PrefixOf(text, start), end);
        }

        // A range of numbers is one thing, however short: 3-5 days.
        while (start < text.Length && IsDigit(text[start]))
        {
            start++;
        }

        if (start + 1 < text.Length && text[start] is '-' or '\u2010' or '\u2013' && IsDigit(text[start + 1]))
        {
            Keep(actions, start - 1, start + 1);
        }
    }

    /// <summary>Where "+" or "(" before the first digit begins.</summary>
    private static int PrefixOf(ReadOnlySpan<int> text, int start)
    {
        while (start > 0 && text[start - 1] is '+' or '(')
        {
            start--;
        }

        return start;
    }

    private static void KeepUnit(ReadOnlySpan<int> text, Span<BreakAction> actions, int digit)
    {
        var i = digit;
        while (i < text.Length && (IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && IsDigit(text[i + 1]))))
        {
            i++;
        }

        var number = i - 1;
        i += i < text.Length && text[i] == ' ' ? 1 : 0;
        var start = i;
        Span<char> unit = stackalloc char[LongestUnit];
        while (i < text.Length && i - start < LongestUnit && IsUnitCharacter(text[i]))
        {
            unit[i - start] = (char)text[i];
            i++;
        }

        var isWhole = i == text.Length || !IsUnitCharacter(text[i]);
        if (isWhole && i > start && IsUnit(unit[..(i - start)]))
        {
            Keep(actions, number, i - 1);
        }
    }

    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('/'))
        {
            var found = false;
            foreach (var unit in s_units)
            {
                found |= text[part].SequenceEqual(unit);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static void KeepRaised(
        ReadOnlySpan<int> text, Span<BreakAction> actions, IReadOnlyList<Stretch> stretches, ReadOnlySpan<int> offsets)
    {
        for (var s = 1; s < stretches.Count; s++)
        {
            if (stretches[s].IsRaised && !stretches[s - 1].IsRaised
                && offsets.BinarySearch(stretches[s].Start) is var at and > 0 && at < text.Length && text[at - 1] != ' ')
            {
                Keep(actions, at - 1, at);
            }
        }
    }

    /// <summary>No line end between the code points from <paramref name="first"/> to <paramref name="last"/>.</summary>
    private static void Keep(Span<BreakAction> actions, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            actions[i] = actions[i] == BreakAction.Mandatory ? BreakAction.Mandatory : BreakAction.Prohibited;
        }
    }

    private static bool IsDigit(int c) =>
        c is >= '0' and <= '9' || (c is >= 0x660 and <= 0xFFFF && char.GetUnicodeCategory((char)c) == UnicodeCategory.DecimalDigitNumber);

    private static bool IsSeparator(int c) =>
        c is ' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '\u2010' or '\u2011' or '\u2013' or '\u2009' or '\u202F';

    private static bool IsUnitCharacter(int c) => c is '%' or '°' or '/' or '²' || (c <= 0xFFFF && char.IsLetter((char)c));
}
