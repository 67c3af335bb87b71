using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Words for a link to a file that is not there: what the author meant, as sure as that can be known.</summary>
internal sealed class MissingFile(SiteIndex site)
{
    public Verdict Verdict(string target, string path, string fromPage)
    {
        if (site.FileInOtherCase(path) is { } other)
        {
            var right = Rewriting.To(other, target, fromPage, site.Root);
            return new Verdict(
                DiagnosticCodes.WrongCase, $"\"{path}\" is called \"{other}\": web servers tell upper from lower case.", $"Write {right}")
            { Replacement = right };
        }

        var message = $"There is no file \"{path}\".";
        if (Certain(path) is { } certain)
        {
            var right = Rewriting.To(certain, target, fromPage, site.Root);
            return new Verdict(DiagnosticCodes.MissingPage, message, $"Did you mean \"{right}\"?") { Replacement = right };
        }

        var folder = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path + "/";
        return site.HasFolder(folder)
            ? new Verdict(DiagnosticCodes.MissingPage, $"The folder \"{folder}\" has no index.html.", "Name a file in it.")
            : new Verdict(DiagnosticCodes.MissingPage, message, Hint(target, path, fromPage));
    }

    /// <summary>The same page under the name of its source, without its ending, as a folder, or with a slash too many.</summary>
    private string? Certain(string path)
    {
        var slash = path.LastIndexOf('/');
        var name = path[(slash + 1)..];
        string[] candidates =
        [
            path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^2] + "html" : path + ".html",
            path + "/index.html",
            name == "index.html" && slash > 0 ? path[..slash] + ".html" : path,
            path.Contains("//", StringComparison.Ordinal) ? string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries)) : path,
        ];
        return Array.Find(candidates, site.Files.Contains);
    }

    private string Hint(string target, string path, string fromPage)
    {
        if (target.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return $"Did you mean \"https://{target}\"?";
        }

        if (Contact.IsUsable("mailto:" + target) && !target.Contains('/', StringComparison.Ordinal))
        {
            return $"Did you mean \"mailto:{target}\"?";
        }

        var nearest = site.FileNamed(path[(path.LastIndexOf('/') + 1)..] is "index.html" ? "" : path[(path.LastIndexOf('/') + 1)..]) ?? site.NearestFile(path);
        return nearest is null ? "Correct the address." : $"Did you mean \"{Rewriting.To(nearest, target, fromPage, site.Root)}\"?";
    }
}
