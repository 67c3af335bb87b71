using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>A website from a folder on disk.</summary>
internal static class FolderSite
{
    public static Site? Read(string folder, DiagnosticBag findings)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            findings.Report(
                DiagnosticCodes.NoSite, SourceLocation.WholeFile(folder), "There is no such folder.", "Name the folder of a built website, such as dist/site.");
            return null;
        }

        try
        {
            var paths = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
            Array.Sort(paths, StringComparer.Ordinal);
            var files = new SiteFile[paths.Length];
            Parallel.For(0, paths.Length, i => files[i] = Read(root, paths[i]));
            return new Site(files);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or AggregateException)
        {
            findings.Report(DiagnosticCodes.NoSite, SourceLocation.WholeFile(folder), "The folder cannot be read.", "Check that you may read all files in it.");
            return null;
        }
    }

    /// <summary>Only what is looked into is read; of other files it is enough that they are there.</summary>
    private static SiteFile Read(string root, string path)
    {
        var name = Path.GetRelativePath(root, path).Replace('\\', '/');
        var isRead = Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".css" or ".pdf";
        return new SiteFile(name, isRead ? File.ReadAllBytes(path) : ReadOnlyMemory<byte>.Empty);
    }
}
