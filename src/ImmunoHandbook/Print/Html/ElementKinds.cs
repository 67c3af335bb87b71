using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

internal static class ElementKinds
{
    private static readonly FrozenSet<string> s_blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend",
        "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "svg", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Drawings stand as blocks, except for the icon of a call box, which is part of its line; pictures depend on what is beside them.</summary>
    public static bool IsBlock(IElement element) =>
        s_blocks.Contains(element.LocalName) && !element.ClassList.Contains("call-icon");

    /// <summary>An element of the line, known or not, that blocks stand in all the same. A link stays one: its blocks become lines.</summary>
    public static bool HoldsBlocks(IElement element) =>
        element.LocalName != "a" && !IsBlock(element) && element.QuerySelectorAll("*").Any(IsBlock);
}

internal static class Anchors
{
    public static ImmutableArray<string> Of(IElement element) => element.Id is { Length: > 0 } id ? [id] : [];
}

/// <summary>Language and direction that an element sets for what is in it.</summary>
internal static class ScopeReader
{
    public static FlowScope Of(IElement element, FlowScope outer)
    {
        var language = element.GetAttribute("lang");
        var direction = element.GetAttribute("dir") switch
        {
            "rtl" => TextDirection.RightToLeft,
            "ltr" => TextDirection.LeftToRight,
            _ => outer.Direction,
        };
        return string.IsNullOrEmpty(language) || language == outer.Style.Language
            ? outer with { Direction = direction }
            : new FlowScope(outer.Style with { Language = language }, direction);
    }

    public static bool Differs(IElement element, FlowScope outer) => Of(element, outer) != outer;
}

/// <summary>How paragraphs look by their class.</summary>
internal static class ParagraphKinds
{
    public static FlowScope Style(IElement element, FlowScope scope, BookStyle book)
    {
        foreach (var name in element.ClassList)
        {
            switch (name)
            {
                case "summary":
                    return scope.With(s => s with { Size = book.BodySize * book.Scale });
                case "chapter-number" or "kicker" or "index-letter":
                    return scope.With(s => s with { Bold = true, Colour = book.Colours.Accent });
                case "cover-subtitle":
                    return scope.With(s => s with { Size = book.BodySize * book.Scale * book.Scale });
                case "box-title":
                    return scope.With(s => s with { Bold = true, Colour = book.Colours.Accent });
                case "chart-sentence" or "call-level" or "strong" or "foreign-mark":
                    return scope.With(s => s with { Bold = true });
                case "big-number":
                    return scope.With(s => s with { Bold = true, Size = book.BodySize * 2 });
            }
        }

        return scope;
    }

    public static TextAlignment Alignment(IElement element) =>
        element.ClassList.Contains("end") ? TextAlignment.End
        : element.ClassList.Contains("centre") ? TextAlignment.Centre
        : TextAlignment.Start;

    public static bool KeepsWithNext(IElement element) =>
        element.ClassList.Contains("box-title") || element.ClassList.Contains("foreign-mark") || element.ClassList.Contains("call-level") || element.ClassList.Contains("chapter-number")
        || element.ClassList.Contains("chart-sentence") || element.ClassList.Contains("kicker") || element.ClassList.Contains("index-letter")
        || (element.TextContent.TrimEnd().EndsWith(':') && element.NextElementSibling is { LocalName: "ul" or "ol" or "pre" });
}
