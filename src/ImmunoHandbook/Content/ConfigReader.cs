using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <summary>handbook.yml.</summary>
internal static class ConfigReader
{
    public static HandbookConfig? Read(YamlMap map, DiagnosticBag findings)
    {
        var source = map.OptionalText("source-language") ?? "en";
        var languages = Languages(map, source, findings);
        var config = new HandbookConfig
        {
            Title = Localized(map, "title", source, required: true, findings),
            Subtitle = Localized(map, "subtitle", source, required: false, findings),
            Audience = Localized(map, "audience", source, required: false, findings),
            ShortTitle = Localized(map, "short-title", source, required: false, findings),
            Organisation = Localized(map, "organisation", source, required: false, findings),
            SourceLanguage = source,
            Languages = languages,
            Editions = [.. map.TextList("editions").Select(e => e.Value).DefaultIfEmpty("a5").Distinct(StringComparer.Ordinal)],
            Theme = map.OptionalText("theme") ?? HandbookConfig.UsualTheme,
            EditionCode = map.RequiredText("edition-code"),
            QuestPdfLicence = map.Choice(
                "questpdf-licence", ("none", QuestPdfLicence.None), ("community", QuestPdfLicence.Community),
                ("professional", QuestPdfLicence.Professional), ("enterprise", QuestPdfLicence.Enterprise)),
            Leaflets = map.Flag("leaflets"),
            Emergency = map.LocatedText("emergency") is { Value.Length: > 0 } emergency ? emergency : null,
            Parts = [.. map.MapList("parts").Select(part => Part(part, source, findings))],
            BaseUrl = BaseUrl(map, findings),
            Reviewed = map.OptionalDate("reviewed"),
            ReviewBy = map.OptionalDate("review-by"),
            Updated = map.OptionalDate("updated"),
            Severities = Severities(map, findings),
            Quality = QualityConfig.Read(map.Map("quality")),
            Links = OnlineConfigReader.ReadPart(map, findings),
            At = map.At,
        };
        map.Finish();
        return config.Title.ByLanguage.Count == 0 ? null : config;
    }

    /// <summary>The source language first, then the others as listed.</summary>
    private static List<string> Languages(YamlMap map, string source, DiagnosticBag findings)
    {
        var languages = new List<string> { source };
        foreach (var language in map.TextList("languages"))
        {
            if (!LanguageCode.IsValid(language.Value))
            {
                findings.Report(
                    DiagnosticCodes.LanguageCode, language.At, $"\"{language.Value}\" is not a language code.",
                    "Use the code of the language, such as en, ar, es or zh-hans.");
            }
            else if (!languages.Contains(language.Value))
            {
                languages.Add(language.Value);
            }
        }

        return languages;
    }

    private static PartEntry Part(YamlMap map, string source, DiagnosticBag findings)
    {
        var title = Localized(map, "title", source, required: true, findings);
        map.RequiredText("from");
        var entry = new PartEntry(title, map.LocatedText("from") ?? new Located<string>("", map.At));
        map.Finish();
        return entry;
    }

    /// <summary>A text, or one per language.</summary>
    private static LocalizedText Localized(YamlMap map, string key, string source, bool required, DiagnosticBag findings)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.IsMap(key) && map.Map(key) is { } byLanguage)
        {
            foreach (var language in byLanguage.Keys)
            {
                if (byLanguage.OptionalText(language) is { Length: > 0 } text)
                {
                    texts[language] = text;
                }
            }
        }
        else if ((required ? map.RequiredText(key) : map.OptionalText(key)) is { Length: > 0 } text)
        {
            texts[source] = text;
        }

        if (required && !texts.ContainsKey(source) && texts.Count > 0)
        {
            findings.Report(
                DiagnosticCodes.MissingKey, map.KeyAt(key), $"\"{key}\" has no text in the source language \"{source}\".", $"Add {source}: ... below {key}.");
        }

        return new LocalizedText(texts, source);
    }

    private static string? BaseUrl(YamlMap map, DiagnosticBag findings)
    {
        if (map.OptionalText("base-url") is not { Length: > 0 } url)
        {
            return null;
        }

        if (Web.BaseAddress.TryNormalise(url, out var address))
        {
            return address;
        }

        findings.Report(
            DiagnosticCodes.BadUrl, map.KeyAt("base-url"), $"\"{url}\" is not the address of a website.",
            "Write it in full, such as https://example.org/handbook/");
        return null;
    }

    private static Dictionary<string, Severity> Severities(YamlMap map, DiagnosticBag findings)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        if (map.Map("severity") is not { } chosen)
        {
            return severities;
        }

        foreach (var code in chosen.Keys.ToList())
        {
            severities[code] = chosen.Choice(code, ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));
            if (code.Length != 6 || !code.StartsWith("HB", StringComparison.Ordinal) || !code.AsSpan(2).ToString().All(char.IsAsciiDigit))
            {
                findings.Report(DiagnosticCodes.UnknownCode, chosen.KeyAt(code), $"\"{code}\" is not the code of a finding.", "Codes look like HB0204; each finding prints its own.");
            }
        }

        return severities;
    }
}
