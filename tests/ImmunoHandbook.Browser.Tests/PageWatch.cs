using Microsoft.Playwright;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Writes down whatever a browser complains about, and every request that leaves the site.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _noted = [];

    public PageWatch(IPage page, Uri site)
    {
        page.Console += (_, message) => Note(page, $"console: {message.Text}");
        page.PageError += (_, fault) => Note(page, $"script: {fault}");
        page.RequestFailed += (_, request) => Note(page, $"failed: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Note(page, $"outside the site: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Note(page, $"{response.Status}: {response.Url}");
            }
        };
    }

    public IReadOnlyList<string> Noted
    {
        get
        {
            lock (_noted)
            {
                return [.. _noted];
            }
        }
    }

    private void Note(IPage page, string complaint)
    {
        lock (_noted)
        {
            _noted.Add($"{page.Url}: {complaint}");
        }
    }
}
