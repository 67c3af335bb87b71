using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Where a table's columns stand, and what is drawn around its cells. The first column is at the start side.</summary>
internal sealed class TableGrid(TableStyle style, Region region, TextDirection direction, double[] widths)
{
    public Region Region { get; } = region;

    public TableStyle Style { get; } = style;

    /// <summary>Space of a cell with its padding.</summary>
    public Region CellRegion(int column, int span)
    {
        double before = 0, width = 0;
        for (var i = 0; i < Math.Min(column + span, widths.Length); i++)
        {
            if (i < column)
            {
                before += widths[i];
            }
            else
            {
                width += widths[i];
            }
        }

        var x = direction == TextDirection.LeftToRight ? Region.X + before : Region.X + Region.Width - before - width;
        return new Region(x, width, Region.Height);
    }

    public Piece Fill(Colour colour, double height) => new(
        [new ShapeItem(
            VectorPath.Rectangle(new Rect(Region.X, 0, Region.Width, height)), colour, Stroke: null, Node: null)],
        default);

    /// <summary>Lines below the row where its cells end, above it if it is the table's first, and between its cells in a grid.</summary>
    /// <param name="cells">All that reach into the row, by column.</param>
    /// <param name="row">The row that ends here; null closes every cell, at the foot of a page that a row goes on from.</param>
    public ImmutableArray<Piece> Rules(IReadOnlyList<PlacedCell> cells, int? row, double height, bool first)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var half = Style.Rule.Width / 2;
        if (!(Style.Rule.Width > 0))
        {
            return [];
        }

        if (first)
        {
            pieces.Add(RuleLayout.Across(Region, half, Style.Rule));
        }

        AddClosing(cells, row, height - half, pieces);
        if (Style.Grid)
        {
            AddVerticals(cells, height, pieces);
        }

        return pieces.DrainToImmutable();
    }

    private void AddClosing(IReadOnlyList<PlacedCell> cells, int? row, double y, ImmutableArray<Piece>.Builder pieces)
    {
        if (row is null || cells.All(cell => cell.LastRow == row))
        {
            pieces.Add(RuleLayout.Across(Region, y, Style.Rule));
            return;
        }

        for (var i = 0; i < cells.Count;)
        {
            var end = i;
            while (end < cells.Count && cells[end].LastRow == row)
            {
                end++;
            }

            if (end > i)
            {
                var columns = cells[end - 1].Column + cells[end - 1].ColumnSpan - cells[i].Column;
                pieces.Add(RuleLayout.Across(CellRegion(cells[i].Column, columns), y, Style.Rule));
            }

            i = Math.Max(end, i + 1);
        }
    }

    private void AddVerticals(IReadOnlyList<PlacedCell> cells, double height, ImmutableArray<Piece>.Builder pieces)
    {
        var half = Style.Rule.Width / 2;
        pieces.Add(Vertical(Region.X + half, height));
        pieces.Add(Vertical(Region.X + Region.Width - half, height));
        foreach (var cell in cells)
        {
            if (cell.Column > 0)
            {
                var area = CellRegion(cell.Column, cell.ColumnSpan);
                pieces.Add(Vertical(direction == TextDirection.LeftToRight ? area.X : area.X + area.Width, height));
            }
        }
    }

    private Piece Vertical(double x, double height) => new(
        [new ShapeItem(VectorPath.Line(new Point(x, 0), new Point(x, height)), Fill: null, Style.Rule, Node: null)],
        default);
}
