using ImmunoHandbook.Content;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Alerts;

/// <summary>A panel with its word in the language of the text. One of an unknown kind was reported; it is a quotation.</summary>
internal sealed class AlertRenderer(LanguageStrings strings, SourceMark mark) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = AlertKind.Of(alert);
        renderer.EnsureLine();
        renderer.Write(kind is null ? "<blockquote" : $"<section class=\"alert alert-{kind}\"");
        mark.Write(renderer, alert);
        renderer.Write(">\n");
        if (kind is not null)
        {
            renderer.Write("<p class=\"box-title\">").WriteEscape(strings[$"alert.{kind}"]).Write("</p>\n");
        }

        renderer.WriteChildren(alert);
        renderer.EnsureLine();
        renderer.WriteLine(kind is null ? "</blockquote>" : "</section>");
    }
}
