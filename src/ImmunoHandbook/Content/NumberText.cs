using System.Globalization;

namespace ImmunoHandbook.Content;

/// <summary>Numbers and dates as a language writes them, from its own strings.yml and never from the machine's settings.</summary>
internal static class NumberText
{
    private const string LatinDigits = "0123456789";

    public const char NoBreakSpace = '\u00A0';

    public static string Format(int number, LanguageStrings strings) =>
        Localise(number.ToString(CultureInfo.InvariantCulture), strings);

    /// <summary>The ten digits of the language; Latin ones where it names none.</summary>
    public static string Digits(LanguageStrings strings) =>
        strings.Knows("format.digits") && strings["format.digits"] is { Length: 10 } digits ? digits : LatinDigits;

    /// <summary>Swaps the decimal point and the digits of an invariantly written number for the language's own.</summary>
    public static string Localise(string number, LanguageStrings strings)
    {
        var point = strings.Knows("format.decimal") ? strings["format.decimal"] : ".";
        var digits = Digits(strings);
        if (digits == LatinDigits && point == ".")
        {
            return number;
        }

        return string.Concat(number.Select((c, i) =>
            char.IsAsciiDigit(c) ? digits[c - '0'].ToString()
            : c == '.' && i > 0 && i + 1 < number.Length && char.IsAsciiDigit(number[i - 1]) && char.IsAsciiDigit(number[i + 1]) ? point
            : c.ToString()));
    }

    /// <summary>A date by the language's pattern: {day}, {month} (name), {month-number} and {year}.</summary>
    public static string Date(DateOnly date, LanguageStrings strings) =>
        strings["format.date"]
            .Replace("{day}", Format(date.Day, strings), StringComparison.Ordinal)
            .Replace("{month-number}", Format(date.Month, strings), StringComparison.Ordinal)
            .Replace("{month}", strings[string.Create(CultureInfo.InvariantCulture, $"month.{date.Month}")], StringComparison.Ordinal)
            .Replace("{year}", Format(date.Year, strings), StringComparison.Ordinal);
}
