using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print.Html;

/// <summary>Tips and captions for the wide outer margin, where the edition has one.</summary>
internal sealed class MarginNotes(BookStyle style, FlowComposer composer)
{
    public bool IsThere => style.Page.NoteWidth > 0;

    /// <summary>The scope of text that is set in the margin.</summary>
    public FlowScope Inside(FlowScope scope) => scope.With(s => s with { Size = style.NoteSize });

    /// <param name="box">The same as a box in the text, for places from which no note reaches the margin.</param>
    public SideNoteBlock Note(IElement element, FlowScope scope, BoxBlock box)
    {
        var children = composer.Children(element, Inside(scope));
        if (children.Count > 0)
        {
            children[^1] = children[^1] with { SpaceAfter = 0 };
        }

        if (children is [ParagraphBlock title, ..])
        {
            children[0] = title with { KeepWithNext = true, SpaceAfter = style.NoteSize * 0.3 };
        }

        return new SideNoteBlock([new RuleBlock(new Stroke(style.Colours.Accent, 2)) { SpaceAfter = style.NoteSize * 0.4 }, .. children], [box with { Anchors = [] }])
        {
            Origin = box.Origin,
            Anchors = box.Anchors,
        };
    }
}
