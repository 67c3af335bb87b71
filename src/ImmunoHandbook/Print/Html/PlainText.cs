using System.Text;
using AngleSharp.Dom;

namespace ImmunoHandbook.Print.Html;

/// <summary>
/// The words of an element where no letter can be raised and no line can end: titles in the outline, what is read out for a
/// link. What stands in two lines or two blocks never becomes one word, and an exponent stays one.
/// </summary>
internal static class PlainText
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207F";
    private const string Lowered = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E\u2099";

    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Signs that are raised or lowered by themselves for the text of a sup or sub, or null where there are none.</summary>
    public static string? Shifted(IElement element) =>
        Shifted(element.TextContent, element.LocalName == "sup" ? Raised : Lowered) is var shifted && shifted != element.TextContent ? shifted : null;

    private static void Append(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement element)
            {
                Append(element, text);
            }
        }
    }

    private static void Append(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "br": text.Append(' '); break;
            case "img": text.Append(element.GetAttribute("alt")); break;
            case "sup": text.Append(Shifted(element.TextContent, Raised)); break;
            case "sub": text.Append(Shifted(element.TextContent, Lowered)); break;
            default:
                var apart = ElementKinds.IsBlock(element) ? " " : "";
                text.Append(apart);
                Append((INode)element, text);
                text.Append(apart);
                break;
        }
    }

    private static string Shifted(string text, string shifted) =>
        text.Length > 0 && text.All(c => Plain.Contains(c, StringComparison.Ordinal)) ? string.Concat(text.Select(c => shifted[Plain.IndexOf(c, StringComparison.Ordinal)])) : text;
}
