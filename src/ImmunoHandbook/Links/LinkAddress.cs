using ImmunoHandbook.Markup.CrossReferences;

namespace ImmunoHandbook.Links;

internal enum AddressKind
{
    /// <summary>A file of the site, with or without a place in it.</summary>
    Inside,

    /// <summary>Another site; only checked on request.</summary>
    Outside,
    Empty,
    Malformed,
    Mail,
    Phone,
    Script,

    /// <summary>data: and other addresses that carry their own content.</summary>
    Inline,

    /// <summary>Starts with a slash: works only where the site lies at one path.</summary>
    RootRelative,
    LeavesSite,
}

/// <summary>An address resolved against the page that holds it (WHATWG URL, for the relative addresses that static sites use).</summary>
/// <param name="Path">File within the site, without leading slash; folders end in a slash or are empty.</param>
/// <param name="Fragment">Decoded, without #; null where there is none.</param>
internal readonly record struct LinkAddress(AddressKind Kind, string Path = "", string? Fragment = null)
{
    public static LinkAddress Resolve(string target, string fromPage)
    {
        var address = target.Trim(' ', '\t', '\n', '\r', '\f');
        if (address.Length == 0)
        {
            return new LinkAddress(AddressKind.Empty);
        }

        if (Schemes.Of(address) is { } scheme)
        {
            return new LinkAddress(KindOf(scheme, address));
        }

        return address.StartsWith("//", StringComparison.Ordinal) ? new LinkAddress(AddressKind.Outside)
            : address[0] is '/' or '\\' ? new LinkAddress(AddressKind.RootRelative)
            : ResolveRelative(address, fromPage);
    }

    private static AddressKind KindOf(string scheme, string address) => scheme switch
    {
        "http" or "https" => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && !address.Contains(' ', StringComparison.Ordinal)
            ? AddressKind.Outside
            : AddressKind.Malformed,
        "mailto" => AddressKind.Mail,
        "tel" => AddressKind.Phone,
        "javascript" or "vbscript" => AddressKind.Script,
        "data" or "blob" or "about" => AddressKind.Inline,
        "" => AddressKind.Malformed,
        _ => AddressKind.Outside,
    };

    private static LinkAddress ResolveRelative(string address, string fromPage)
    {
        string? fragment = null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            fragment = WithoutTextDirective(Uri.UnescapeDataString(address[(hash + 1)..]));
            address = address[..hash];
        }

        var query = address.IndexOf('?', StringComparison.Ordinal);
        address = query >= 0 ? address[..query] : address;
        if (address.Length == 0)
        {
            return new LinkAddress(AddressKind.Inside, fromPage, fragment);
        }

        var segments = fromPage.Split('/')[..^1].ToList();
        var parts = Uri.UnescapeDataString(address).Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case ".." when segments.Count == 0:
                    return new LinkAddress(AddressKind.LeavesSite);
                case "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                case "." or "":
                    break;
                default:
                    segments.Add(parts[i]);
                    break;
            }
        }

        var isFolder = parts[^1] is "" or "." or "..";
        var path = string.Join('/', segments);
        return new LinkAddress(AddressKind.Inside, isFolder && path.Length > 0 ? path + "/" : path, fragment);
    }

    /// <summary>A text fragment (<c>:~:text=</c>) marks words and names no place of its own.</summary>
    private static string? WithoutTextDirective(string fragment)
    {
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return directive < 0 ? fragment : directive == 0 ? null : fragment[..directive];
    }
}
