using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Addresses;

/// <summary>An address resolved against the page that holds it, by the rules of the WHATWG URL standard.</summary>
/// <param name="Path">File within the site, without leading slash, decoded; folders end in a slash or are empty.</param>
/// <param name="Fragment">As written without #; null where there is none. A text directive is left out.</param>
internal readonly record struct LinkAddress(AddressKind Kind, string Path = "", string? Fragment = null)
{
    private static readonly string[] s_everyday = ["http", "https", "mailto", "tel", "javascript"];

    /// <summary>Schemes of other programs that are common on pages; an unknown one is passed, one that nearly is an everyday one is not.</summary>
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "ftp", "ftps", "sftp", "ws", "wss", "sms", "geo", "sip", "sips", "xmpp", "irc", "ircs", "news", "nntp", "feed", "webcal", "magnet", "urn", "doi", "maps",
        "callto", "skype", "facetime", "whatsapp", "tg", "signal", "market", "intent", "git", "ssh", "bitcoin", "lightning", "steam", "spotify", "view-source",
    };

    public AddressFlaws Flaws { get; init; }

    /// <summary>Of an address outside: absolute, cleaned of white space.</summary>
    public string? Full { get; init; }

    public static LinkAddress Resolve(string target, string fromPage) => Resolve(target, fromPage, SiteRoot.Anywhere);

    /// <param name="fromPage">File or folder of the site against which relative addresses count.</param>
    public static LinkAddress Resolve(string target, string fromPage, SiteRoot root)
    {
        var flaws = AddressFlaws.None;
        var address = UrlText.Clean(target, ref flaws);
        if (address.Length == 0)
        {
            return new LinkAddress(AddressKind.Empty);
        }

        flaws |= address.Contains(' ', StringComparison.Ordinal) ? AddressFlaws.Space : AddressFlaws.None;
        if (UrlText.SchemeOf(address) is { } scheme)
        {
            return scheme is "http" or "https"
                ? ResolveWeb(address, scheme.Length + 1, scheme == "https", root) with { Flaws = flaws }
                : new LinkAddress(KindOf(scheme, address[(scheme.Length + 1)..])) { Flaws = flaws };
        }

        if (address.Length > 1 && UrlText.IsSlash(address[0]) && UrlText.IsSlash(address[1]))
        {
            return ResolveWeb($"{(root.IsSecure || root.Host is null ? "https" : "http")}:{address}", root.IsSecure || root.Host is null ? 6 : 5, root.IsSecure || root.Host is null, root) with { Flaws = flaws };
        }

        return ResolveInside(address, fromPage, root, flaws);
    }

    private static AddressKind KindOf(string scheme, string rest) => scheme switch
    {
        "mailto" => AddressKind.Mail,
        "tel" => AddressKind.Phone,
        "javascript" or "vbscript" => AddressKind.Script,
        "data" or "blob" or "about" => AddressKind.Inline,
        "file" => AddressKind.OwnDisk,
        _ when scheme.Length == 1 => AddressKind.OwnDisk,
        _ when s_known.Contains(scheme) => AddressKind.OtherProgram,
        _ => (rest.StartsWith("//", StringComparison.Ordinal) || rest.Contains('@', StringComparison.Ordinal)) && Nearest.To(scheme, s_everyday) is not null
            ? AddressKind.MistypedScheme
            : AddressKind.OtherProgram,
    };

    /// <summary>Two slashes are demanded: what browsers make of one, three or none differs with the page it stands on.</summary>
    private static LinkAddress ResolveWeb(string address, int at, bool isSecure, SiteRoot root)
    {
        var rest = address.AsSpan(at);
        if (rest.Length < 3 || !UrlText.IsSlash(rest[0]) || !UrlText.IsSlash(rest[1]) || UrlText.IsSlash(rest[2]))
        {
            return new LinkAddress(AddressKind.Malformed);
        }

        var end = rest[2..].IndexOfAny("/\\?#");
        var authority = end < 0 ? rest[2..] : rest.Slice(2, end);
        if (HostName.Parse(authority, isSecure) is not { } host)
        {
            return new LinkAddress(AddressKind.Malformed);
        }

        var outside = new LinkAddress(AddressKind.Outside) { Full = address };
        if (!host.Equals(root.Host, StringComparison.Ordinal))
        {
            return outside;
        }

        var inside = ResolveRooted(end < 0 ? "/" : rest[(2 + end)..].ToString(), root);
        return inside.Kind == AddressKind.LeavesSite ? outside : inside with { Full = address };
    }

    private static LinkAddress ResolveInside(string address, string fromPage, SiteRoot root, AddressFlaws flaws)
    {
        var (path, _, fragment) = UrlText.Split(address);
        flaws |= path.Contains('\\', StringComparison.Ordinal) ? AddressFlaws.Backslash : AddressFlaws.None;
        if (path.Length == 0)
        {
            return new LinkAddress(AddressKind.Inside, fromPage, WithoutDirective(fragment)) { Flaws = flaws };
        }

        if (UrlText.IsSlash(path[0]))
        {
            return root.IsPortable ? new LinkAddress(AddressKind.RootRelative) { Flaws = flaws } : ResolveRooted(address, root) with { Flaws = flaws };
        }

        var segments = root.IsPortable || root.IsAssumed ? [] : SegmentsOf(root.Prefix);
        var mount = segments.Count;
        segments.AddRange(fromPage.Split('/')[..^1]);
        var climbed = UrlPath.Walk(path, segments, out var isFolder);
        return climbed > 0 && (root.IsPortable || root.IsAssumed)
            ? new LinkAddress(AddressKind.LeavesSite) { Flaws = flaws }
            : Under(root, segments, mount, isFolder, fragment) with { Flaws = flaws };
    }

    /// <param name="address">From the host's root, with query and fragment.</param>
    private static LinkAddress ResolveRooted(string address, SiteRoot root)
    {
        var (path, _, fragment) = UrlText.Split(address.Length > 0 && UrlText.IsSlash(address[0]) ? address : "/" + address);
        var segments = new List<string>();
        UrlPath.Walk(path.AsSpan(1), segments, out var isFolder);
        return Under(root, segments, SegmentsOf(root.Prefix).Count, isFolder, fragment);
    }

    private static LinkAddress Under(SiteRoot root, List<string> segments, int mount, bool isFolder, string? fragment)
    {
        if (mount > 0 && !segments.Take(mount).SequenceEqual(SegmentsOf(root.Prefix), StringComparer.Ordinal))
        {
            return new LinkAddress(AddressKind.LeavesSite);
        }

        var path = string.Join('/', segments.Skip(mount));
        return new LinkAddress(AddressKind.Inside, isFolder && segments.Count > mount ? path + "/" : path, WithoutDirective(fragment));
    }

    private static List<string> SegmentsOf(string prefix) => [.. prefix.Split('/', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A text fragment (<c>:~:text=</c>) marks words and names no place of its own.</summary>
    private static string? WithoutDirective(string? fragment)
    {
        var directive = fragment?.IndexOf(":~:", StringComparison.Ordinal) ?? -1;
        return directive < 0 ? fragment : directive == 0 ? null : fragment![..directive];
    }
}
