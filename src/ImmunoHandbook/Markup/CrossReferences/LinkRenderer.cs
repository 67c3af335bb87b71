using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.CrossReferences;

/// <summary>Links and pictures with their final addresses; cross references carry what print needs to add the page.</summary>
internal sealed class ChapterLinkRenderer(ChapterHtmlOptions options, LinkOriginRecorder origins, LinkMarkWriter marks) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            Figures.ImageElement.Write(renderer, link, options, origins);
        }
        else if (link.BoundTo<ChapterTarget>() is { } target)
        {
            WriteReference(renderer, link, options.ChapterAddress(target.Slug, target.Id));
        }
        else if (!string.IsNullOrEmpty(link.Url))
        {
            WriteAnchor(renderer, link, link.Url, link.Url.StartsWith("tel:", StringComparison.Ordinal) ? "phone" : null);
            marks.Write(renderer, link.Url, Headings.PlainText.Of(link));
        }
        else
        {
            renderer.WriteChildren(link);
        }
    }

    private void WriteReference(HtmlRenderer renderer, LinkInline link, string? address)
    {
        if (address is null)
        {
            renderer.WriteChildren(link);
        }
        else
        {
            WriteAnchor(renderer, link, address, "xref");
        }
    }

    private void WriteAnchor(HtmlRenderer renderer, LinkInline link, string address, string? cssClass)
    {
        origins.Record(address, link);
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
        if (cssClass is not null)
        {
            renderer.Write(" class=\"").Write(cssClass).Write('"');
        }

        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
        }

        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}

/// <summary><c>&lt;https://...&gt;</c> and e-mail addresses in angle brackets.</summary>
internal sealed class ChapterAutolinkRenderer(LinkOriginRecorder origins, LinkMarkWriter marks) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!Schemes.IsAllowed(address))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        origins.Record(address, link);
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(link.Url).Write("</a>");
        marks.Write(renderer, address, link.Url);
    }
}
