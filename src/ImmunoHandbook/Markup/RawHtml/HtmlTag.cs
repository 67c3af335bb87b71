using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>A tag as CommonMark recognises one (0.31.2, 6.6), taken apart.</summary>
/// <param name="Name">In lower case; "!--", "!", "?" and "![CDATA[" for what is no element.</param>
internal sealed partial record HtmlTag(string Name, bool IsClosing, string Written)
{
    private static readonly FrozenSet<string> s_blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "iframe", "legend", "li", "link", "main", "menu", "menuitem", "meta", "nav", "noframes", "ol", "optgroup", "option", "p", "pre", "search", "section",
        "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "video", "audio", "object", "canvas", "svg", "text", "math",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements that a browser sets without a gap: a word may go on behind them.</summary>
    private static readonly FrozenSet<string> s_withinWords = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    public bool IsBlock => s_blocks.Contains(Name);

    public bool IsWithinWords => s_withinWords.Contains(Name);

    public bool IsComment => Name == "!--";

    /// <summary>What stands between its tags runs or styles, and is not to be read.</summary>
    public bool IsCode => Name is "script" or "style";

    public static HtmlTag Of(string written)
    {
        if (written.StartsWith("<!--", StringComparison.Ordinal))
        {
            return new HtmlTag("!--", false, written);
        }

        if (written.StartsWith("<![", StringComparison.Ordinal))
        {
            return new HtmlTag("![CDATA[", false, written);
        }

        var isClosing = written.StartsWith("</", StringComparison.Ordinal);
        var (start, end) = (isClosing ? 2 : 1, isClosing ? 2 : 1);
        while (end < written.Length && (char.IsAsciiLetterOrDigit(written[end]) || written[end] == '-'))
        {
            end++;
        }

        return new HtmlTag(end == start ? written[start..(start + 1)] : written[start..end].ToLowerInvariant(), isClosing, written);
    }

    /// <summary>Value of an attribute with its character references read, or null where it is not there.</summary>
    public string? Attribute(string name)
    {
        foreach (Match match in AttributePattern().Matches(Written, Math.Min(Written.Length, Name.Length + 1)))
        {
            if (match.Groups["name"].ValueSpan.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var value = match.Groups["quoted"] is { Success: true } quoted ? quoted : match.Groups["single"] is { Success: true } single ? single : match.Groups["bare"];
                return WebUtility.HtmlDecode(value.Value);
            }
        }

        return null;
    }

    public bool HasHandler => AttributePattern().Matches(Written, Math.Min(Written.Length, Name.Length + 1)).Any(m => m.Groups["name"].ValueSpan.StartsWith("on", StringComparison.OrdinalIgnoreCase));

    public int Number(string name, int most) => int.TryParse(Attribute(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, most) : 1;

    [GeneratedRegex("""\s(?<name>[A-Za-z_:][\w.:-]*)(?:\s*=\s*(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?""")]
    private static partial Regex AttributePattern();
}
