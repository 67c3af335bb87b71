using System.Globalization;
using ImmunoHandbook.Content;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Boxes;

/// <summary>Panels, call boxes, note lines and charts as HTML. Unknown containers were reported; their text is kept.</summary>
internal sealed class BoxRenderer(LanguageStrings strings, string idPrefix, SourceMark mark) : HtmlObjectRenderer<CustomContainer>
{
    public const int DefaultNoteLines = 4;

    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        if (!BoxKind.ByName.TryGetValue(container.Info ?? "", out var kind))
        {
            renderer.WriteChildren(container);
            return;
        }

        renderer.EnsureLine();
        switch (kind.Form)
        {
            case BoxForm.Notes:
                WriteNotes(renderer, container);
                break;
            case BoxForm.Chart:
                WriteChart(renderer, container);
                break;
            default:
                WriteBox(renderer, container, kind);
                break;
        }
    }

    private void WriteBox(HtmlRenderer renderer, CustomContainer container, BoxKind kind)
    {
        renderer.Write("<section class=\"").Write(kind.CssClass).Write('"');
        WriteId(renderer, container);
        renderer.Write(">\n");
        if (kind.Form != BoxForm.Card)
        {
            WriteTitle(renderer, kind);
        }

        renderer.WriteChildren(container);
        renderer.EnsureLine();
        renderer.WriteLine("</section>");
    }

    private void WriteTitle(HtmlRenderer renderer, BoxKind kind)
    {
        var isCall = kind.Form == BoxForm.Call;
        renderer.Write(isCall ? "<p class=\"call-level\">" : "<p class=\"box-title\">");
        if (isCall)
        {
            renderer.Write(CallIcon.Svg(kind.Name)).Write(' ');
        }

        renderer.WriteEscape(strings[kind.TitleKey]).Write("</p>\n");
    }

    private void WriteNotes(HtmlRenderer renderer, CustomContainer container)
    {
        var lines = NoteLines(container.Arguments) ?? DefaultNoteLines;
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"notes\" data-lines=\"{lines}\""));
        WriteId(renderer, container);
        renderer.Write(">\n<p class=\"box-title\">").WriteEscape(strings["box.notes"]).Write("</p>\n");
        renderer.WriteChildren(container);
        for (var i = 0; i < lines; i++)
        {
            renderer.Write("<div class=\"note-line\"></div>");
        }

        renderer.WriteLine("</div>");
    }

    private void WriteChart(HtmlRenderer renderer, CustomContainer container)
    {
        if (!ChartArgument.TryParse(container.Arguments, out var chart))
        {
            renderer.WriteChildren(container);
            return;
        }

        renderer.Write(string.Create(
            CultureInfo.InvariantCulture, $"<figure class=\"chart\" data-filled=\"{chart.Filled}\" data-total=\"{chart.Total}\""));
        WriteId(renderer, container);
        renderer.Write(">\n<p class=\"chart-sentence\">").WriteEscape(chart.Sentence).Write("</p>\n");
        renderer.Write(IconArray.Svg(chart, strings["language.direction"] == "rtl"));
        if (container.Count > 0)
        {
            renderer.Write("\n<figcaption>\n");
            renderer.WriteChildren(container);
            renderer.EnsureLine();
            renderer.Write("</figcaption>");
        }

        renderer.Write("\n").WriteLine("</figure>");
    }

    /// <summary>The number of lines that <c>::: notes N</c> asks for: 1 to 60, or null where it is not one.</summary>
    public static int? NoteLines(string? arguments) =>
        string.IsNullOrWhiteSpace(arguments) ? DefaultNoteLines
        : int.TryParse(arguments, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 60 ? n : null;

    private void WriteId(HtmlRenderer renderer, CustomContainer container)
    {
        if (container.TryGetAttributes()?.Id is { } id)
        {
            renderer.Write(" id=\"").WriteEscape(idPrefix + id).Write('"');
        }

        mark.Write(renderer, container);
    }
}
