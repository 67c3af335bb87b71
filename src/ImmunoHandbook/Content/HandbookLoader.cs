using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>Reads a handbook folder. Goes on after each fault, so that one run tells everything; null only without a usable handbook.yml.</summary>
internal sealed class HandbookLoader
{
    private const string ContentFolder = "content";

    private readonly HandbookFolder _folder;
    private readonly LoadOptions _options;
    private readonly DiagnosticBag _findings;

    private HandbookLoader(HandbookFolder folder, LoadOptions options, DiagnosticBag findings) =>
        (_folder, _options, _findings) = (folder, options, findings);

    public static Handbook? Load(HandbookFolder folder, LoadOptions options, DiagnosticBag findings) =>
        new HandbookLoader(folder, options, findings).Load();

    private Handbook? Load()
    {
        if (ReadConfig() is not { } config)
        {
            return null;
        }

        _findings.Overrides = config.Severities;
        ReportNoFiles(config);
        var clinic = ClinicReader.Read(_folder, _options.Clinic, _findings);
        var sources = SourceReader.Read(_folder, _findings);
        var facts = FactReader.Read(_folder, _options.Clinic, sources, _findings);
        ReportUnlistedFolders(config);
        if (new LanguageLoader(_folder, config, _findings).Load() is not { } languages)
        {
            return null;
        }

        return new Handbook(_folder, config, clinic)
        {
            Facts = facts,
            SharedFacts = _options.Clinic is null ? facts : FactReader.Read(_folder, null, sources, new DiagnosticBag()),
            Sources = sources,
            Languages = languages,
            Pictures = new PictureFiles(_folder, [.. languages.Skip(1).Select(l => DrawingWords.Read(_folder, l.Code, l.RightToLeft, _findings))]),
            Date = _options.Date ?? NewestDate(config, languages),
        };
    }

    private HandbookConfig? ReadConfig()
    {
        const string path = ContentFolder + "/handbook.yml";
        _folder.ReportIfNoFile(path, _findings);
        if (_findings.HasGap(path))
        {
            return null;
        }

        if (!_folder.Exists(path))
        {
            _findings.Report(
                DiagnosticCodes.NoHandbook, SourceLocation.WholeFile(path), "There is no handbook here: content/handbook.yml is missing.",
                _folder.Exists("handbook.yml") ? "Name the folder that holds this one: a handbook is a folder with content/ in it."
                    : "Go to the handbook's folder, name it with --source, or start one with: new handbook my-handbook");
            return null;
        }

        if (_folder.ReadText(path, _findings) is { } text && YamlFile.ReadMap(text, _findings) is { } map)
        {
            return ConfigReader.Read(map, _findings);
        }

        if (!_findings.HasGap(path))
        {
            _findings.ReportGap(DiagnosticCodes.MissingKey, SourceLocation.WholeFile(path), "The file is empty.", "It says at least title: and edition-code:. A new handbook has all of it: new handbook my-handbook");
        }

        return null;
    }

    private void ReportNoFiles(HandbookConfig config)
    {
        string[] shared = ["clinic.yml", "facts.yml", "sources.yml"];
        string[] ofLanguage = ["strings.yml", "glossary.yml", "index.yml", "plain-words.yml", "figures.yml", "translation.yml"];
        var paths = shared.Concat(config.Languages.SelectMany(language => ofLanguage.Select(file => $"{language}/{file}")));
        foreach (var path in paths)
        {
            _folder.ReportIfNoFile($"{ContentFolder}/{path}", _findings);
        }
    }

    private void ReportUnlistedFolders(HandbookConfig config)
    {
        foreach (var name in _folder.Folders(ContentFolder))
        {
            if (LanguageCode.IsValid(name) && !config.Languages.Contains(name) && name is not ("images" or "clinics"))
            {
                _findings.Report(
                    DiagnosticCodes.UnknownLanguageFolder, SourceLocation.WholeFile($"{ContentFolder}/{name}"),
                    $"The folder \"{name}\" is not among the languages of handbook.yml and is left out.",
                    $"Add {name} to \"languages\" in content/handbook.yml, or move the folder away.");
            }
        }
    }

    /// <summary>The newest date that an author wrote: a build knows no other "today", so that it repeats byte for byte.</summary>
    private DateOnly NewestDate(HandbookConfig config, IReadOnlyList<Language> languages)
    {
        var dates = languages.SelectMany(l => l.Chapters).SelectMany(c => new[] { c.FrontMatter.Updated, c.FrontMatter.Reviewed })
            .Append(config.Updated).Append(config.Reviewed);
        if (dates.Max() is { } newest)
        {
            return newest;
        }

        if (_findings.HasGapBelow(ContentFolder + "/"))
        {
            // A date may stand in what could not be read.
            return default;
        }

        _findings.Report(
            DiagnosticCodes.NoDate, config.At, "No date stands anywhere in the content, so the book could not say how old it is.",
            "Add updated: 2026-11-24 (with the day of your last change) to content/handbook.yml.");
        return default;
    }
}
