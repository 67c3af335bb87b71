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
    private readonly TrustedSide _side;

    private HandbookLoader(HandbookFolder folder, LoadOptions options, DiagnosticBag findings) =>
        (_folder, _options, _findings, _side) = (folder, options, findings, options.Side ?? TrustedSide.Of(folder));

    public static Handbook? Load(HandbookFolder folder, LoadOptions options, DiagnosticBag findings) =>
        new HandbookLoader(folder, options, findings).Load();

    private Handbook? Load()
    {
        if (ReadConfig() is not { } config)
        {
            return null;
        }

        _findings.Overrides = config.Severities;
        In("content", () => new ContentCensus(_folder, config, _findings).Take());
        var clinic = In("content/clinic.yml", () => ClinicReader.Read(_folder, _options.Clinic, _findings));
        var sources = In("content/sources.yml", () => SourceReader.Read(_folder, _findings));
        var facts = In(FactReader.FilePath, () => FactReader.Read(_folder, _options.Clinic, sources, _findings));
        if (new LanguageLoader(_folder, config, _findings).Load() is not { } loaded)
        {
            return null;
        }

        var languages = new TrustedWaivers(_side, _findings).Keep(loaded);
        return new Handbook(_folder, config, clinic)
        {
            Side = _side,
            Facts = facts,
            SharedFacts = _options.Clinic is null ? facts : FactReader.Read(_folder, null, sources, new DiagnosticBag()),
            Sources = sources,
            Languages = languages,
            Parts = new PartReader(_folder, config, languages, _findings).Read(),
            Pictures = new PictureFiles(_folder, config.SourceLanguage, [.. languages.Skip(1).Select(l => In($"content/{l.Code}/figures.yml", () => DrawingWords.Read(_folder, l.Code, l.RightToLeft, _findings)))]),
            Date = _options.Date ?? NewestDate(config, languages),
        };
    }

    private static T In<T>(string path, Func<T> read) => new FileWork("load", path).Do(read);

    private static void In(string path, Action read) => new FileWork("load", path).Do(read);

    private HandbookConfig? ReadConfig()
    {
        const string path = TrustedSide.Settings;
        if (!_folder.Exists(path))
        {
            ReportNoHandbook(path);
            return null;
        }

        if (_folder.ReadText(path, _findings) is { } text && YamlFile.ReadMap(text, _findings) is { } map)
        {
            return In(path, () => _side.Guard(map, _findings) is { } guarded ? ConfigReader.Read(guarded, _findings) : null);
        }

        if (!_findings.HasGap(path))
        {
            _findings.ReportGap(DiagnosticCodes.MissingKey, SourceLocation.WholeFile(path), "The file is empty.", "It says at least title: and edition-code:. A new handbook has all of it: new handbook my-handbook");
        }

        return null;
    }

    private void ReportNoHandbook(string path)
    {
        var other = Neighbour("", n => n.Equals(ContentFolder, StringComparison.OrdinalIgnoreCase)) is { } content && content != ContentFolder ? (Wrong: content, Right: ContentFolder)
            : Neighbour(ContentFolder, n => KnownFiles.MeantBy(n, FolderKind.Root) == "handbook.yml") is { } config ? (Wrong: $"{ContentFolder}/{config}", Right: path)
            : default;
        _findings.Report(
            DiagnosticCodes.NoHandbook, SourceLocation.WholeFile(path), "There is no handbook here: content/handbook.yml is missing.",
            _folder.Exists("handbook.yml") ? "Name the folder that holds this one: a handbook is a folder with content/ in it."
            : other.Wrong is null ? "Go to the handbook's folder, name it with --source, or start one with: new handbook my-handbook"
            : other.Wrong == path ? "What has this name is no file of this folder: it is a folder, or a link that leads out or to nothing."
            : $"There is {other.Wrong}: rename it to {other.Right}, in these letters.");
    }

    private string? Neighbour(string path, Func<string, bool> isMeant) =>
        _folder.Entries(path)?.Select(entry => entry.Name).FirstOrDefault(isMeant);

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
