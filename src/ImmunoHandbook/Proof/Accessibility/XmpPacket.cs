using System.Text;
using System.Xml;
using System.Xml.Linq;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>XML inside of a PDF: its metadata (ISO 16684-1) and the parts of a dynamic form.</summary>
internal static class XmpPacket
{
    private static readonly XNamespace s_pdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace s_dublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The file's metadata, or null where there is none that can be read.</summary>
    public static XDocument? Of(PdfObjects objects) =>
        objects.Value(objects.Catalog, "Metadata") is StreamToken stream ? Parse(objects.Content(stream)) : null;

    public static XDocument? Parse(byte[] packet)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(packet).TrimStart('\uFEFF')), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The part of PDF/UA that the file claims to follow; a property is an element or an attribute.</summary>
    public static string? PdfUaPart(XDocument xmp) =>
        xmp.Descendants(s_pdfUa + "part").Select(e => e.Value)
            .Concat(xmp.Descendants().Attributes(s_pdfUa + "part").Select(a => a.Value))
            .FirstOrDefault()?.Trim();

    public static bool HasTitle(XDocument xmp) => xmp.Descendants(s_dublinCore + "title").Any(t => !string.IsNullOrWhiteSpace(t.Value));

    /// <summary>Languages in which the title stands.</summary>
    public static IEnumerable<string> TitleLanguages(XDocument xmp) =>
        xmp.Descendants(s_dublinCore + "title").Descendants().Attributes(XNamespace.Xml + "lang").Select(a => a.Value);
}
