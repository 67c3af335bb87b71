namespace ImmunoHandbook.Content;

/// <summary>Keys of strings.yml that the program itself reads; templates may use more, and report what they miss.</summary>
internal static class RequiredStrings
{
    /// <summary>What each language must say for itself: no other language can stand in.</summary>
    public static readonly string[] OwnKeys = ["language.name", "language.english-name", "language.direction"];

    public static readonly string[] Keys =
    [
        "format.date", "format.decimal", "plural", "box.main", "box.key-points", "box.questions", "box.tip", "box.notes",
        "call.now", "call.today", "call.next", "sample-notice", "fallback-notice", "print.see-page",
    ];

    /// <summary>Plural forms and words of checks that a language does not have are not missing.</summary>
    public static bool IsOptional(string key) => (key.StartsWith("unit.", StringComparison.Ordinal) && key.Count(c => c == '.') == 2) || key.StartsWith("parity.", StringComparison.Ordinal);
}
