namespace ImmunoHandbook.Links.Reading;

/// <summary>Which attributes of which elements hold an address (WHATWG HTML, index of attributes), and what for.</summary>
internal static class AddressAttributes
{
    public static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\f'];

    private const KnownElement Embedding = KnownElement.Image | KnownElement.Source | KnownElement.Script | KnownElement.Embed
        | KnownElement.Audio | KnownElement.Video | KnownElement.Track | KnownElement.Input;

    /// <summary>Attributes whose value is one address; those of link, meta, base and iframe depend on others beside them.</summary>
    public static readonly (KnownAttribute Attribute, KnownElement Elements, LinkKind Kind)[] Plain =
    [
        (KnownAttribute.Href, KnownElement.A | KnownElement.Area, LinkKind.Navigation),
        (KnownAttribute.Src, Embedding, LinkKind.Resource),
        (KnownAttribute.Poster, KnownElement.Video, LinkKind.Resource),
        (KnownAttribute.Data, KnownElement.Object, LinkKind.Resource),
        (KnownAttribute.Background, KnownElement.Backed, LinkKind.Resource),
        (KnownAttribute.Action, KnownElement.Form, LinkKind.Navigation),
        (KnownAttribute.FormAction, KnownElement.Button | KnownElement.Input, LinkKind.Navigation),
        (KnownAttribute.Cite, KnownElement.Quotation, LinkKind.Navigation),
        (KnownAttribute.LongDesc, KnownElement.Image | KnownElement.Frame, LinkKind.Navigation),
        (KnownAttribute.UseMap, KnownElement.Image | KnownElement.Object | KnownElement.Input, LinkKind.ImageMap),
    ];

    /// <summary>Names under which pages hand addresses to other programs.</summary>
    private static readonly HashSet<string> s_shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:video:url", "og:video:secure_url", "og:audio", "og:audio:url",
        "og:audio:secure_url", "twitter:image", "twitter:image:src", "twitter:player", "msapplication-tileimage",
    };

    private static readonly HashSet<string> s_loaded = new(StringComparer.OrdinalIgnoreCase)
    {
        "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon", "preload", "modulepreload", "prefetch", "expect",
    };

    public static bool IsShared(string name) => s_shared.Contains(name);

    /// <summary>What a link element's address is; null where it names a server and no file.</summary>
    public static LinkKind? KindOf(string rel, bool hasLanguage)
    {
        var words = rel.Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => Is(w, "preconnect") || Is(w, "dns-prefetch")) ? null
            : words.Any(w => Is(w, "canonical")) ? LinkKind.Canonical
            : words.Any(w => Is(w, "manifest")) ? LinkKind.Manifest
            : words.Any(s_loaded.Contains) ? LinkKind.Resource
            : hasLanguage && words.Any(w => Is(w, "alternate")) ? LinkKind.Alternate
            : LinkKind.Navigation;
    }

    private static bool Is(string word, string lowerCase) => word.Equals(lowerCase, StringComparison.OrdinalIgnoreCase);
}
