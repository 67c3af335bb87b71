namespace ImmunoHandbook.Content;

/// <summary>Plural categories of whole numbers (Unicode CLDR, "Language Plural Rules"), chosen by name in strings.yml.</summary>
internal static class PluralRules
{
    public static string Category(string rule, long n) => rule switch
    {
        "other" => "other",
        "arabic" => n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
        },
        "one-few-many" => (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (12 or 13 or 14)) => "few",
            _ => "many",
        },
        _ => n == 1 ? "one" : "other",
    };
}
