using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Web;

/// <summary>The finished website in memory, in ordinal order of paths.</summary>
internal sealed record Site(IReadOnlyList<SiteFile> Files)
{
    public static readonly Site Empty = new([]);
}

/// <summary>A file of the site. Path with forward slashes, relative to the site's root.</summary>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where the author wrote each link target of this page, so that a broken one is reported there.</summary>
    public IReadOnlyList<LinkOrigin> Origins { get; init; } = [];
}

/// <param name="Target">The address as it stands in the output.</param>
internal readonly record struct LinkOrigin(string Target, SourceLocation At);
