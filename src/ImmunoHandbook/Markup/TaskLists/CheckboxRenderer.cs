using ImmunoHandbook.Content;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.TaskLists;

/// <summary>
/// A box to tick on paper, or one that is ticked. It is drawn, with its word for whoever listens, and is not an input: a form
/// control that cannot be used and has no name only hinders (WCAG 2.2, 4.1.2).
/// </summary>
internal sealed class CheckboxRenderer(LanguageStrings strings) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList box) => renderer
        .Write(box.Checked ? "<span class=\"checkbox checked\" role=\"img\" aria-label=\"" : "<span class=\"checkbox\" role=\"img\" aria-label=\"")
        .WriteEscape(strings[box.Checked ? "task.done" : "task.open"]).Write("\"></span>");
}
