using System.Text;
using System.Xml;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// Addresses in the two kinds of XML that a site offers to other programs: sitemaps (sitemaps.org) and feeds (RSS 2.0,
/// Atom RFC 4287). XML of another kind holds none that are known. Nothing outside the file is ever read, and a document
/// type is refused.
/// </summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static PageFacts? Read(string path, ReadOnlySpan<byte> file)
    {
        // The declaration's own encoding no longer holds once the text is UTF-8.
        var text = Encoding.UTF8.GetString(FileText.AsUtf8(file));
        var links = new List<Link>();
        using var reader = XmlReader.Create(new StringReader(text), s_settings);
        var isKnown = IsAddressFile(path);
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName is not ("urlset" or "sitemapindex" or "rss" or "feed" or "RDF"))
            {
                return null;
            }

            isKnown = true;
            Read(reader, links, reader.LocalName is "urlset" or "sitemapindex");
        }
        catch (XmlException fault)
        {
            return isKnown ? new PageFacts(path, links) { Fault = ("it is not well-formed XML", Math.Max(fault.LineNumber, 1), Math.Max(fault.LinePosition, 1)) } : null;
        }

        return new PageFacts(path, links);
    }

    private static void Read(XmlReader reader, List<Link> links, bool isSitemap)
    {
        var place = (IXmlLineInfo)reader;
        var (element, isPermanent, line, column) = ("", true, 0, 0);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                (element, line, column) = (reader.LocalName, place.LineNumber, place.LinePosition);
                isPermanent = element != "guid" || reader.GetAttribute("isPermaLink") is null or "true";
                foreach (var name in AttributesOf(element, isSitemap))
                {
                    if (reader.MoveToAttribute(name))
                    {
                        links.Add(new Link(reader.Value, isSitemap ? LinkKind.Entry : LinkKind.Navigation, place.LineNumber, place.LinePosition));
                        reader.MoveToElement();
                    }
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && IsAddress(element, isSitemap) && isPermanent)
            {
                links.Add(new Link(reader.Value.Trim(), isSitemap ? LinkKind.Entry : LinkKind.Navigation, place.LineNumber, place.LinePosition));
                element = "";
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (element == "loc")
                {
                    links.Add(new Link("", LinkKind.Entry, line, column));
                }

                element = "";
            }
        }
    }

    private static bool IsAddress(string element, bool isSitemap) => isSitemap
        ? element is "loc" or "content_loc" or "player_loc" or "thumbnail_loc"
        : element is "link" or "guid" or "comments" or "docs" or "url" or "icon" or "logo";

    private static string[] AttributesOf(string element, bool isSitemap) => (element, isSitemap) switch
    {
        ("link", _) => ["href"],
        ("enclosure" or "content" or "thumbnail", false) => ["url", "src"],
        _ => [],
    };

    private static bool IsAddressFile(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("sitemap", StringComparison.OrdinalIgnoreCase) || name.StartsWith("feed", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("rss", StringComparison.OrdinalIgnoreCase) || name.StartsWith("atom", StringComparison.OrdinalIgnoreCase));
}
