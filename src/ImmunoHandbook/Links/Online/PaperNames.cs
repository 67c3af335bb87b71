namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Names of papers (DOI, ISO 26324) and their resolvers. Whether a resolver knows a name is the answer: publishers' own
/// pages turn programs away.
/// </summary>
internal static class PaperNames
{
    /// <summary>www.doi.org holds ordinary pages as well; a name begins with its registrant's number.</summary>
    public static bool Holds(Uri address) => address.Host.ToLowerInvariant() switch
    {
        "doi.org" or "dx.doi.org" => address.AbsolutePath.Length > 1,
        "www.doi.org" => address.AbsolutePath.StartsWith("/10.", StringComparison.Ordinal),
        _ => false,
    };
}
