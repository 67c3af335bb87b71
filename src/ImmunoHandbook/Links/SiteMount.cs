namespace ImmunoHandbook.Links;

/// <summary>Where a site will lie on its server, as a person said: <c>/</c>, <c>/handbook/</c> ...; none where nobody did.</summary>
internal readonly record struct SiteMount
{
    public SiteMount(string? path) => Prefix = string.IsNullOrWhiteSpace(path) ? null : path.Trim().Trim('/') is { Length: > 0 } name ? $"/{name}/" : "/";

    /// <summary>With slashes at both ends, or null.</summary>
    public string? Prefix { get; }
}
