namespace ImmunoHandbook.Content;

/// <summary>Which keys of strings.yml may be absent, and which may not. Templates may use more, and report what they miss.</summary>
internal static class RequiredStrings
{
    /// <summary>What each language must say for itself: no other language can stand in.</summary>
    public static readonly string[] OwnKeys = ["language.name", "language.english-name", "language.direction"];

    /// <summary>Plural forms and words of checks that a language does not have are not missing.</summary>
    public static bool IsOptional(string key) => (key.StartsWith("unit.", StringComparison.Ordinal) && key.Count(c => c == '.') == 2) || key.StartsWith("parity.", StringComparison.Ordinal);
}
