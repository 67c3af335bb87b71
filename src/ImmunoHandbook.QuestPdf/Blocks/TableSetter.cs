using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>A table whose header rows the library repeats on every page that it reaches.</summary>
internal sealed class TableSetter(BookPass pass)
{
    private readonly BlockColumn _blocks = new(pass);
    private readonly BlockHeight _heights = new(pass);

    public void Set(IContainer container, TableBlock table, Setting setting)
    {
        container = table.KeepTogether ? Newer.Whole(container, _heights.Of(table, setting), setting.Height) : container;
        if (table.Caption.Count == 0)
        {
            SetGrid(container, table, setting);
            return;
        }

        container.Column(column =>
        {
            _blocks.Set(Newer.Tag(column.Item().EnsureSpace((float)Math.Min(setting.Height / 3, _heights.Of(table.Caption, setting) + _heights.FirstLines(table with { Caption = [] }, setting))), StructureRole.Caption), table.Caption, setting);
            SetGrid(column.Item().PaddingTop((float)table.Caption[^1].SpaceAfter), table, setting);
        });
    }

    private void SetGrid(IContainer container, TableBlock table, Setting setting) => Newer.Tag(container, StructureRole.Table).Table(grid =>
    {
        var widths = Widths(table, setting);
        grid.ColumnsDefinition(columns =>
        {
            foreach (var width in widths)
            {
                columns.RelativeColumn((float)width);
            }
        });
        if (table.Header.Count > 0)
        {
            grid.Header(header => SetRows(header.Cell, table, table.Header, (widths, setting)));
        }

        SetRows(grid.Cell, table, table.Body, (widths, setting));
    });

    private IReadOnlyList<double> Widths(TableBlock table, Setting setting)
    {
        var padding = table.Style.CellPadding;
        var roomy = table with { Style = table.Style with { CellPadding = padding with { End = padding.End + Setting.Slack } } };
        return pass.Measure.ColumnWidths(roomy, setting.Place, pass.Numbering);
    }

    private void SetRows(Func<ITableCellContainer> newCell, TableBlock table, IReadOnlyList<TableRow> rows, (IReadOnlyList<double> Widths, Setting Setting) into)
    {
        var isHeader = ReferenceEquals(rows, table.Header);
        var plan = TablePlan.Of(table);
        for (var i = 0; i < rows.Count; i++)
        {
            var closesAbove = i == 0 && (isHeader || table.Header.Count == 0);
            foreach (var placed in (isHeader ? plan.Header : plan.Body)[i])
            {
                var (cell, column, span) = (placed.Cell, placed.Column, placed.ColumnSpan);
                var setting = into.Setting with { Width = into.Widths.Skip(column).Take(span).Sum(), Alignment = cell.Alignment };
                var container = newCell().Row((uint)i + 1).Column((uint)column + 1).ColumnSpan((uint)span).RowSpan((uint)placed.RowSpan);
                if (isHeader && cell.IsHeader)
                {
                    Newer.HeaderCell(container);
                }

                SetCell(Ruled(container, table, isHeader, closesAbove), (table, rows[i], cell), setting);
            }
        }
    }

    private static IContainer Ruled(IContainer container, TableBlock table, bool isHeader, bool closesAbove)
    {
        var width = (float)table.Style.Rule.Width;
        container = container.BorderBottom(width);
        container = closesAbove ? container.BorderTop(width) : container;
        container = table.Style.Grid ? container.BorderVertical(width) : container;
        container = container.BorderColor(table.Style.Rule.Colour.ToString());
        return isHeader && table.Style.HeaderFill is { } fill ? container.Background(fill.ToString()) : container;
    }

    private void SetCell(IContainer container, (TableBlock Table, TableRow Row, TableCell Cell) place, Setting setting)
    {
        var padding = place.Table.Style.CellPadding;
        var inside = setting.Inset(padding);
        container = Newer.Whole(container.MinHeight((float)place.Row.MinimumHeight), _heights.Of(place.Cell.Blocks, inside) + padding.Vertical, setting.Height);
        _blocks.Set(Padding.Around(container, padding, setting.Direction), place.Cell.Blocks, inside);
    }
}
