using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Headings;

/// <summary>Headings with their ids; the chapter's title is the page template's h1, so text starts at h2.</summary>
internal sealed class ChapterHeadingRenderer(string idPrefix, SourceMark mark) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var name = $"h{Math.Clamp(heading.Level, 2, 6)}";
        renderer.EnsureLine();
        renderer.Write('<').Write(name);
        if (heading.TryGetAttributes()?.Id is { } id)
        {
            renderer.Write(" id=\"").WriteEscape(idPrefix + id).Write('"');
        }

        mark.Write(renderer, heading);
        renderer.Write('>');
        renderer.WriteLeafInline(heading);
        renderer.Write("</").Write(name).WriteLine(">");
    }
}
