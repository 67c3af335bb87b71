using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>Words, patterns and plural forms that templates print, by dotted key; falls back to the source language.</summary>
internal sealed class LanguageStrings(
    string language, IReadOnlyDictionary<string, Located<string>> values, LanguageStrings? fallback)
{
    public string Language { get; } = language;

    public IReadOnlyDictionary<string, Located<string>> Values { get; } = values;

    /// <summary>The text of a key; a key that no language has comes back in brackets (the loader has reported it).</summary>
    public string this[string key] =>
        Values.TryGetValue(key, out var value) ? value.Value : fallback is null ? $"[{key}]" : fallback[key];

    public bool Knows(string key) => Values.ContainsKey(key) || (fallback?.Knows(key) ?? false);
}
