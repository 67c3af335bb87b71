namespace ImmunoHandbook.Links.Addresses;

/// <summary>Writes an address anew so that it leads to another file of the site, in the form its author chose.</summary>
internal static class Rewriting
{
    /// <summary>From the root, with the host or relative, as <paramref name="target"/> is; query and fragment stay.</summary>
    public static string To(string path, string target, string fromPage, SiteRoot root)
    {
        var flaws = AddressFlaws.None;
        var cleaned = UrlText.Clean(target, ref flaws);
        var (old, query, fragment) = UrlText.Split(cleaned);
        var rest = fragment is null ? query : $"{query}#{fragment}";
        return Form(path, old, fromPage, root) + rest;
    }

    /// <summary>The shortest relative address.</summary>
    public static string Relative(string path, string fromPage)
    {
        var from = fromPage.Split('/')[..^1];
        var to = path.Split('/');
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
        {
            same++;
        }

        var relative = string.Concat(Enumerable.Repeat("../", from.Length - same)) + UrlPath.Encode(string.Join('/', to[same..]));

        // A name with a colon would be read as a scheme, and none at all as the page itself.
        return relative.Length == 0 || UrlText.SchemeOf(relative) is not null ? "./" + relative : relative;
    }

    private static string Form(string path, string old, string fromPage, SiteRoot root) =>
        UrlText.SchemeOf(old) is not null || (old.Length > 1 && UrlText.IsSlash(old[0]) && UrlText.IsSlash(old[1])) ? root.Origin + root.Prefix + UrlPath.Encode(path)
        : old.Length > 0 && UrlText.IsSlash(old[0]) ? root.Prefix + UrlPath.Encode(path)
        : Relative(path, fromPage);
}
