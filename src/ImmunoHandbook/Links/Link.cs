namespace ImmunoHandbook.Links;

internal enum LinkKind
{
    /// <summary>Something a reader can follow.</summary>
    Navigation,

    /// <summary>Something the page needs: a picture, a stylesheet, a font.</summary>
    Resource,
}

/// <summary>An address as it stands in a file of the site; the offset is that of the attribute or url() in bytes.</summary>
internal readonly record struct Link(string Target, LinkKind Kind, int Offset);

/// <summary>What one file of the site says about itself: the links it holds and the places it offers.</summary>
internal sealed record PageFacts(string Path, IReadOnlyList<Link> Links)
{
    /// <summary>Ids and legacy anchor names.</summary>
    public required IReadOnlySet<string> Ids { get; init; }

    /// <summary>Ids that stand on the page more than once, with the offset of the repetition.</summary>
    public required IReadOnlyList<(string Id, int Offset)> RepeatedIds { get; init; }
}
