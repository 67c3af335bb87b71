using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>
/// Looks up the file and the place that an address inside the site names. A site that must work from a disk has files
/// only; on a server a folder stands for its index.html and a name without ending for the page of that name.
/// </summary>
internal sealed class FileJudge(SiteIndex site)
{
    private const string Index = "index.html";

    private readonly MissingFile _missing = new(site);
    private readonly MissingPlace _missingPlace = new(site);

    public Verdict? Judge(string target, LinkAddress address, string fromPage)
    {
        var path = address.Path;
        if (path.Length == 0 || path.EndsWith('/'))
        {
            return JudgeFolder(target, address, fromPage);
        }

        if (!site.Files.Contains(path))
        {
            return JudgeName(target, address, fromPage);
        }

        return Unpublished(path) ?? JudgePlace(target, path, address.Fragment, fromPage);
    }

    private Verdict? JudgeFolder(string target, LinkAddress address, string fromPage)
    {
        var index = address.Path + Index;
        return !site.Files.Contains(index) ? _missing.Verdict(target, index, fromPage)
            : !IsServed(address) ? new Verdict(
                DiagnosticCodes.FolderLink, $"\"{target}\" names a folder: opened from a disk it shows a list of files.", "Add index.html.")
            {
                Replacement = Rewriting.To(index, target, fromPage, site.Root),
            }
            : JudgePlace(target, index, address.Fragment, fromPage);
    }

    /// <summary>No file has the name; on a server a page or a folder may answer to it.</summary>
    private Verdict? JudgeName(string target, LinkAddress address, string fromPage)
    {
        var path = address.Path;
        if (!IsServed(address))
        {
            return _missing.Verdict(target, path, fromPage);
        }

        if (site.Files.Contains(path + ".html"))
        {
            return JudgePlace(target, path + ".html", address.Fragment, fromPage);
        }

        if (!site.Files.Contains($"{path}/{Index}"))
        {
            return _missing.Verdict(target, path, fromPage);
        }

        var right = Rewriting.To(path + "/", target, fromPage, site.Root);
        return JudgePlace(target, $"{path}/{Index}", address.Fragment, fromPage)
            ?? new Verdict(DiagnosticCodes.SlashlessFolder, $"\"{target}\" names a folder without its slash: the server has to send readers on.", $"Write {right}") { Replacement = right };
    }

    /// <summary>A server answers: the site is not meant for disks, or the address names its host.</summary>
    private bool IsServed(LinkAddress address) => !site.Root.IsPortable || address.Full is not null;

    private Verdict? JudgePlace(string target, string path, string? fragment, string fromPage) =>
        fragment is not null && site.Pages.TryGetValue(path, out var page) ? _missingPlace.VerdictOrNull(target, page, fragment, fromPage) : null;

    private Verdict? Unpublished(string path)
    {
        if (path[0] != '.' && path[0] != '_' && !path.Contains("/.", StringComparison.Ordinal) && !path.Contains("/_", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.Ordinal))
        {
            return null;
        }

        var page = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^2] + "html" : null;
        return page is not null && site.Files.Contains(page)
            ? new Verdict(DiagnosticCodes.UnpublishedFile, $"\"{path}\" is the source of a page, and readers see its signs.", $"Link to {page}")
            : Array.Exists(path.Split('/'), part => part[0] == '.' && part != ".well-known")
            ? new Verdict(DiagnosticCodes.UnpublishedFile, $"\"{path}\" begins with a dot: most hosts do not publish it.", "Give it another name.")
            : site.DropsUnderscores && Array.Exists(path.Split('/'), part => part[0] == '_')
            ? new Verdict(DiagnosticCodes.UnpublishedFile, $"\"{path}\" begins with an underscore: GitHub Pages leaves it out.", "Add an empty file called .nojekyll to the site.")
            : null;
    }
}
