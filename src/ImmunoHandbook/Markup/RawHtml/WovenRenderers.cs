using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.RawHtml;

internal sealed class DetailsRenderer : HtmlObjectRenderer<DetailsBlock>
{
    protected override void Write(HtmlRenderer renderer, DetailsBlock details)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<details>");
        renderer.WriteChildren(details);
        renderer.EnsureLine();
        renderer.WriteLine("</details>");
    }
}

internal sealed class SummaryRenderer : HtmlObjectRenderer<SummaryBlock>
{
    protected override void Write(HtmlRenderer renderer, SummaryBlock summary)
    {
        renderer.EnsureLine();
        renderer.Write("<summary>");
        renderer.WriteLeafInline(summary);
        renderer.WriteLine("</summary>");
    }
}

internal sealed class WovenGroupRenderer : HtmlObjectRenderer<WovenGroup>
{
    protected override void Write(HtmlRenderer renderer, WovenGroup group)
    {
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(group);
        renderer.ImplicitParagraph = wasImplicit;
    }
}

internal sealed class ElementRenderer : HtmlObjectRenderer<ElementInline>
{
    protected override void Write(HtmlRenderer renderer, ElementInline element)
    {
        renderer.Write('<').Write(element.Name);
        if (!string.IsNullOrWhiteSpace(element.Title))
        {
            renderer.Write(" title=\"").WriteEscape(element.Title).Write('"');
        }

        renderer.Write('>');
        renderer.WriteChildren(element);
        renderer.Write("</").Write(element.Name).Write('>');
    }
}

internal sealed class AnchorRenderer(string idPrefix) : HtmlObjectRenderer<AnchorInline>
{
    protected override void Write(HtmlRenderer renderer, AnchorInline anchor) =>
        renderer.Write("<a class=\"anchor\" id=\"").WriteEscape(idPrefix + anchor.GetAttributes().Id).Write("\"></a>");
}
