using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Finds the place that a fragment names as browsers do (WHATWG HTML, 7.4.6.4 "find a potential indicated element"): as written, then decoded, then the top.</summary>
internal sealed class MissingPlace(SiteIndex site)
{
    public Verdict? VerdictOrNull(string target, PageFacts page, string fragment, string fromPage)
    {
        if (fragment.Length == 0 || page.Ids.Contains(fragment))
        {
            return null;
        }

        var id = Uri.UnescapeDataString(fragment);
        return page.Ids.Contains(id) || id.Equals("top", StringComparison.OrdinalIgnoreCase) || IsNoPlace(page, fragment) ? null : Verdict(target, page, id, fromPage);
    }

    /// <summary>Views and clips of drawings, and the routes of scripts on pages that we did not make, name no element.</summary>
    private bool IsNoPlace(PageFacts page, string fragment) =>
        (page.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && (fragment.StartsWith("svgView(", StringComparison.Ordinal) || fragment.StartsWith("xywh=", StringComparison.Ordinal) || fragment.StartsWith("t=", StringComparison.Ordinal)))
        || (!site.Root.IsPortable && fragment[0] is '/' or '!');

    private Verdict Verdict(string target, PageFacts page, string id, string fromPage)
    {
        var message = $"\"{page.Path}\" has no place called \"{id}\".";
        var places = site.PlacesOf(page);
        if (places.InOtherCase(id) is { } other)
        {
            var right = With(target, other);
            return new Verdict(DiagnosticCodes.MissingFragment, message, $"Did you mean \"{right}\"?") { Replacement = right };
        }

        var nearest = site.PageWith(id) is { } home ? Rewriting.To(home, target, fromPage, site.Root)
            : places.Nearest(id) is { } near ? With(target, near)
            : null;
        return new Verdict(DiagnosticCodes.MissingFragment, message, nearest is null ? "Name an id that stands on the page." : $"Did you mean \"{nearest}\"?");
    }

    private static string With(string target, string id) => $"{target[..target.IndexOf('#', StringComparison.Ordinal)].Trim()}#{UrlPath.Encode(id)}";
}
