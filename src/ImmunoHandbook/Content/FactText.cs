using System.Globalization;

namespace ImmunoHandbook.Content;

/// <summary>A fact as a language writes it: its own digits and plural forms, number and unit never split over lines.</summary>
internal static class FactText
{
    private const string DegreesCelsius = "degC";

    /// <summary>Left-to-right isolate and its end (UAX 9): renderers turn them into <c>dir="ltr"</c>.</summary>
    public const char IsolateStart = '\u2066', IsolateEnd = '\u2069';

    /// <summary>In a right-to-left language a value in Latin letters ("38.0 °C") is isolated, or its parts would change places.</summary>
    public static string Format(Fact fact, LanguageStrings strings)
    {
        var text = FormatParts(fact, strings);
        return strings["language.direction"] == "rtl" && text.Any(char.IsAsciiLetter) && !text.Any(IsRightToLeftLetter)
            ? IsolateStart + text + IsolateEnd
            : text;
    }

    /// <summary>Hebrew to Arabic Extended, and the presentation forms of both.</summary>
    private static bool IsRightToLeftLetter(char c) => c is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669')) or (>= '\uFB1D' and <= '\uFEFC');

    private static string FormatParts(Fact fact, LanguageStrings strings)
    {
        if (fact.Unit == DegreesCelsius && TryNumber(fact.Value, out var celsius))
        {
            return $"{Degrees(celsius, "C", strings)} ({Degrees((celsius * 9 / 5) + 32, "F", strings)})";
        }

        var value = NumberText.Localise(fact.Value, strings);
        if (TryRange(fact.Value, out var from, out var to))
        {
            value = RangeText(from, to, strings);
        }

        return fact.Unit.Length == 0 ? value : $"{value}{NumberText.NoBreakSpace}{UnitWord(fact, strings)}";
    }

    /// <summary>One decimal in both scales: a limit of 38.0 is not the same promise as 38.</summary>
    private static string Degrees(decimal value, string scale, LanguageStrings strings) =>
        NumberText.Localise(value.ToString("0.0", CultureInfo.InvariantCulture), strings) + NumberText.NoBreakSpace + "°" + scale;

    private static string UnitWord(Fact fact, LanguageStrings strings)
    {
        var last = fact.Value.Split(' ', '-', '\u2013')[^1];
        var category = TryNumber(last, out var number) && decimal.IsInteger(number)
            ? PluralRules.Category(strings.Knows("plural") ? strings["plural"] : "one-other", (long)number)
            : "other";
        return strings.FirstOf($"unit.{fact.Unit}.{category}", $"unit.{fact.Unit}.other", $"unit.{fact.Unit}") ?? fact.Unit;
    }

    /// <summary>"2 to 4" in facts.yml becomes the language's own way to write a range.</summary>
    private static string RangeText(string from, string to, LanguageStrings strings)
    {
        var pattern = strings.Knows("format.range") ? strings["format.range"] : "{0} to {1}";
        return pattern
            .Replace("{0}", NumberText.Localise(from, strings), StringComparison.Ordinal)
            .Replace("{1}", NumberText.Localise(to, strings), StringComparison.Ordinal)
            .Replace(' ', NumberText.NoBreakSpace);
    }

    private static bool TryRange(string value, out string from, out string to)
    {
        var parts = value.Split(" to ");
        (from, to) = parts.Length == 2 ? (parts[0].Trim(), parts[1].Trim()) : ("", "");
        return parts.Length == 2 && TryNumber(from, out _) && TryNumber(to, out _);
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
