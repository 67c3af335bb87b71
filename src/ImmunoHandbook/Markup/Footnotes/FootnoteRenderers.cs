using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Footnotes;

/// <summary>The raised mark of a note. Print sets the note itself at the foot of the page.</summary>
internal sealed class NoteMarkRenderer(string idPrefix) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink mark)
    {
        var order = mark.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (mark.IsBackLink)
        {
            renderer.Write($" <a class=\"note-back\" href=\"#{idPrefix}note-ref-{mark.Index}\" aria-label=\"{order}\">\u21A9\uFE0E</a>");
            return;
        }

        renderer.Write($"<sup id=\"{idPrefix}note-ref-{mark.Index}\"><a class=\"note-ref\" href=\"#{idPrefix}note-{order}\">{order}</a></sup>");
    }
}

internal sealed class NoteListRenderer(string idPrefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\"><ol>");
        foreach (var note in group.OfType<Footnote>())
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{idPrefix}note-{note.Order}\">\n"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></section>");
    }
}
