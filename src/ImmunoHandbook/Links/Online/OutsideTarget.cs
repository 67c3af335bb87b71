namespace ImmunoHandbook.Links.Online;

/// <summary>A page of another server with all links that lead to it or to places on it.</summary>
/// <param name="Address">Without a fragment, in the one form that all spellings of it have; where it cannot be asked for, as written.</param>
internal sealed record OutsideTarget(string Address, IReadOnlyList<OutsideLink> Links)
{
    /// <summary>Null where the address cannot be asked for.</summary>
    public Uri? Uri { get; } = UriOf(Address);

    public string Host => Uri?.IdnHost ?? "";

    /// <summary>Links that name a place on the page; a text directive names none.</summary>
    public IReadOnlyList<(OutsideLink Link, string Place)> Fragments { get; } =
        [.. Links.Select(link => (link, PlaceOf(link.Address))).Where(pair => pair.Item2.Length > 0)];

    /// <summary>In ordinal order of addresses. Spellings that differ in letters of the host, dots of the path or escapes are one page.</summary>
    public static IReadOnlyList<OutsideTarget> Gather(IReadOnlyList<OutsideLink> links) =>
    [
        .. links.GroupBy(link => AddressOf(link.Address.Split('#', 2)[0]), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new OutsideTarget(group.Key, [.. group])),
    ];

    private static string AddressOf(string written) => UriOf(written)?.AbsoluteUri ?? written;

    private static Uri? UriOf(string address)
    {
        try
        {
            // The host in ASCII is asked for here because it throws where a name cannot be written so.
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.IdnHost.Length > 0 && uri.AbsoluteUri.Length > 0 ? uri : null;
        }
        catch (Exception fault) when (fault is UriFormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Routes of script programs (<c>#/page</c>, <c>#!page</c>) are no places of the page that is sent.</summary>
    private static string PlaceOf(string address)
    {
        var place = address.Split('#', 2) is [_, var fragment] ? fragment.Split(":~:", 2)[0] : "";
        return place.StartsWith('/') || place.StartsWith('!') || place.Equals("top", StringComparison.OrdinalIgnoreCase) ? "" : Uri.UnescapeDataString(place);
    }
}
