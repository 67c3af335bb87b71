using System.Globalization;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>strings.yml of one language, flattened to dotted keys.</summary>
internal static class StringsReader
{
    private const int MostNamed = 8;

    public static LanguageStrings Read(HandbookFolder folder, string language, LanguageStrings? source, DiagnosticBag findings)
    {
        var path = PathOf(language);
        var values = new SortedDictionary<string, Located<string>>(StringComparer.Ordinal);
        if (folder.Exists(path) && folder.ReadText(path, findings) is { } text && YamlFile.ReadMap(text, findings) is { } map)
        {
            Flatten(map, "", values);
        }

        var strings = new LanguageStrings(language, values, source);
        if (!findings.HasGap(path))
        {
            // Words that are missing would only follow from what was reported of the file.
            Check(strings, source, path, findings);
        }

        return strings;
    }

    public static void Flatten(YamlMap map, string prefix, SortedDictionary<string, Located<string>> values)
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
        foreach (var key in RequiredStrings.OwnKeys.Where(k => !strings.Values.ContainsKey(k) && KnownLanguages.Find(strings.Language) is null))
        {
            findings.Report(
                DiagnosticCodes.MissingString, SourceLocation.WholeFile(path), $"The word \"{key}\" is missing.", "Add it: nothing is known here of this language, and no other can stand in.");
        }

        var missing = ProgramWords.All.Keys.Where(k => IsMissing(k, strings) && source?.Values.ContainsKey(k) is not true && !RequiredStrings.OwnKeys.Contains(k)).ToList();
        // In English the program's words are as good as the file's: only what a reader meets in a foreign language is told.
        if (missing.Count > 0 && strings.Language.Split('-')[0] != "en" && !(source is not null && findings.HasGap(PathOf(source.Language))))
        {
            findings.Report(
                DiagnosticCodes.ProgramWords, SourceLocation.WholeFile(path),
                $"{Counted(missing)} not in the file and printed in English: {Named(missing)}.",
                "Add them to the file. What they say stands in content/en/strings.yml of a new handbook: new handbook DIR");
        }

        var untranslated = source?.Values.Keys.Where(k => IsMissing(k, strings)).ToList() ?? [];
        if (untranslated.Count > 0)
        {
            findings.Report(
                DiagnosticCodes.UntranslatedString, SourceLocation.WholeFile(path),
                $"{Counted(untranslated)} shown in the source language: {Named(untranslated)}.",
                "Add them to the file.");
        }
    }

    private static string PathOf(string language) => $"content/{language}/strings.yml";

    private static bool IsMissing(string key, LanguageStrings strings) => !strings.Values.ContainsKey(key) && !RequiredStrings.IsOptional(key);

    private static string Counted(List<string> keys) => string.Create(CultureInfo.InvariantCulture, $"{keys.Count} {(keys.Count == 1 ? "word is" : "words are")}");

    private static string Named(List<string> keys) => $"{string.Join(", ", keys.Take(MostNamed))}{(keys.Count > MostNamed ? " ..." : "")}";
}
