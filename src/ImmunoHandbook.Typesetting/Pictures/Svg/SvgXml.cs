using System.Xml;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Reads the XML of a drawing within bounds. Document types are refused, so that no entity can ever grow.</summary>
internal static class SvgXml
{
    public const string SvgNamespace = "http://www.w3.org/2000/svg";

    private const int MostElements = 200_000;
    private const int Deepest = 100;
    private const long MostCharacters = 20_000_000;

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="PictureFormatException">The text is no XML, no SVG, or too large.</exception>
    public static SvgElement Read(Stream data, SvgProblems problems) => Read(XmlReader.Create(data, Settings), problems);

    /// <inheritdoc cref="Read(Stream, SvgProblems)"/>
    public static SvgElement Read(TextReader text, SvgProblems problems) => Read(XmlReader.Create(text, Settings), problems);

    private static SvgElement Read(XmlReader xml, SvgProblems problems)
    {
        try
        {
            using var owned = xml;
            return ReadTree(xml, problems) ?? throw new PictureFormatException("it holds no svg element");
        }
        catch (XmlException e)
        {
            throw Explain(e);
        }
    }

    private static PictureFormatException Explain(XmlException e) => e.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase)
        ? new PictureFormatException(
            "it has a document type declaration, which is not allowed", "Delete the line that begins with <!DOCTYPE.")
        : new PictureFormatException(FormattableString.Invariant($"its XML is not well formed near line {e.LineNumber}"), "Open the drawing in the program that made it, and save it again.");

    private static SvgElement? ReadTree(XmlReader xml, SvgProblems problems)
    {
        var open = new Stack<SvgElement>();
        SvgElement? root = null;
        var count = 0;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.NamespaceURI is not (SvgNamespace or ""):
                    // Editors keep data of their own in other namespaces; it draws nothing.
                    SkipForeign(xml, problems);
                    break;
                case XmlNodeType.Element:
                    if (++count > MostElements || open.Count >= Deepest)
                    {
                        throw new PictureFormatException("it holds too many or too deeply nested elements");
                    }

                    var element = ReadElement(xml);
                    root ??= Root(element);
                    (open.TryPeek(out var parent) ? parent : null)?.Children.Add(element);
                    if (!xml.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    (open.TryPeek(out var holder) ? holder : null)?.Children.Add(new SvgElement("", LineOf(xml)) { Text = xml.Value });
                    break;
            }
        }

        return root;
    }

    private static SvgElement Root(SvgElement element) => element.Name == "svg"
        ? element
        : throw new PictureFormatException($"it is no SVG: its outermost element is '{element.Name}'");

    private static void SkipForeign(XmlReader xml, SvgProblems problems)
    {
        if (xml.NamespaceURI == "http://www.w3.org/1999/xhtml")
        {
            problems.Add(LineOf(xml), $"The HTML element '{xml.LocalName}' is left out.", "Draw with SVG elements only.");
        }

        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = 1; depth > 0 && xml.Read();)
        {
            depth += xml.NodeType switch
            {
                XmlNodeType.Element when !xml.IsEmptyElement => 1,
                XmlNodeType.EndElement => -1,
                _ => 0,
            };
        }
    }

    private static SvgElement ReadElement(XmlReader xml)
    {
        var element = new SvgElement(xml.LocalName, LineOf(xml));
        while (xml.MoveToNextAttribute())
        {
            var isNamed = xml.NamespaceURI is "" or "http://www.w3.org/1999/xlink" or "http://www.w3.org/XML/1998/namespace";
            if (isNamed)
            {
                element.Attributes.TryAdd(xml.LocalName, xml.Value);
            }
        }

        xml.MoveToElement();
        return element;
    }

    private static int LineOf(XmlReader xml) => xml is IXmlLineInfo info ? info.LineNumber : 0;
}
