using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>How tall blocks come out, in points: the library tells nobody before a page is full, so ours measures them.</summary>
internal sealed class BlockHeight(BookPass pass)
{
    public double Of(FlowBlock block, Setting setting) => Of([block], setting);

    public double Of(IReadOnlyList<FlowBlock> blocks, Setting setting) => pass.Measure.Height(blocks, setting.Place, pass.Numbering);

    /// <summary>What a heading needs below it: two lines, or the first of what has no lines.</summary>
    public double FirstLines(FlowBlock block, Setting setting) => block switch
    {
        ParagraphBlock paragraph => Math.Min(2 * paragraph.Style.Leading, Of(block, setting)),
        ListBlock list => Of(list with { Items = [.. list.Items.Take(2)] }, setting),
        GroupBlock { KeepTogether: false, Children: [var first, ..] } => FirstLines(first, setting),
        TableBlock { Body: [var first, ..] } table => Of(table with { Body = [first], Caption = [] }, setting),
        ColumnsBlock { Children: [var first, ..] } => FirstLines(first, setting),
        _ => Math.Min(Of(block, setting), setting.Height / 3),
    };
}
