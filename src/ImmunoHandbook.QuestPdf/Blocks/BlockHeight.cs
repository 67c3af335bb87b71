using ImmunoHandbook.QuestPdf.Texts;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>About how tall blocks come out, in points: the library tells nobody before a page is full.</summary>
internal static class BlockHeight
{
    public static double Of(FlowBlock block, Setting setting) => block switch
    {
        ParagraphBlock paragraph => Lines(paragraph.Inlines, setting.Width) * paragraph.Style.Leading,
        ContentsEntryBlock entry => entry.Style.Leading,
        ListBlock list => list.Items.Sum(item => Of(item.Body, setting with { Width = Math.Max(1, setting.Width - list.Indent) }) + list.ItemGap),
        TableBlock table => table.Header.Concat(table.Body).Sum(row => Row(row, table.Style, setting)) + Of(table.Caption, setting),
        GroupBlock group => Of(group.Children, setting.Inset(group.Padding)) + group.Padding.Vertical,
        BoxBlock { FixedSize: { } size } => size.Height,
        BoxBlock box => Of(box.Children, setting.Inset(box.Style.Padding)) + box.Style.Padding.Vertical,
        FigureBlock figure => FigureSetter.SizeOf(figure, setting).Height + Of(figure.Caption, setting),
        RuledLinesBlock lines => lines.FillPage ? 0 : lines.Count * lines.Distance,
        ColumnsBlock columns => Of(columns.Children, setting) / Math.Max(1, columns.Count),
        SideNoteBlock note => Of(note.InFlow, setting),
        _ => 1,
    };

    public static double Of(IEnumerable<FlowBlock> blocks, Setting setting) =>
        blocks.Sum(block => Math.Max(block.SpaceBefore, block.SpaceAfter) + Of(block, setting));

    /// <summary>Of a row: its tallest cell, each cell as wide as the others.</summary>
    public static double Row(TableRow row, TableStyle style, Setting setting)
    {
        var columns = Math.Max(1, row.Cells.Sum(cell => cell.ColumnSpan));
        return Math.Max(row.MinimumHeight, row.Cells.Select(cell =>
            Of(cell.Blocks, setting with { Width = Math.Max(1, (setting.Width * cell.ColumnSpan / columns) - style.CellPadding.Horizontal) })).DefaultIfEmpty(0).Max()
            + style.CellPadding.Vertical);
    }

    /// <summary>What a heading needs below it: two lines, or the first of what has no lines.</summary>
    public static double FirstLines(FlowBlock block, Setting setting) => block switch
    {
        ParagraphBlock paragraph => Math.Min(2, Lines(paragraph.Inlines, setting.Width)) * paragraph.Style.Leading,
        ListBlock { Items: [var first, ..] } list when first.Body.Count > 0 => FirstLines(first.Body[0], setting with { Width = Math.Max(1, setting.Width - list.Indent) }),
        GroupBlock { Children: [var first, ..] } => FirstLines(first, setting),
        TableBlock table => table.Header.Concat(table.Body.Take(1)).Sum(row => Row(row, table.Style, setting)),
        ColumnsBlock => 60,
        _ => Math.Min(Of(block, setting), setting.Height / 3),
    };

    private static double Lines(IReadOnlyList<Inline> inlines, double width) =>
        Math.Max(1, Math.Ceiling(TextWidth.Of(inlines) * 1.04 / Math.Max(1, width)));
}
