namespace ImmunoHandbook.Links.Reading;

internal enum FileKind
{
    /// <summary>It is enough that the file is there.</summary>
    Opaque,
    Html,
    Css,
    Drawing,

    /// <summary>A sitemap or a feed, or something else.</summary>
    Xml,
    Manifest,
    Robots,

    /// <summary>Perhaps what our own search looks into.</summary>
    Script,
    Pdf,
}

internal static class FileKinds
{
    public static FileKind Of(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        Span<char> extension = stackalloc char[16];
        var length = dot < 0 ? -1 : name[(dot + 1)..].ToLowerInvariant(extension);
        return length < 0 ? FileKind.Opaque : extension[..length] switch
        {
            "html" or "htm" or "xhtml" => FileKind.Html,
            "css" => FileKind.Css,
            "svg" => FileKind.Drawing,
            "xml" or "rss" or "atom" => FileKind.Xml,
            "webmanifest" => FileKind.Manifest,
            "json" when name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase) => FileKind.Manifest,
            "txt" when path == "robots.txt" => FileKind.Robots,
            "js" when name.StartsWith("search", StringComparison.OrdinalIgnoreCase) => FileKind.Script,
            "pdf" => FileKind.Pdf,
            _ => FileKind.Opaque,
        };
    }
}
