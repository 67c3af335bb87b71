using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>Tables: header rows from thead, the rest from tbody. Class <c>write-in</c> makes a grid with room for handwriting.</summary>
internal sealed class TableComposer(BookStyle style, FlowComposer blocks)
{
    /// <summary>Two lines of small handwriting: what a form of eight rows leaves room for on an A5 page.</summary>
    private static readonly double s_writingRow = Length.FromMillimetres(12.5);

    /// <summary>Part of an even share of the measure: the heads of columns give way to what is to be written below them.</summary>
    private const double WritingShare = 0.75;

    public TableBlock Table(IElement table, FlowScope scope)
    {
        var rows = Rows(table);
        var isWriteIn = IsWriteIn(rows.Where(r => !r.IsHeader).Select(r => r.Row));
        var columns = rows.Select(r => r.Row.ChildElementCount).DefaultIfEmpty(1).Max();
        var form = isWriteIn ? (s_writingRow, style.Page.TextArea.Width / Math.Max(1, columns) * WritingShare) : default;
        return new TableBlock(
            [.. rows.Where(r => r.IsHeader).Select(r => Row(r.Row, scope, default))],
            [.. rows.Where(r => !r.IsHeader).Select(r => Row(r.Row, scope, form))],
            new TableStyle(new Insets(4, 6, 4, 6), style.Hairline, style.Colours.Soft) { Grid = isWriteIn })
        {
            SpaceBefore = style.ParagraphGap,
            SpaceAfter = style.Leading,
            KeepTogether = isWriteIn,
            Caption = table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption ? Caption(caption, scope) : [],
        };
    }

    private List<FlowBlock> Caption(IElement caption, FlowScope scope) =>
        [.. blocks.Children(caption, ScopeReader.Of(caption, scope).With(s => s with { Bold = true })).Select(block => block with { KeepWithNext = true, SpaceAfter = style.ParagraphGap / 2 })];

    /// <summary>
    /// Rows of this table, not of those in its cells, the ones of the foot last. Without a head, rows of header cells alone are
    /// one as far as they go, unless nothing would be left below them.
    /// </summary>
    private static List<(IElement Row, bool IsHeader)> Rows(IElement table)
    {
        var head = RowsOf(table, "thead").ToList();
        var body = table.Children.SelectMany(part => part.LocalName == "tr" ? [part] : part.LocalName == "tbody" ? part.Children.Where(IsRow) : []).Concat(RowsOf(table, "tfoot")).ToList();
        var heads = head.Count > 0 ? 0 : body.TakeWhile(row => row.ChildElementCount > 0 && row.Children.All(cell => cell.LocalName == "th" && cell.GetAttribute("scope") != "row")).Count();
        heads = heads == body.Count ? 0 : heads;
        return [.. head.Concat(body.Take(heads)).Select(row => (row, true)), .. body.Skip(heads).Select(row => (row, false))];
    }

    private static IEnumerable<IElement> RowsOf(IElement table, string part) =>
        table.Children.Where(child => child.LocalName == part).SelectMany(child => child.Children.Where(IsRow));

    private static bool IsRow(IElement element) => element.LocalName == "tr";

    /// <summary>A body with as many empty cells as filled ones is a form to fill in by hand.</summary>
    private static bool IsWriteIn(IEnumerable<IElement> rows)
    {
        int empty = 0, all = 0;
        foreach (var cell in rows.SelectMany(r => r.Children))
        {
            all++;
            empty += string.IsNullOrWhiteSpace(cell.TextContent) && cell.QuerySelector("img, svg, input, .checkbox") is null ? 1 : 0;
        }

        return all > 0 && empty * 2 >= all;
    }

    /// <param name="form">Height of a row and width of an empty cell to write in; 0 in other tables.</param>
    private TableRow Row(IElement row, FlowScope scope, (double Height, double Width) form) =>
        new([.. row.Children.Select(cell => Cell(cell, scope, form.Width))]) { MinimumHeight = form.Height };

    private TableCell Cell(IElement cell, FlowScope outer, double emptyWidth)
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
            Scope = cell.GetAttribute("scope") is "col" or "colgroup" ? HeaderScope.Column : HeaderScope.None,
            NaturalWidth = content.Count == 0 ? emptyWidth : 0,
            ColumnSpan = int.TryParse(cell.GetAttribute("colspan"), out var span) ? Math.Clamp(span, 1, 50) : 1,
            RowSpan = int.TryParse(cell.GetAttribute("rowspan"), out var rows) ? Math.Clamp(rows, 1, 1000) : 1,
            Alignment = cell.ClassList.Contains("end") ? TextAlignment.End : cell.ClassList.Contains("centre") ? TextAlignment.Centre : TextAlignment.Start,
        };
    }
}
