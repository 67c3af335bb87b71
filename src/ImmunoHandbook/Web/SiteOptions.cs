using ImmunoHandbook.Print;

namespace ImmunoHandbook.Web;

/// <summary>What the site needs beyond the handbook itself.</summary>
internal sealed record SiteOptions
{
    /// <summary>Public address with a slash at its end, or null; only sitemap, canonical, alternates and 404 use it.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The PDFs that readers can download. They may still be in the press: only the downloads pages wait for them.</summary>
    public Task<IReadOnlyList<PrintedBook>> Books { get; init; } = Task.FromResult<IReadOnlyList<PrintedBook>>([]);
}
