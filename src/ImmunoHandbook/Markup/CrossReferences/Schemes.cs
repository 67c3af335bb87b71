namespace ImmunoHandbook.Markup.CrossReferences;

/// <summary>Which kinds of address a chapter may carry: anything else could run or fetch something.</summary>
internal static class Schemes
{
    private static readonly string[] s_allowed = ["http", "https", "mailto", "tel"];

    /// <summary>The scheme before the first colon (RFC 3986, 3.1), or null for a relative address.</summary>
    public static string? Of(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return colon == 0 ? "" : null;
        }

        var slash = address.AsSpan().IndexOfAny('/', '?', '#');
        return slash >= 0 && slash < colon ? null : address[..colon].Trim().ToLowerInvariant();
    }

    public static bool IsAllowed(string address) => Of(address) is not { } scheme || s_allowed.Contains(scheme, StringComparer.Ordinal);
}
