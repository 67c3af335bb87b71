using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Print;

namespace ImmunoHandbook.Web;

/// <summary>What the site needs beyond the handbook itself.</summary>
internal sealed record SiteOptions
{
    /// <summary>Public address with a slash at its end, or null; only sitemap, canonical, alternates and 404 use it.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Paint the pictures that other programs show beside a link. They need an address, and a preview does without.</summary>
    public bool Shares { get; init; }

    /// <summary>The PDFs that readers can download. They may still be in the press: only the downloads pages wait for them.</summary>
    public Task<IReadOnlyList<PrintedBook>> Books { get; init; } = Task.FromResult<IReadOnlyList<PrintedBook>>([]);

    public static SiteOptions Of(BuildRequest request, HandbookConfig config, Task<IReadOnlyList<PrintedBook>> books)
    {
        var baseUrl = request.BaseUrl ?? config.BaseUrl;
        return new SiteOptions { BaseUrl = baseUrl, Shares = baseUrl is not null && request.EarlierBooks is null, Books = books };
    }
}
