using System.Globalization;
using ImmunoHandbook.Markup.Headings;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Tables;

/// <summary>Tables with header scope; each cell carries its column's title, so that a narrow screen can show rows as labelled lists.</summary>
internal sealed class ChapterTableRenderer(SourceMark mark) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var titles = ColumnTitles(table);
        var firstHeads = TableHeads.FirstColumnHeads(table);
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-wrap\" tabindex=\"0\"><table");
        mark.Write(renderer, table);
        renderer.WriteLine(">");
        WriteCaption(renderer, table);
        var inBody = false;
        var inHead = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader && !inHead)
            {
                renderer.WriteLine("<thead>");
                inHead = true;
            }
            else if (!row.IsHeader && !inBody)
            {
                renderer.Write(inHead ? "</thead>\n" : "").WriteLine("<tbody>");
                inBody = true;
            }

            WriteRow(renderer, (table, firstHeads), row, titles);
        }

        renderer.Write(inBody ? "</tbody>\n" : inHead ? "</thead>\n" : "").WriteLine("</table></div>");
    }

    private static string[] ColumnTitles(Table table) =>
        table.OfType<TableRow>().FirstOrDefault(r => r.IsHeader) is { } header
            ? [.. header.OfType<TableCell>().Select(CellText)]
            : [];

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(b => PlainText.Of(b.Inline)));

    private static void WriteCaption(HtmlRenderer renderer, Table table)
    {
        if (table.FirstOrDefault() is TableCaption caption)
        {
            renderer.Write("<caption>");
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = caption.Count == 1;
            renderer.WriteChildren(caption);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.WriteLine("</caption>");
        }
    }

    private static void WriteRow(HtmlRenderer renderer, (Table Table, bool FirstHeads) table, TableRow row, string[] titles)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var isRowHead = !row.IsHeader && ((i == 0 && table.FirstHeads) || cell.Head() != HeadOf.None);
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : isRowHead ? "<th scope=\"row\"" : "<td");
            if (!row.IsHeader && i < titles.Length && titles[i].Length > 0)
            {
                renderer.Write(" data-label=\"").WriteEscape(titles[i]).Write('"');
            }

            WriteSpanAndAlignment(renderer, table.Table, cell, i);
            renderer.Write('>');
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write(row.IsHeader || isRowHead ? "</th>" : "</td>");
        }

        renderer.WriteLine("</tr>");
    }

    private static void WriteSpanAndAlignment(HtmlRenderer renderer, Table table, TableCell cell, int index)
    {
        if (cell.ColumnSpan > 1)
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\""));
        }

        if (cell.RowSpan > 1)
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\""));
        }

        var alignment = index < table.ColumnDefinitions.Count ? table.ColumnDefinitions[index].Alignment : null;
        if (alignment is TableColumnAlign.Center or TableColumnAlign.Right)
        {
            renderer.Write(alignment == TableColumnAlign.Center ? " class=\"centre\"" : " class=\"end\"");
        }
    }
}
