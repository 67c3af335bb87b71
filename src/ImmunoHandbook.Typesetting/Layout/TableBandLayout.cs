using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Rows that a cell joins, as one strip. Where no page can hold them each is set on its own, and the joining cell's content
/// stands in the first of them.
/// </summary>
internal sealed class TableBandLayout(TableGrid grid, StripBuilder table, IReadOnlyList<TableRowLayout> rows)
{
    public IEnumerable<Strip> Strips(double pageHeight)
    {
        if (rows.Count == 1)
        {
            return rows[0].Strips(pageHeight);
        }

        var heights = Heights();
        if (heights.Sum() <= pageHeight + PageFill.Tolerance)
        {
            return [Joined(heights)];
        }

        table.Pass.Report(
            LayoutNoticeKind.Oversized,
            "Table rows that a cell joins are taller than a page and were divided.",
            "Repeat the joining cell in a row further down, or make the rows shorter.",
            rows[0].Origin);
        return rows.SelectMany(row => row.Strips(pageHeight));
    }

    /// <summary>Rows as high as their own cells; what a joining cell needs beyond that is added to the last row that it reaches.</summary>
    private double[] Heights()
    {
        var padding = grid.Style.CellPadding.Vertical;
        var heights = rows.Select(row => row.MinimumHeight).ToArray();
        var first = rows[0].Index;
        foreach (var (place, _, run) in rows.SelectMany(row => row.Cells).OrderBy(cell => cell.Place.LastRow).ThenBy(cell => cell.Place.RowSpan))
        {
            var last = place.LastRow - first;
            var above = heights[(place.Row - first)..last].Sum();
            heights[last] = Math.Max(heights[last], run.Height + padding - above);
        }

        return heights;
    }

    private Strip Joined(double[] heights)
    {
        var drawing = new Drawing();
        var rules = ImmutableArray.CreateBuilder<Piece>();
        var notes = ImmutableArray.CreateBuilder<FootNote>();
        var top = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (_, content, run) in rows[i].Cells)
            {
                drawing.Add(run, new Point(0, top + grid.Style.CellPadding.Top));
                notes.AddRange(content.SelectMany(strip => strip.Notes));
            }

            foreach (var rule in grid.Rules(rows[i].Reaching, rows[i].Index, heights[i], rows[i].IsFirst))
            {
                rules.Add(rule.Moved(0, top));
            }

            top += heights[i];
        }

        return new Strip
        {
            Height = top,
            Pieces = [.. rows[0].Fill is { } fill ? [grid.Fill(fill, top)] : ImmutableArray<Piece>.Empty, .. drawing.Pieces, .. rules],
            Marks = drawing.MarkItems(),
            Notes = notes.DrainToImmutable(),
            Origin = rows[0].Origin,
        };
    }
}
