namespace ImmunoHandbook.Links;

/// <summary>Where a site will lie on its server: <c>/</c>, <c>/handbook/</c> ...; none for sites that must work anywhere.</summary>
internal readonly record struct SiteMount
{
    public SiteMount(string? path) => Prefix = string.IsNullOrWhiteSpace(path) ? null : "/" + path.Trim().Trim('/') + (path.Trim().Trim('/').Length > 0 ? "/" : "");

    /// <summary>With slashes at both ends, or null.</summary>
    public string? Prefix { get; }

    /// <summary>The address relative to the site's root, where it lies under the mount; else as it is.</summary>
    public string Relative(string target, string fromPage)
    {
        if (Prefix is null || !target.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return target;
        }

        var up = string.Concat(Enumerable.Repeat("../", fromPage.Count(c => c == '/')));
        return up + (target.Length == Prefix.Length ? "./" : target[Prefix.Length..]);
    }
}
