namespace ImmunoHandbook.Links.Addresses;

/// <summary>Where the site lies on the web, as far as that is known, and what its addresses must be good for.</summary>
internal sealed record SiteRoot
{
    /// <summary>A site that must work at any path and from a disk, and whose public address is not known.</summary>
    public static readonly SiteRoot Anywhere = new() { IsPortable = true };

    /// <summary>In lower case, with a port that is not the scheme's own; null where it is not known.</summary>
    public string? Host { get; init; }

    /// <summary>The public address begins with https.</summary>
    public bool IsSecure { get; init; }

    /// <summary>Path of the site on its host, with slashes at both ends.</summary>
    public string Prefix { get; init; } = "/";

    /// <summary>Nobody said where the site lies: the root of a host is taken, and climbing above it is a mistake.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The site must work at every path and opened from a disk: no address from the root, no folder.</summary>
    public bool IsPortable { get; init; }

    public string Origin => $"{(IsSecure ? "https" : "http")}://{Host}";
}
