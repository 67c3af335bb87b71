using System.Text.RegularExpressions;

namespace ImmunoHandbook.Translation;

/// <summary>What a unit holds that no translation changes: values, citations, addresses and numbers, in a fixed order.</summary>
internal static partial class Fingerprint
{
    public static string Of(TranslationUnit unit) =>
        string.Join('\u0001', Token().Matches(unit.Raw).Select(m => m.Value.Any(char.IsDigit) && m.Value.All(c => char.IsDigit(c) || c is '.' or ',') ? Numbers.Plain(m.Value) : m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\{.*?\}\}|@[A-Z0-9-]+|\]\([^)\s]+|\d[\d.,]*\d|\d")]
    private static partial Regex Token();
}
