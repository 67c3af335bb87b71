using System.Text;
using System.Xml;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>
/// Makes a drawing from a stranger safe to publish: only known elements and attributes pass, none that run programs or
/// refer to anything outside of the file. Never throws.
/// </summary>
internal static class SvgCleaner
{
    private static readonly string[] ImageTypes =
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    /// <param name="text">The file's text.</param>
    /// <returns>Text of the same drawing and what was taken out of it; empty text if it is no drawing at all.</returns>
    public static (string Cleaned, IReadOnlyList<PictureProblem> Problems) Clean(string text)
    {
        var problems = new SvgProblems();
        try
        {
            using var reader = new StringReader(text.TrimStart('\uFEFF'));
            var root = SvgXml.Read(reader, problems);
            if (SvgEffects.Multiply(root))
            {
                throw new PictureFormatException("its 'use' elements show more shapes than a browser can draw", "Draw each shape once.");
            }

            return (Write(root, problems), problems.All);
        }
        catch (PictureFormatException e)
        {
            return ("", [.. problems.All, new PictureProblem(0, $"The drawing cannot be used: {e.Message}.", e.Hint, true)]);
        }
    }

    private static string Write(SvgElement root, SvgProblems problems)
    {
        var result = new StringBuilder();
        using (var xml = XmlWriter.Create(result, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, NewLineChars = "\n" }))
        {
            WriteElement(xml, root, problems);
        }

        return result.ToString();
    }

    private static void WriteElement(XmlWriter xml, SvgElement element, SvgProblems problems)
    {
        if (!SvgWhitelist.AllowsElement(element.Name))
        {
            problems.Add(element, $"The element '{element.Name}' is taken out of the drawing.", SvgSafety.HintFor(element.Name));
            return;
        }

        if (element.Name == "style" && !IsSafeCss(string.Concat(element.Children.Select(c => c.Text))))
        {
            problems.Add(element, "The drawing's style sheet refers to something outside of the file and is taken out.", "Use plain rules without @import and url().");
            return;
        }

        xml.WriteStartElement(element.Name, SvgXml.SvgNamespace);
        foreach (var (name, value) in element.Attributes)
        {
            if (IsSafe(element, name, value, problems))
            {
                WriteAttribute(xml, name, name == "style" ? Still(element, value, problems) : value);
            }
        }

        foreach (var child in element.Children)
        {
            if (child.Text is { } text)
            {
                xml.WriteString(element.Name == "style" ? Still(element, text, problems) : text);
            }
            else
            {
                WriteElement(xml, child, problems);
            }
        }

        xml.WriteEndElement();
    }

    private static string Still(SvgElement element, string css, SvgProblems problems)
    {
        if (SvgEffects.Without(css) is not { } still)
        {
            return css;
        }

        problems.Add(element, $"Filters and movements of the element '{element.Name}' are taken out.", SvgEffects.Hint);
        return still;
    }

    private static void WriteAttribute(XmlWriter xml, string name, string value)
    {
        if (name is "lang" or "space")
        {
            xml.WriteAttributeString("xml", name, null, value);
        }
        else
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static bool IsSafe(SvgElement element, string name, string value, SvgProblems problems)
    {
        // Editors' own attributes are no danger and no loss; there is nothing to tell the author.
        if (!SvgWhitelist.AllowsAttribute(name))
        {
            if (SvgSafety.IsEvent(name))
            {
                problems.Add(element, $"The attribute '{name}' of the element '{element.Name}' runs a program and is taken out.");
            }
            else if (name == "filter")
            {
                problems.Add(element, $"The filter of the element '{element.Name}' is taken out.", SvgEffects.Hint);
            }

            return false;
        }

        var isPlainText = name is "id" or "class" or "lang" or "role" || name.StartsWith("aria-", StringComparison.Ordinal);
        if (isPlainText || (name == "href" ? IsSafeReference(element, value) : IsSafeCss(value)))
        {
            return true;
        }

        problems.Add(element, $"'{name}' of the element '{element.Name}' refers to something outside of the file and is taken out.", "A drawing must be complete in itself.");
        return false;
    }

    private static bool IsSafeReference(SvgElement element, string value) => SvgReference.Target(value) is not null ||
        (element.Name == "image" && ImageTypes.Any(type => value.StartsWith(type, StringComparison.OrdinalIgnoreCase)));

    /// <summary>No import, no escape that could hide one, and only <c>url(#id)</c>.</summary>
    private static bool IsSafeCss(string css)
    {
        if (css.Contains('@', StringComparison.Ordinal) || css.Contains('\\', StringComparison.Ordinal) ||
            css.Contains('<', StringComparison.Ordinal) || css.Contains("javascript:", StringComparison.OrdinalIgnoreCase) ||
            css.Contains("expression", StringComparison.OrdinalIgnoreCase) || css.Contains("image-set", StringComparison.OrdinalIgnoreCase) ||
            css.Contains("src(", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var at = 0; css.IndexOf("url", at, StringComparison.OrdinalIgnoreCase) is var start and >= 0; at = start + 3)
        {
            var rest = css.AsSpan(start + 3).TrimStart();
            if (rest is ['(', ..] && rest[1..].TrimStart(" \t\r\n'\"") is not ['#', ..])
            {
                return false;
            }
        }

        return true;
    }
}
