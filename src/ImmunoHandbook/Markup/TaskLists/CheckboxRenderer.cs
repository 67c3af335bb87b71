using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.TaskLists;

/// <summary>
/// A box to tick on paper. It is drawn and not an input: a form control that cannot be used and has no name only hinders
/// whoever listens to the page (WCAG 2.2, 4.1.2).
/// </summary>
internal sealed class CheckboxRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList box) =>
        renderer.Write(box.Checked
            ? "<span class=\"checkbox checked\" aria-hidden=\"true\"></span>"
            : "<span class=\"checkbox\" aria-hidden=\"true\"></span>");
}
