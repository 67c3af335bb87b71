using System.Text;
using System.Xml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Web;

/// <summary>
/// Copies an SVG without anything that could act or reach out when the file is opened on its own: no script, no event
/// attribute, no foreign content, no reference but to its own parts, no document type.
/// </summary>
internal static class SvgCleaner
{
    private static readonly HashSet<string> s_dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "set", "animate",
        "animateMotion", "animateTransform", "a", "style",
    };

    private static readonly XmlReaderSettings s_reading = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 0,
    };

    private static readonly XmlWriterSettings s_writing = new()
    {
        OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = false,
    };

    /// <summary>The cleaned file; an empty drawing, with a finding, where it is no XML.</summary>
    public static byte[] Clean(byte[] svg, string path, DiagnosticBag findings)
    {
        using var output = new MemoryStream(svg.Length);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg), s_reading);
            using var writer = XmlWriter.Create(output, s_writing);
            Copy(reader, writer, path, findings);
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException or InvalidOperationException)
        {
            var at = fault is XmlException { LineNumber: > 0 } xml
                ? new SourceLocation(path, xml.LineNumber, xml.LinePosition)
                : SourceLocation.WholeFile(path);
            findings.Report(DiagnosticCodes.BrokenDrawing, at, "This drawing is not readable as SVG.", "Open it in a drawing program and save it again as plain SVG.");
            return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray();
        }

        return output.ToArray();
    }

    private static void Copy(XmlReader reader, XmlWriter writer, string path, DiagnosticBag findings)
    {
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && s_dropped.Contains(reader.LocalName))
            {
                Report(reader, $"The element \"{reader.LocalName}\" was left out of this drawing.", path, findings);
                reader.Skip();
                continue;
            }

            CopyNode(reader, writer, path, findings);
            reader.Read();
        }
    }

    private static void CopyNode(XmlReader reader, XmlWriter writer, string path, DiagnosticBag findings)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                CopyAttributes(reader, writer, path, findings);
                if (isEmpty)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value.ReplaceLineEndings("\n"));
                break;
        }
    }

    private static void CopyAttributes(XmlReader reader, XmlWriter writer, string path, DiagnosticBag findings)
    {
        while (reader.MoveToNextAttribute())
        {
            if (IsSafe(reader.LocalName, reader.Value))
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
            else
            {
                Report(reader, $"The attribute \"{reader.Name}\" was left out of this drawing.", path, findings);
            }
        }

        reader.MoveToElement();
    }

    private static bool IsSafe(string name, string value) =>
        !name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        && name is not ("base" or "ping")
        && (name is not ("href" or "src") || value.StartsWith('#') || value.StartsWith("data:image/png;", StringComparison.Ordinal)
            || value.StartsWith("data:image/jpeg;", StringComparison.Ordinal))
        && !ReachesOut(value);

    /// <summary>A <c>url(...)</c> that is not to a part of the same drawing, or anything hidden behind escapes.</summary>
    private static bool ReachesOut(string value)
    {
        var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
        for (; at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" '\"").StartsWith("#"))
            {
                return true;
            }
        }

        return value.Contains("@import", StringComparison.OrdinalIgnoreCase) || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase);
    }

    private static void Report(XmlReader reader, string message, string path, DiagnosticBag findings)
    {
        var line = (IXmlLineInfo)reader;
        findings.Report(
            DiagnosticCodes.DrawingCleaned, new SourceLocation(path, line.LineNumber, line.LinePosition), message,
            "Draw without scripts, animation, style sheets and references to other files.");
    }
}
