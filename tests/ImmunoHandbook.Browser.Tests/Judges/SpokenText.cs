using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ImmunoHandbook.Browser.Tests.Judges;

/// <summary>What a browser would show of HTML, word by word; signs that are no letters part words as well.</summary>
internal static class SpokenText
{
    private static readonly HashSet<string> s_inline =
        ["a", "abbr", "b", "bdi", "bold", "code", "del", "em", "i", "ins", "kbd", "mark", "responsive-image", "s", "small", "span", "strong", "u", "bab", "c2c", "x"];

    public static string[] Words(string html) =>
        Text(new HtmlParser().ParseDocument(html).Body!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Text(INode node) => node switch
    {
        IText text => string.Concat(text.Data.Select(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Surrogate ? c : ' ')),
        IElement { LocalName: "script" or "style" } => " ",
        IElement { LocalName: "img" } image => $" {string.Concat((image.GetAttribute("alt") ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' '))} ",
        IElement element when s_inline.Contains(element.LocalName) => string.Concat(element.ChildNodes.Select(Text)),
        _ => $" {string.Concat(node.ChildNodes.Select(Text))} ",
    };
}
