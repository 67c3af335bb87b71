using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Terms;

/// <summary>A place in running text that the book's index leads to; nothing on the website.</summary>
internal sealed class IndexMark(string anchor) : LeafInline
{
    /// <summary>Unique in its chapter.</summary>
    public string Anchor { get; } = anchor;
}

internal sealed class IndexMarkRenderer(ChapterHtmlOptions options) : HtmlObjectRenderer<IndexMark>
{
    protected override void Write(HtmlRenderer renderer, IndexMark mark)
    {
        if (options.Target == OutputTarget.Print)
        {
            renderer.Write("<a class=\"index-mark\" id=\"").WriteEscape(options.IdPrefix + mark.Anchor).Write("\"></a>");
        }
    }
}

/// <summary>A section of a chapter in which a term stands.</summary>
/// <param name="Anchor">Where it stands first in the section: unique in the chapter.</param>
/// <param name="Weight">How much the section has to say about it.</param>
internal readonly record struct IndexPlace(string TermId, string Anchor, int Weight)
{
    /// <summary>For a term in the chapter's title: a place near the chapter's end. <see cref="Anchor"/> is empty then, as the whole chapter is the place.</summary>
    public string? Until { get; init; }
}
