using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>What the tags of a chapter give reason to tell: each kind once, at its first place.</summary>
internal sealed class HtmlFindings(Func<int, SourceLocation> locate)
{
    private readonly Dictionary<string, (int First, int Count)> _dropped = new(StringComparer.Ordinal);
    private readonly List<(DiagnosticCode Code, int At, string Message, string Hint)> _others = [];

    public void Dropped(HtmlTag tag, int at)
    {
        var (first, count) = _dropped.GetValueOrDefault(tag.Name, (at, 0));
        _dropped[tag.Name] = (Math.Min(first, at), count + 1);
    }

    public void Add(DiagnosticCode code, int at, string message, string hint) => _others.Add((code, at, message, hint));

    public void Report(DiagnosticBag findings)
    {
        foreach (var (name, (first, count)) in _dropped.OrderBy(d => d.Value.First))
        {
            var places = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", here and in {count - 1} more {(count == 2 ? "place" : "places")} of this chapter");
            var (what, hint) = Words(name);
            findings.Report(DiagnosticCodes.RawHtml, locate(first), $"{what}{places}.", hint);
        }

        foreach (var (code, at, message, hint) in _others)
        {
            findings.Report(code, locate(at), message, hint);
        }
    }

    private static (string What, string Hint) Words(string name) => name switch
    {
        "script" or "style" => ($"HTML <{name}> is left out with all that it holds", "A chapter holds text. Looks are set in the theme."),
        "?" => ("A processing instruction is left out", "A chapter holds text; nothing in it is run."),
        "!" or "![CDATA[" => ("A declaration of HTML is left out; its words are kept", "A chapter is a part of a page: take the declaration away."),
        _ => ($"The HTML tag <{name}> is left out; its words are kept", HintFor(name)),
    };

    private static string HintFor(string name) => name switch
    {
        "b" or "strong" => "Write **words** for what must stand out.",
        "i" or "em" or "cite" or "u" or "mark" => "Write *words* or **words** for what must stand out.",
        "p" or "div" or "section" or "center" or "span" or "font" => "An empty line starts a new paragraph; boxes are written as ::: tip and its like. Looks are set in the theme.",
        "ul" or "ol" or "li" or "menu" => "Write a list: each item on a line of its own that starts with - or 1.",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "Write a heading: ## and its words, on a line of its own.",
        "hr" => "Write --- on a line of its own between two empty ones.",
        "pre" or "code" or "samp" or "tt" or "var" => "Write `words` for code, or put its lines between two lines of ```.",
        "blockquote" or "q" => "Start the lines of a quotation with >.",
        "video" or "audio" or "iframe" or "embed" or "object" => "A printed book cannot play it: give its address as a link.",
        "input" or "form" or "button" or "select" => "A box to tick is written as - [ ] at the start of an item; lines to write on as ::: notes 3.",
        _ => "Write it in Markdown. Tags that are read: br, sub, sup, kbd, abbr, a, img, del, details, table.",
    };
}
