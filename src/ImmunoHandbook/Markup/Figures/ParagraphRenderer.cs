using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Figures;

/// <summary>Paragraphs; one that holds a picture alone is a figure, with the picture's title as its caption.</summary>
internal sealed class FigureOrParagraphRenderer(string idPrefix, SourceMark mark) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph && LoneImage(paragraph) is null)
        {
            renderer.WriteLeafInline(paragraph);
            return;
        }

        renderer.EnsureLine();
        if (LoneImage(paragraph) is { } image)
        {
            WriteFigure(renderer, paragraph, image);
            return;
        }

        renderer.Write("<p");
        WriteId(renderer, paragraph);
        renderer.Write('>');
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }

    public static LinkInline? LoneImage(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } image } && image.NextSibling is null ? image : null;

    private void WriteFigure(HtmlRenderer renderer, ParagraphBlock paragraph, LinkInline image)
    {
        renderer.Write("<figure class=\"figure\"");
        WriteId(renderer, paragraph);
        renderer.Write('>');
        renderer.Write(image);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }

    private void WriteId(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        var id = paragraph.TryGetAttributes()?.Id;
        if (id is not null)
        {
            renderer.Write(" id=\"").WriteEscape(idPrefix + id).Write('"');
        }

        mark.Write(renderer, paragraph);
    }
}
