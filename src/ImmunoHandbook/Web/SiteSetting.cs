using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>What all pages of one site share while it is made.</summary>
internal sealed record SiteSetting(ResolvedHandbook Resolved, Design Design, SiteOptions Options, DiagnosticBag Findings)
{
    /// <summary>Beyond this the whole book on one page is too heavy for any phone, and is not offered.</summary>
    private const int MostChaptersOnOnePage = 150;

    /// <summary>Paths of the stylesheets from the site's root, by language.</summary>
    public required IReadOnlyDictionary<string, string> Stylesheets { get; init; }

    /// <summary>Path of the script that searches, from the site's root; null where the theme has none.</summary>
    public string? SearchScript { get; init; }

    /// <summary>Paths of what is searched in, by language; none where the theme has no script.</summary>
    public required IReadOnlyDictionary<string, string> SearchIndexes { get; init; }

    /// <summary>Paths of the pictures that other programs show beside a link, by language; none where the site knows no address.</summary>
    public required IReadOnlyDictionary<string, string> SharePictures { get; init; }

    public required PictureAssets Pictures { get; init; }

    public Handbook Handbook => Resolved.Handbook;

    /// <summary>Those that this site has; the handbook may have more.</summary>
    public IReadOnlyList<Language> Languages { get; } = [.. Resolved.Languages.Select(l => l.Language)];

    public bool HasWholeBook => Resolved.Languages[0].Chapters.Count <= MostChaptersOnOnePage;

    /// <summary>No reviewer has signed: every page says so.</summary>
    public bool IsSample => Handbook.Config.Reviewed is null;

    public string? AbsoluteAddress(string path) => Options.BaseUrl is null ? null : Options.BaseUrl + path;
}
