using System.IO.Enumeration;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>A website from a folder on disk. Only names are read here; contents one at a time, when they are looked into.</summary>
internal static class FolderSite
{
    public static Site? Read(string folder, DiagnosticBag findings)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(root))
        {
            findings.Report(
                DiagnosticCodes.NoSite, SourceLocation.WholeFile(folder), "There is no such folder.", "Name the folder of a built website, such as dist/site.");
            return null;
        }

        try
        {
            var files = Names(root).Select(name => new SiteFile(name.Replace('\\', '/'), default) { OnDisk = Path.Combine(root, name) }).ToArray();
            Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return new Site(files) { Folder = folder };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCodes.NoSite, SourceLocation.WholeFile(folder), "The folder cannot be read.", "Check that you may read all files in it.");
            return null;
        }
    }

    /// <summary>Below <paramref name="root"/>, relative to it. The store of a version control system is no part of a site.</summary>
    private static FileSystemEnumerable<string> Names(string root) => new(
        root,
        (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.FileName.SequenceEqual(".git") && !LeadsUp(entry),
    };

    /// <summary>A link to a folder that holds the link: to follow it would never end.</summary>
    private static bool LeadsUp(in FileSystemEntry entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
        {
            return false;
        }

        var path = entry.ToFullPath();
        var target = Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName;
        return target is not null && $"{path}{Path.DirectorySeparatorChar}".StartsWith($"{Path.TrimEndingDirectorySeparator(target)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }
}
