using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Web;

/// <summary>The finished website, in ordinal order of paths.</summary>
internal sealed record Site(IReadOnlyList<SiteFile> Files)
{
    public static readonly Site Empty = new([]);

    /// <summary>Of a site that was found on a disk: the folder as it was given. Null for one that we made.</summary>
    public string? Folder { get; init; }

    /// <summary>A place in a file of the site, under a path that whoever reads it can open.</summary>
    public SourceLocation LocationOf(string path, int line, int column)
    {
        var folder = Folder?.Replace('\\', '/') ?? "site";
        return new SourceLocation(folder is "." or "./" ? path : $"{(folder.Length > 1 ? folder.TrimEnd('/') : folder)}/{path}".Replace("//", "/", StringComparison.Ordinal), line, column);
    }
}

/// <summary>A file of the site. Path with forward slashes, relative to the site's root.</summary>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where the author wrote each link target of this page, so that a broken one is reported there.</summary>
    public IReadOnlyList<LinkOrigin> Origins { get; init; } = [];

    /// <summary>The file itself, where the site lies on a disk: then the content is read each time it is asked for, and never kept.</summary>
    public string? OnDisk { get; init; }

    public ReadOnlyMemory<byte> Content
    {
        get => OnDisk is null ? field : PlainFile.Read(OnDisk);
        init;
    } = Content;
}

/// <param name="Target">The address as it stands in the output.</param>
internal readonly record struct LinkOrigin(string Target, SourceLocation At);
