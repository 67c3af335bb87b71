using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// Words, patterns and plural forms that templates print, by dotted key. What a language does not say comes from what is
/// known of the language (its name, direction, plural), then from the source language, then from the program in English.
/// </summary>
internal sealed class LanguageStrings(
    string language, IReadOnlyDictionary<string, Located<string>> values, LanguageStrings? fallback)
{
    private readonly KnownLanguage? _known = KnownLanguages.Find(language);

    public string Language { get; } = language;

    public IReadOnlyDictionary<string, Located<string>> Values { get; } = values;

    /// <summary>Every text that can be printed, so that fonts hold its letters.</summary>
    public IEnumerable<string> Texts => Values.Values.Select(v => v.Value)
        .Concat(ProgramWords.All.Where(word => InHandbook(word.Key) is null).Select(word => word.Value));

    /// <summary>The text of a key; a key that nobody has comes back in brackets (who asks for it has reported it).</summary>
    public string this[string key] => FirstOf(key) ?? $"[{key}]";

    public bool Knows(string key) => FirstOf(key) is not null;

    /// <summary>The first of several keys, such as a plural form and the form for all others, in the first place that has any of them.</summary>
    public string? FirstOf(params ReadOnlySpan<string> keys)
    {
        for (var place = this; place is not null; place = place.Fallback)
        {
            foreach (var key in keys)
            {
                if (place.Own(key) is { } text)
                {
                    return text;
                }
            }
        }

        foreach (var key in keys)
        {
            if (ProgramWords.All.TryGetValue(key, out var text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Who stands in for it; null for the source language.</summary>
    private LanguageStrings? Fallback { get; } = fallback;

    /// <summary>What the handbook has, in this language or the source's; null where only the program can say it.</summary>
    public string? InHandbook(string key) => Own(key) ?? Fallback?.InHandbook(key);

    private string? Own(string key) => Values.TryGetValue(key, out var value) ? value.Value : _known?.Word(key);
}
