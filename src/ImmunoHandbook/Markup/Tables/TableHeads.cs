using ImmunoHandbook.Markup.Attributes;
using ImmunoHandbook.Markup.Headings;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Tables;

internal enum HeadOf
{
    None,

    /// <summary>Of its row or its column, as its place says.</summary>
    Any,
    Row,
}

/// <summary>The words above a table, in print and on the website alike.</summary>
internal sealed class TableCaption() : ContainerBlock(null);

/// <summary>Which cells of a table's body name their row.</summary>
internal static class TableHeads
{
    private static readonly object s_key = new();

    public static void SetHead(this TableCell cell, HeadOf head) => cell.SetData(s_key, head);

    public static HeadOf Head(this TableCell cell) => cell.GetData(s_key) is HeadOf head ? head : HeadOf.None;

    /// <summary>
    /// The first column names the rows where the table says so, with <c>{.row-heads}</c> on the line above it, or where the
    /// corner is empty and every row begins with words.
    /// </summary>
    public static bool FirstColumnHeads(Table table)
    {
        if (table.TryGetAttributes()?.Classes?.Contains(BraceAttributes.RowHeads) ?? false)
        {
            return true;
        }

        var rows = table.OfType<TableRow>().ToList();
        return rows.Exists(r => r.IsHeader) && rows.Exists(r => !r.IsHeader)
            && rows.TrueForAll(row => row.Count > 0 && IsEmpty((TableCell)row[0]) == row.IsHeader) && rows.TrueForAll(r => r.Count > 1);
    }

    private static bool IsEmpty(TableCell cell) => cell.All(block => block is ParagraphBlock paragraph && PlainText.Of(paragraph.Inline).Length == 0);
}
