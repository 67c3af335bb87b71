using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>strings.yml of one language, flattened to dotted keys.</summary>
internal static class StringsReader
{
    public static LanguageStrings Read(HandbookFolder folder, string language, LanguageStrings? source, DiagnosticBag findings)
    {
        var path = $"content/{language}/strings.yml";
        var values = new SortedDictionary<string, Located<string>>(StringComparer.Ordinal);
        if (!folder.Exists(path))
        {
            findings.Report(
                DiagnosticCodes.MissingString, SourceLocation.WholeFile(path), $"The language \"{language}\" has no strings.yml.",
                "Copy the file of another language and translate its right-hand sides.");
        }
        else if (folder.ReadText(path, findings) is { } text && YamlFile.ReadMap(text, findings) is { } map)
        {
            Flatten(map, "", values);
        }

        var strings = new LanguageStrings(language, values, source);
        Check(strings, source, path, findings);
        return strings;
    }

    private static void Flatten(YamlMap map, string prefix, SortedDictionary<string, Located<string>> values)
    {
        foreach (var key in map.Keys.ToList())
        {
            if (map.IsMap(key))
            {
                Flatten(map.Map(key)!, $"{prefix}{key}.", values);
            }
            else if (map.LocatedText(key) is { } text)
            {
                values[prefix + key] = text;
            }
        }
    }

    private static void Check(LanguageStrings strings, LanguageStrings? source, string path, DiagnosticBag findings)
    {
        var own = RequiredStrings.OwnKeys.Where(k => !strings.Values.ContainsKey(k));
        var missing = source is null ? RequiredStrings.Keys.Where(k => !strings.Knows(k)).Union(own) : own;
        foreach (var key in missing)
        {
            findings.Report(
                DiagnosticCodes.MissingString, SourceLocation.WholeFile(path), $"The word \"{key}\" is missing.", "Add it; the sample handbook shows what it says.");
        }

        var untranslated = source?.Values.Keys.Where(k => !strings.Values.ContainsKey(k) && !RequiredStrings.IsOptional(k)).ToList() ?? [];
        if (untranslated.Count > 0)
        {
            findings.Report(
                DiagnosticCodes.UntranslatedString, SourceLocation.WholeFile(path),
                $"{untranslated.Count} words are shown in the source language: {string.Join(", ", untranslated.Take(8))}{(untranslated.Count > 8 ? " ..." : "")}.",
                "Add them to the file.");
        }
    }
}
