using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>XLIFF 2.0 (OASIS, 2014): one file element for each chapter, one unit with one segment for each unit, inline codes as placeholders.</summary>
internal static partial class XliffFile
{
    private const int LargestFile = 50_000_000;

    private static readonly XNamespace s_xliff = "urn:oasis:names:tc:xliff:document:2.0";

    public static string Write(ExchangeFile exchange)
    {
        var root = new XElement(
            s_xliff + "xliff", new XAttribute("version", "2.0"), new XAttribute("srcLang", exchange.SourceLanguage), new XAttribute("trgLang", exchange.TargetLanguage),
            exchange.Chapters.Select((chapter, i) => new XElement(
                s_xliff + "file", new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"f{i + 1}")), new XAttribute("original", chapter.Path),
                chapter.Units.Select(Unit))));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { NewLineHandling = NewLineHandling.None, OmitXmlDeclaration = true }))
        {
            root.WriteTo(writer);
        }

        // The writer's own indentation would put spaces into texts that begin with a code. No text holds a bare < or >.
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{BetweenElements().Replace(text.ToString(), ">\n")}\n";
    }

    /// <returns>Null where the text is no XLIFF 2; <paramref name="fault"/> then says why and where.</returns>
    public static ExchangeFile? Read(string text, out (string Message, int Line, int Column) fault)
    {
        fault = default;
        try
        {
            using var reader = Reader(text);
            if (DeepPlace(text) is { } deep)
            {
                fault = ($"The file nests its elements more than {ExchangeFile.DeepestNesting} levels deep.", deep.Line, deep.Column);
                return null;
            }

            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
            if (root.Name == s_xliff + "xliff")
            {
                return new ExchangeFile(root.Attribute("srcLang")?.Value ?? "", root.Attribute("trgLang")?.Value ?? "", [.. root.Elements(s_xliff + "file").Select(Chapter)]);
            }

            fault = ($"The file begins with <{root.Name.LocalName}> and not with <xliff> of version 2.0.", 1, 1);
        }
        catch (XmlException broken)
        {
            fault = (broken.Message, Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition));
        }

        return null;
    }

    private static XmlReader Reader(string text) =>
        XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestFile });

    /// <summary>Where the file first nests too deeply, looked for before a tree is made of it: what walks the tree goes down with each level.</summary>
    private static (int Line, int Column)? DeepPlace(string text)
    {
        using var reader = Reader(text);
        while (reader.Read())
        {
            if (reader.Depth > ExchangeFile.DeepestNesting)
            {
                return reader is IXmlLineInfo at ? (at.LineNumber, at.LinePosition) : (1, 1);
            }
        }

        return null;
    }

    private static XElement Unit(ExchangeUnit unit, int index)
    {
        var codes = new List<string>();
        var source = Content("source", unit.Source, codes);
        var target = unit.Target.Length == 0 ? null : Content("target", unit.Target, codes);
        return new XElement(
            s_xliff + "unit", new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"u{index + 1}")), new XAttribute("name", unit.Key),
            new XElement(s_xliff + "notes", Notes(unit).Select(note => new XElement(s_xliff + "note", new XAttribute("category", note.Category), note.Text))),
            codes.Count == 0 ? null : new XElement(s_xliff + "originalData", codes.Select((code, i) => new XElement(s_xliff + "data", new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"d{i + 1}")), code))),
            new XElement(s_xliff + "segment", new XAttribute("state", unit.State switch { UnitState.Reviewed => "reviewed", UnitState.Translated or UnitState.Draft => "translated", _ => "initial" }), source, target));
    }

    private static IEnumerable<(string Category, string Text)> Notes(ExchangeUnit unit)
    {
        yield return ("source-hash", unit.Hash);
        if (unit.IsUrgent)
        {
            yield return ("urgent", "Urgent: wrong means danger.");
        }

        if (unit.Previous is not null)
        {
            yield return ("previous-source", unit.Previous);
        }

        foreach (var term in unit.Terms)
        {
            yield return ("term", term);
        }
    }

    private static XElement Content(string name, string markdown, List<string> codes)
    {
        var element = new XElement(s_xliff + name, new XAttribute(XNamespace.Xml + "space", "preserve"));
        var number = 0;
        foreach (var (text, isCode) in InlineCodes.Of(markdown))
        {
            if (!isCode)
            {
                element.Add(new XText(text));
                continue;
            }

            // The same code in source and target is the same data, so that a tool can pair them.
            var at = codes.IndexOf(text);
            if (at < 0)
            {
                at = codes.Count;
                codes.Add(text);
            }

            element.Add(new XElement(
                s_xliff + "ph", new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"{name[0]}{++number}")),
                new XAttribute("dataRef", string.Create(CultureInfo.InvariantCulture, $"d{at + 1}")), new XAttribute("disp", text)));
        }

        return element;
    }

    private static ExchangeChapter Chapter(XElement file)
    {
        ExchangeUnit[] units = [.. file.Descendants(s_xliff + "unit").Select(Unit)];
        var slug = units.Length == 0 ? "" : units[0].Key.Split('/')[0];
        return new ExchangeChapter(slug, file.Attribute("original")?.Value ?? "", "", units);
    }

    private static ExchangeUnit Unit(XElement unit)
    {
        var codes = unit.Elements(s_xliff + "originalData").Elements(s_xliff + "data")
            .DistinctBy(d => d.Attribute("id")?.Value ?? "", StringComparer.Ordinal).ToDictionary(d => d.Attribute("id")?.Value ?? "", d => d.Value, StringComparer.Ordinal);
        string Text(string name) => string.Concat(unit.Elements(s_xliff + "segment").Elements(s_xliff + name).Nodes().Select(node => Plain(node, codes)));
        var hash = unit.Elements(s_xliff + "notes").Elements(s_xliff + "note").FirstOrDefault(n => n.Attribute("category")?.Value == "source-hash")?.Value ?? "";
        return new ExchangeUnit(unit.Attribute("name")?.Value ?? "", hash, Text("source"), Text("target"));
    }

    /// <summary>Tools may wrap text in elements of their own; what stands in them counts.</summary>
    private static string Plain(XNode node, Dictionary<string, string> codes) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("dataRef")?.Value is { } data => codes.GetValueOrDefault(data, ""),
        XElement element => string.Concat(element.Nodes().Select(inner => Plain(inner, codes))),
        _ => "",
    };

    [GeneratedRegex(">(?=</?(?:xliff|file|unit|notes|originalData|segment)[ >]|<(?:note|data|source|target)[ >])")]
    private static partial Regex BetweenElements();
}
