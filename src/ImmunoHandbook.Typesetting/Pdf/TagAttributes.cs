using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Attributes of structure elements: tables, lists and placed pictures (ISO 32000-1, 14.8.5).</summary>
internal static class TagAttributes
{
    /// <param name="node">Its attributes.</param>
    /// <param name="place">Where the frame that shows the node stands on its page, and how high that page is in points: bounds are turned the PDF way up.</param>
    /// <param name="idOf">Identifiers of header cells that are in the file.</param>
    public static void Write(ByteBuilder body, StructureNode node, (Point Origin, double Height)? place, Func<StructureNode, string?> idOf)
    {
        switch (node.Role)
        {
            case StructureRole.TH or StructureRole.TD:
                WriteCell(body, node, idOf);
                break;
            case StructureRole.L:
                body.Add("/A<</O/List/ListNumbering"u8).Add(NumberingName(node.Numbering)).Add(">>"u8);
                break;
            case StructureRole.Figure or StructureRole.Formula:
                WriteFigure(body, node, place is { } on ? node.Bounds?.Offset(on.Origin) : null, place?.Height ?? 0);
                break;
            case StructureRole.Span or StructureRole.Code when node.IsStruck || node.BaselineShift != 0:
                WriteLook(body, node);
                break;
        }
    }

    private static void WriteCell(ByteBuilder body, StructureNode node, Func<StructureNode, string?> idOf)
    {
        var headers = node.Headers.Select(idOf).OfType<string>().ToArray();
        if (node.Scope == HeaderScope.None && node is { ColumnSpan: 1, RowSpan: 1 } && headers.Length == 0)
        {
            return;
        }

        body.Add("/A<</O/Table"u8);
        if (node.Scope != HeaderScope.None)
        {
            body.Add("/Scope"u8).Add(ScopeName(node.Scope));
        }

        if (node.ColumnSpan > 1)
        {
            body.Add("/ColSpan "u8).Integer(node.ColumnSpan);
        }

        if (node.RowSpan > 1)
        {
            body.Add("/RowSpan "u8).Integer(node.RowSpan);
        }

        if (headers.Length > 0)
        {
            body.Add("/Headers["u8);
            foreach (var header in headers)
            {
                body.Text(header);
            }

            body.Add((byte)']');
        }

        body.Add(">>"u8);
    }

    private static void WriteFigure(ByteBuilder body, StructureNode node, Rect? bounds, double pageHeight)
    {
        body.Add("/A<</O/Layout/Placement"u8).Add(node.IsInLine ? "/Inline"u8 : "/Block"u8);
        if (bounds is { } box)
        {
            body.Add("/BBox["u8).Numbers(box.X, pageHeight - box.Bottom, box.Right, pageHeight - box.Y).Add((byte)']');
        }

        body.Add(">>"u8);
    }

    /// <summary>Looks that carry meaning (ISO 32000-1, table 345): what is struck no longer holds, and a raised 9 is an exponent.</summary>
    private static void WriteLook(ByteBuilder body, StructureNode node)
    {
        body.Add("/A<</O/Layout"u8);
        if (node.IsStruck)
        {
            body.Add("/TextDecorationType/LineThrough"u8);
        }

        if (node.BaselineShift != 0)
        {
            body.Add("/BaselineShift "u8).Number(node.BaselineShift);
        }

        body.Add(">>"u8);
    }

    private static ReadOnlySpan<byte> ScopeName(HeaderScope scope) => scope switch
    {
        HeaderScope.Row => "/Row"u8,
        HeaderScope.Column => "/Column"u8,
        _ => "/Both"u8,
    };

    private static ReadOnlySpan<byte> NumberingName(ListNumbering numbering) => numbering switch
    {
        ListNumbering.Bullets => "/Disc"u8,
        ListNumbering.Numbers => "/Decimal"u8,
        _ => "/None"u8,
    };
}
