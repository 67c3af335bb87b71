using System.Globalization;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// A number written in groups of digits, as telephone numbers are: it is never divided between lines, and its groups go from
/// left to right in every script. Without the latter, "0800 123" after an Arabic word would be printed as "123 0800":
/// rule W2 of UAX #9 makes Arabic numbers of its groups, and the space between them goes from right to left.
/// </summary>
internal readonly record struct GroupedNumber(int Start, int Last, int Digits)
{
    /// <summary>Fewer digits in groups are a list or a fraction.</summary>
    private const int FewestDigits = 6;

    /// <summary>ITU-T E.164 allows no more.</summary>
    private const int MostDigits = 15;

    private const int LongestSeparator = 2;

    /// <summary>More digits than any telephone number has: it must be several with nothing but spaces between them.</summary>
    public bool IsSeveral => Digits > MostDigits;

    /// <summary>
    /// The number whose first digit is at <paramref name="digit"/>, with "+" or "(" before it; null for a short one. Ask only at
    /// the first of several groups: the rest of a number looks like a number too.
    /// </summary>
    public static GroupedNumber? At(ReadOnlySpan<int> text, int digit)
    {
        int digits = 0, last = digit;
        for (var i = digit; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                digits++;
                last = i;
            }
            else if (!IsSeparator(text[i]) || i - last > LongestSeparator)
            {
                break;
            }
        }

        var start = digit;
        while (start > 0 && text[start - 1] is '+' or '(')
        {
            start--;
        }

        return digits >= FewestDigits ? new GroupedNumber(start, last, digits) : null;
    }

    public static bool IsDigit(int c) =>
        c is >= '0' and <= '9' || (c is >= 0x660 and <= 0xFFFF && char.GetUnicodeCategory((char)c) == UnicodeCategory.DecimalDigitNumber);

    private static bool IsSeparator(int c) =>
        c is ' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0' or '\u2010' or '\u2011' or '\u2009' or '\u202F';
}
