using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Terms;

/// <summary>The first use of a glossary term in a chapter.</summary>
internal sealed class TermInline(string termId, string text) : LeafInline
{
    public string TermId { get; } = termId;

    public string Text { get; } = text;
}

internal sealed class TermRenderer(ChapterHtmlOptions options, LinkOriginRecorder origins) : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline term)
    {
        if (options.TermAddress(term.TermId) is not { } address)
        {
            renderer.WriteEscape(term.Text);
            return;
        }

        origins.Record(address, term);
        renderer.Write("<a class=\"term\" href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(term.Text).Write("</a>");
    }
}
