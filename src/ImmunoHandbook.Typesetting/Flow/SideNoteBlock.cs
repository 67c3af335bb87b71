using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Flow;

/// <summary>
/// Blocks that stand in the outer margin, beside the block that they follow (after a heading: beside what it heads).
/// </summary>
/// <param name="Children">As set in the margin, as wide as <see cref="PageStyle.NoteWidth"/>.</param>
/// <param name="InFlow">
/// The same as set in the text: where the page has no column for notes, in boxes, cells and columns, and where the note is
/// longer than a page.
/// </param>
public sealed record SideNoteBlock(IReadOnlyList<FlowBlock> Children, IReadOnlyList<FlowBlock> InFlow) : FlowBlock
{
    /// <summary>Role of the note in the margin; in the flow the blocks have their own. None adds no element.</summary>
    public StructureRole Role { get; init; } = StructureRole.Aside;
}
