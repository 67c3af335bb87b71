using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>Tables: header rows from thead, the rest from tbody. Class <c>write-in</c> makes a grid with room for handwriting.</summary>
internal sealed class TableComposer(BookStyle style, FlowComposer blocks, InlineComposer inlines)
{
    private static readonly double s_writingRow = Length.FromMillimetres(11);

    public TableBlock Table(IElement table, FlowScope scope)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => (row, IsHeader: row.ParentElement?.LocalName == "thead")).ToList();
        var isWriteIn = IsWriteIn(rows.Where(r => !r.IsHeader).Select(r => r.row));
        return new TableBlock(
            [.. rows.Where(r => r.IsHeader).Select(r => Row(r.row, scope, 0))],
            [.. rows.Where(r => !r.IsHeader).Select(r => Row(r.row, scope, isWriteIn ? s_writingRow : 0))],
            new TableStyle(new Insets(4, 6, 4, 6), style.Hairline, style.Colours.Soft) { Grid = isWriteIn })
        {
            SpaceBefore = style.ParagraphGap,
            SpaceAfter = style.Leading,
            KeepTogether = isWriteIn,
            Caption = table.QuerySelector("caption") is { } caption
                ? [new ParagraphBlock(inlines.Compose(caption.ChildNodes, scope.With(s => s with { Bold = true })), style.Paragraph(scope.Style.Size)) { KeepWithNext = true, SpaceAfter = style.ParagraphGap / 2 }]
                : [],
        };
    }

    /// <summary>A body with as many empty cells as filled ones is a form to fill in by hand.</summary>
    private static bool IsWriteIn(IEnumerable<IElement> rows)
    {
        int empty = 0, all = 0;
        foreach (var cell in rows.SelectMany(r => r.Children))
        {
            all++;
            empty += string.IsNullOrWhiteSpace(cell.TextContent) ? 1 : 0;
        }

        return all > 0 && empty * 2 >= all;
    }

    private TableRow Row(IElement row, FlowScope scope, double minimumHeight) =>
        new([.. row.Children.Select(cell => Cell(cell, scope))]) { MinimumHeight = minimumHeight };

    private TableCell Cell(IElement cell, FlowScope outer)
    {
        var isHeader = cell.LocalName == "th";
        var scope = ScopeReader.Of(cell, outer).With(s => isHeader ? s with { Bold = true } : s with { TabularNumbers = true });
        var content = blocks.Children(cell, scope);
        if (content.Count > 0)
        {
            content[^1] = content[^1] with { SpaceAfter = 0 };
        }

        return new TableCell(content)
        {
            IsHeader = isHeader,
            ColumnSpan = int.TryParse(cell.GetAttribute("colspan"), out var span) ? Math.Clamp(span, 1, 50) : 1,
            Alignment = cell.ClassList.Contains("end") ? TextAlignment.End : cell.ClassList.Contains("centre") ? TextAlignment.Centre : TextAlignment.Start,
        };
    }
}
