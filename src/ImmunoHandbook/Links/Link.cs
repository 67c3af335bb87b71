namespace ImmunoHandbook.Links;

internal enum LinkKind
{
    /// <summary>Something a reader can follow.</summary>
    Navigation,

    /// <summary>Something the page needs: a picture, a stylesheet, a font.</summary>
    Resource,

    /// <summary>Where the page says that its own address is.</summary>
    Canonical,

    /// <summary>The page in another language.</summary>
    Alternate,

    /// <summary>The web manifest, which holds links itself.</summary>
    Manifest,

    /// <summary>What our own search looks into, which holds links itself.</summary>
    SearchIndex,

    /// <summary>A <c>map</c> element of the same page.</summary>
    ImageMap,

    /// <summary>An entry of a sitemap: other programs read it without knowing where it stood.</summary>
    Entry,

    /// <summary>What other programs show beside a link to the page: a picture, its address.</summary>
    Shared,

    /// <summary>The address against which all others of the page count.</summary>
    Base,
}

/// <summary>An address as it stands in a file of the site, at a 1-based line and column (UTF-16 units).</summary>
internal readonly record struct Link(string Target, LinkKind Kind, int Line, int Column)
{
    /// <summary>Of an alternate: the language it names.</summary>
    public string? Language { get; init; }
}

/// <summary>What one file of the site says about itself: the links it holds and the places it offers.</summary>
internal sealed record PageFacts(string Path, IReadOnlyList<Link> Links)
{
    private static readonly HashSet<string> s_none = [];

    /// <summary>Ids and legacy anchor names.</summary>
    public IReadOnlySet<string> Ids { get; init; } = s_none;

    /// <summary>Names of image maps.</summary>
    public IReadOnlySet<string> Maps { get; init; } = s_none;

    /// <summary>Ids that stand on the page more than once, with the place of each repetition.</summary>
    public IReadOnlyList<(string Id, int Line, int Column)> RepeatedIds { get; init; } = [];

    /// <summary>Address of the first <c>base</c> element.</summary>
    public string? Base { get; init; }

    /// <summary>The page asks browsers to fetch everything over https, whatever its links say.</summary>
    public bool UpgradesRequests { get; init; }

    /// <summary>Links to <c>#id</c> mean the page that uses the file, not the file: a stylesheet.</summary>
    public bool IsStylesheet { get; init; }

    /// <summary>Why the file cannot be read, with the place; null where it can.</summary>
    public (string Reason, int Line, int Column)? Fault { get; init; }
}
