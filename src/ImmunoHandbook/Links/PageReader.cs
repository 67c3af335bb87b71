using System.Net;
using System.Text;

namespace ImmunoHandbook.Links;

/// <summary>Collects the links and ids of an HTML or CSS file.</summary>
internal static class PageReader
{
    public static PageFacts ReadHtml(string path, ReadOnlySpan<byte> html)
    {
        var links = new List<Link>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new List<(string, int)>();
        var scanner = new HtmlScanner(html);
        while (scanner.NextTag())
        {
            var isAnchor = Is(scanner.Tag, "a"u8);
            bool hasId = false, hasAddress = false;
            while (scanner.NextAttribute())
            {
                var name = scanner.AttributeName;
                if (Is(name, "href"u8) || Is(name, "src"u8))
                {
                    // Of an attribute that is written twice the first counts (WHATWG HTML, 13.2.5.33).
                    if (!hasAddress)
                    {
                        AddLinks(scanner, links);
                    }

                    hasAddress = true;
                }
                else if (Is(name, "id"u8) && scanner.AttributeValue.Length > 0 && !hasId)
                {
                    hasId = true;
                    var id = Text(scanner.AttributeValue);
                    if (!ids.Add(id))
                    {
                        repeated.Add((id, scanner.AttributeOffset));
                    }
                }
                else if (isAnchor && Is(name, "name"u8))
                {
                    ids.Add(Text(scanner.AttributeValue));
                }
                else
                {
                    AddLinks(scanner, links);
                }
            }
        }

        return new PageFacts(path, links) { Ids = ids, RepeatedIds = repeated };
    }

    public static PageFacts ReadCss(string path, ReadOnlySpan<byte> css)
    {
        var links = new List<Link>();
        AddCssLinks(css, 0, links);
        return new PageFacts(path, links) { Ids = new HashSet<string>(), RepeatedIds = [] };
    }

    private static void AddLinks(in HtmlScanner scanner, List<Link> links)
    {
        var tag = scanner.Tag;
        var name = scanner.AttributeName;
        var at = scanner.AttributeOffset;
        if (Is(name, "href"u8))
        {
            var kind = Is(tag, "a"u8) || Is(tag, "area"u8) ? LinkKind.Navigation : LinkKind.Resource;
            if (!Is(tag, "base"u8))
            {
                links.Add(new Link(Text(scanner.AttributeValue), kind, at));
            }
        }
        else if (Is(name, "src"u8) || Is(name, "poster"u8) || (Is(name, "data"u8) && Is(tag, "object"u8)) || Is(name, "xlink:href"u8))
        {
            links.Add(new Link(Text(scanner.AttributeValue), LinkKind.Resource, at));
        }
        else if (Is(name, "action"u8) || Is(name, "formaction"u8) || Is(name, "cite"u8))
        {
            links.Add(new Link(Text(scanner.AttributeValue), LinkKind.Navigation, at));
        }
        else if (Is(name, "srcset"u8))
        {
            AddSourceSet(Text(scanner.AttributeValue), at, links);
        }
        else if (Is(name, "style"u8))
        {
            AddCssLinks(scanner.AttributeValue, at, links);
        }
    }

    /// <summary>Candidates of a srcset: address and descriptor, separated by commas (WHATWG HTML, 4.8.4.2.1).</summary>
    private static void AddSourceSet(string value, int offset, List<Link> links)
    {
        foreach (var candidate in value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            links.Add(new Link(candidate.Split(' ', 2)[0].TrimEnd(','), LinkKind.Resource, offset));
        }
    }

    private static void AddCssLinks(ReadOnlySpan<byte> css, int offset, List<Link> links)
    {
        for (var at = css.IndexOf("url("u8); at >= 0;)
        {
            var rest = css[(at + 4)..];
            var end = rest.IndexOf((byte)')');
            if (end < 0)
            {
                return;
            }

            var address = Encoding.UTF8.GetString(rest[..end]).Trim().Trim('"', '\'');
            if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                links.Add(new Link(address, LinkKind.Resource, offset + at));
            }

            var next = rest[end..].IndexOf("url("u8);
            at = next < 0 ? -1 : at + 4 + end + next;
        }
    }

    private static string Text(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase) =>
        name.Length == lowerCase.Length && Ascii.EqualsIgnoreCase(name, lowerCase);
}
