using System.Globalization;
using ImmunoHandbook.Markup.Alerts;
using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.Code;
using ImmunoHandbook.Markup.CrossReferences;
using ImmunoHandbook.Markup.Figures;
using ImmunoHandbook.Markup.Footnotes;
using ImmunoHandbook.Markup.Headings;
using ImmunoHandbook.Markup.RawHtml;
using ImmunoHandbook.Markup.Tables;
using ImmunoHandbook.Markup.TaskLists;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.References;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Web;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace ImmunoHandbook.Markup;

/// <param name="Html">The chapter's body, without its title.</param>
/// <param name="Origins">Where each address in it was written.</param>
internal sealed record ChapterMarkup(string Html, IReadOnlyList<LinkOrigin> Origins)
{
    /// <summary>Pages outside that the chapter leads to; in print only.</summary>
    public required IReadOnlyList<OutsideLink> OutsideLinks { get; init; }
}

/// <summary>Writes a resolved chapter as HTML, for the website and for the print templates alike. Safe from several threads.</summary>
internal static class ChapterHtml
{
    public static ChapterMarkup Render(ResolvedChapter chapter, ChapterHtmlOptions options)
    {
        var origins = new LinkOriginRecorder(chapter);
        var outside = new OutsideLinks();
        var linkMarks = new LinkMarkWriter(options, outside);
        var mark = new SourceMark(chapter, options.Target);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        HandbookPipeline.Instance.Setup(renderer);
        Replace<HeadingRenderer>(renderer, new ChapterHeadingRenderer(options.IdPrefix, mark));
        Replace<ParagraphRenderer>(renderer, new FigureOrParagraphRenderer(options.IdPrefix, mark));
        Replace<LinkInlineRenderer>(renderer, new ChapterLinkRenderer(options, origins, linkMarks));
        Replace<AutolinkInlineRenderer>(renderer, new ChapterAutolinkRenderer(origins, linkMarks));
        Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(renderer, new ChapterTableRenderer(mark));
        Replace<HtmlFootnoteLinkRenderer>(renderer, new NoteMarkRenderer(options.IdPrefix));
        Replace<HtmlFootnoteGroupRenderer>(renderer, new NoteListRenderer(options.IdPrefix));
        renderer.ObjectRenderers.Insert(0, new BoxRenderer(options.Strings, options.IdPrefix, mark));
        renderer.ObjectRenderers.Insert(0, new CitationRenderer(options, origins));
        renderer.ObjectRenderers.Insert(0, new CheckboxRenderer(options.Strings));
        renderer.ObjectRenderers.Insert(0, new AlertRenderer(options.Strings, mark));
        renderer.ObjectRenderers.Insert(0, new CodeRenderer(mark));
        renderer.ObjectRenderers.Insert(0, new SummaryRenderer());
        renderer.ObjectRenderers.Insert(0, new DetailsRenderer());
        renderer.ObjectRenderers.Insert(0, new WovenGroupRenderer());
        renderer.ObjectRenderers.Insert(0, new ElementRenderer());
        renderer.ObjectRenderers.Insert(0, new AnchorRenderer(options.IdPrefix));
        renderer.ObjectRenderers.Insert(0, new TermRenderer(options, origins));
        renderer.ObjectRenderers.Insert(0, new IndexMarkRenderer(options));
        if (options.Source is { } source)
        {
            renderer.ObjectRenderers.Insert(0, new ForeignBlockRenderer(options.Strings, source, other => (origins.WrittenIn, mark.IsElsewhere) = (other, other is not null)));
        }

        renderer.Render(chapter.Document);
        return new ChapterMarkup(writer.ToString(), origins.Origins) { OutsideLinks = outside.InOrder };
    }

    private static void Replace<TOriginal>(HtmlRenderer renderer, IMarkdownObjectRenderer replacement)
        where TOriginal : class, IMarkdownObjectRenderer
    {
        if (!renderer.ObjectRenderers.Replace<TOriginal>(replacement))
        {
            renderer.ObjectRenderers.Insert(0, replacement);
        }
    }
}
