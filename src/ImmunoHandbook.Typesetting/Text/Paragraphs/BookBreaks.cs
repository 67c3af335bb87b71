using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Tailoring of UAX #14 for a book that people act on (its section 8 allows it): telephone numbers, number ranges, and numbers
/// with their units stay on one line, raised marks stay with their word, and no word is split at a hyphen.
/// </summary>
internal static class BookBreaks
{
    private const int LongestUnit = 12;

    private static readonly string[] s_units =
    [
        "%", "°", "°C", "°F", "C", "F", "g", "kg", "mg", "mcg", "µg", "μg", "ng", "pg", "l", "L", "dl", "dL", "ml", "mL", "µl", "µL", "fl",
        "m", "m²", "km", "cm", "mm", "µm", "nm", "IU", "U", "mU", "mol", "mmol", "µmol", "nmol", "pmol", "h", "min", "s", "Gy", "kcal", "kJ",
    ];

    /// <summary>Prohibits breaks in <paramref name="actions"/>, which stand before the code points of the same index.</summary>
    public static void Apply(ReadOnlySpan<int> text, Span<BreakAction> actions, IReadOnlyList<Stretch> stretches, ReadOnlySpan<int> offsets)
    {
        HyphenBreaks.Apply(text, actions);
        var numberEnd = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!GroupedNumber.IsDigit(text[i]) || (i > 0 && GroupedNumber.IsDigit(text[i - 1])))
            {
                continue;
            }

            if (i > numberEnd && GroupedNumber.At(text, i) is { } number)
            {
                Keep(actions, number.Start, number.IsSeveral ? number.Start : number.Last);
                numberEnd = number.Last;
            }

            KeepRange(text, actions, i);
            // The unit behind "1,2,3" was looked for at its first digit.
            var isDecimal = i > 1 && text[i - 1] is '.' or ',' && GroupedNumber.IsDigit(text[i - 2]);
            if (!isDecimal)
            {
                KeepUnit(text, actions, i);
            }
        }

        KeepRaised(text, actions, stretches, offsets);
    }

    /// <summary>A range of numbers is one thing, however short: 3-5 days.</summary>
    private static void KeepRange(ReadOnlySpan<int> text, Span<BreakAction> actions, int digit)
    {
        while (digit < text.Length && GroupedNumber.IsDigit(text[digit]))
        {
            digit++;
        }

        if (digit + 1 < text.Length && text[digit] is '-' or '\u2010' or '\u2013' && GroupedNumber.IsDigit(text[digit + 1]))
        {
            Keep(actions, digit - 1, digit + 1);
        }
    }

    private static void KeepUnit(ReadOnlySpan<int> text, Span<BreakAction> actions, int digit)
    {
        var i = digit;
        while (i < text.Length && (GroupedNumber.IsDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && GroupedNumber.IsDigit(text[i + 1]))))
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

    /// <summary>A unit, or several by each other; what a number has "per" something begins with the stroke.</summary>
    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        text = text.Length > 1 && text[0] == '/' ? text[1..] : text;
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
            if (stretches[s].IsShifted && !stretches[s - 1].IsShifted
                && offsets.BinarySearch(stretches[s].Start) is var at and > 0 && at < text.Length)
            {
                // A mark after a space belongs to the word before the space just as well.
                Keep(actions, Math.Max(0, at - (text[at - 1] == ' ' ? 2 : 1)), at);
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

    private static bool IsUnitCharacter(int c) => c is '%' or '°' or '/' or '²' || (c <= 0xFFFF && char.IsLetter((char)c));
}
