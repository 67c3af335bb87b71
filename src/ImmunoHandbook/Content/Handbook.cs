using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <summary>A value that remembers where it was written.</summary>
internal readonly record struct Located<T>(T Value, SourceLocation At);

/// <summary>Everything the folder holds, read and checked on its own, nothing yet bound to anything else.</summary>
internal sealed record Handbook(HandbookFolder Folder, HandbookConfig Config, ClinicProfile Clinic)
{
    public required IReadOnlyDictionary<string, Fact> Facts { get; init; }

    /// <summary>Facts without those of a clinic: what all translations are held against.</summary>
    public required IReadOnlyDictionary<string, Fact> SharedFacts { get; init; }

    /// <summary>Where templates and themes come from.</summary>
    public required TrustedSide Side { get; init; }

    /// <summary>Bibliography by key.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>The source language first, then in the order of handbook.yml.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    public Language SourceLanguage => Languages[0];

    public BookParts Parts { get; init; } = BookParts.None;

    /// <summary>Pictures, shared ones in the words of each language.</summary>
    public required PictureFiles Pictures { get; init; }

    /// <summary>Newest date anywhere in the content, or the one asked for by <c>--date</c>: the only "today" a build knows.</summary>
    public required DateOnly Date { get; init; }
}

/// <summary>handbook.yml.</summary>
internal sealed record HandbookConfig
{
    public const string UsualTheme = "clear";

    public required LocalizedText Title { get; init; }
    public LocalizedText Subtitle { get; init; } = LocalizedText.Empty;

    /// <summary>"For people having ...": whom the book is for, on the cover.</summary>
    public LocalizedText Audience { get; init; } = LocalizedText.Empty;

    /// <summary>Short form of the title for the foot of each page.</summary>
    public LocalizedText ShortTitle { get; init; } = LocalizedText.Empty;

    public required string SourceLanguage { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<string> Editions { get; init; }
    public required string Theme { get; init; }
    public required string EditionCode { get; init; }

    /// <summary>Each chapter is also printed alone.</summary>
    public bool Leaflets { get; init; }

    /// <summary>Who hands the book out, on the cover.</summary>
    public LocalizedText Organisation { get; init; } = LocalizedText.Empty;

    /// <summary>Slug of the chapter printed inside the front cover and on the back cover.</summary>
    public Located<string>? Emergency { get; init; }

    /// <summary>Parts of the book by their first chapters, and titles for those that are folders.</summary>
    public IReadOnlyList<PartEntry> Parts { get; init; } = [];

    public string? BaseUrl { get; init; }

    /// <summary>Date of the last clinical review; null means the text is a sample that nobody has signed.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>What the text is held against.</summary>
    /// <summary>Under which of its licences QuestPDF is used, where it makes the PDFs; only the handbook's owner can say.</summary>
    public QuestPdfLicence QuestPdfLicence { get; init; }

    public QualityConfig Quality { get; init; } = QualityConfig.Default;

    /// <summary>How outside links are asked for.</summary>
    public OnlineConfig Links { get; init; } = OnlineConfig.Default;

    /// <summary>After this day every copy of the website says that it is old.</summary>
    public DateOnly? ReviewBy { get; init; }

    public DateOnly? Updated { get; init; }

    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    public required SourceLocation At { get; init; }
}

/// <summary>A text per language; falls back to the source language.</summary>
internal sealed record LocalizedText(IReadOnlyDictionary<string, string> ByLanguage, string SourceLanguage)
{
    public static readonly LocalizedText Empty = new(new Dictionary<string, string>(), "");

    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(SourceLanguage, out text) ? text : "";
}

/// <summary>clinic.yml with its overlay: names and numbers that a clinic fills in. Empty values print as lines to write on.</summary>
internal sealed record ClinicProfile(string Name, IReadOnlyDictionary<string, Located<string>> Values)
{
    /// <summary>Path of the logo within the content folder, or null.</summary>
    public string? Logo { get; init; }

    /// <summary>What printing costs, or null where it is not given.</summary>
    public PrintRates? Rates { get; init; }

    /// <summary>The files of a name that a build with this clinic reads: the handbook's, and the clinic's over it.</summary>
    /// <param name="clinic">Empty where none was asked for.</param>
    public static IReadOnlyList<string> PathsOf(string clinic, string file) =>
        clinic.Length == 0 ? [$"content/{file}"] : [$"content/{file}", $"content/clinics/{clinic}/{file}"];

    /// <summary>True for keys whose values are numbers to dial.</summary>
    public static bool IsPhone(string key) => key.StartsWith("phone", StringComparison.Ordinal) || key == "emergency-number";
}

internal enum FactTier
{
    Info,
    Dose,
    Urgent,
}

/// <summary>A number or limit with a name, so that one change reaches every place.</summary>
internal sealed record Fact(string Id, string Value, string Unit, FactTier Tier)
{
    public string? Region { get; init; }
    public string? SourceKey { get; init; }
    public string? Owner { get; init; }
    public DateOnly? ReviewBy { get; init; }
    public required SourceLocation At { get; init; }
}

/// <summary>An entry of the bibliography.</summary>
internal sealed record Source(string Key, string Title, string Publisher)
{
    public string? Url { get; init; }
    public string? Date { get; init; }
    public DateOnly? Accessed { get; init; }
    public required SourceLocation At { get; init; }
}
