using ImmunoHandbook.Links.Reading;

namespace ImmunoHandbook.Links;

/// <summary>Collects the links and places of a file, whatever its bytes are.</summary>
internal static class PageReader
{
    /// <summary>Null for files that hold no addresses or that are not looked into.</summary>
    public static PageFacts? Read(string path, ReadOnlySpan<byte> content) => FileKinds.Of(path) switch
    {
        FileKind.Html => ReadHtml(path, content),
        FileKind.Css => ReadCss(path, content),
        FileKind.Drawing => new HtmlReader(FileText.AsUtf8(content), isXml: true).Read(path),
        FileKind.Xml => FeedReader.Read(path, content),
        FileKind.Manifest => ManifestReader.Read(path, FileText.AsUtf8(content)),
        FileKind.Robots => RobotsReader.Read(path, FileText.AsUtf8(content)),
        FileKind.Script => SearchIndexReader.Read(path, content),
        _ => null,
    };

    public static PageFacts ReadHtml(string path, ReadOnlySpan<byte> html) => new HtmlReader(FileText.AsUtf8(html), isXml: false).Read(path);

    public static PageFacts ReadCss(string path, ReadOnlySpan<byte> css)
    {
        var text = FileText.AsUtf8(css);
        var links = new List<Link>();
        var scanner = new CssScanner(text);
        var places = new PlaceCounter(text);
        while (scanner.Next())
        {
            places.MoveTo(scanner.Offset);
            links.Add(new Link(scanner.Address, LinkKind.Resource, places.Line, places.Column));
        }

        return new PageFacts(path, links) { IsStylesheet = true };
    }
}
