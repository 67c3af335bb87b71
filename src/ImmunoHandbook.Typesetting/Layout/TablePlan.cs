using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A cell at its place in a table's grid, counted from 0; spans end where the grid does.</summary>
public readonly record struct PlacedCell(TableCell Cell, int Row, int Column)
{
    public required int ColumnSpan { get; init; }

    public required int RowSpan { get; init; }

    public int LastRow => Row + RowSpan - 1;
}

/// <summary>
/// Where the cells of a table stand: each in the first column of its row that no cell above reaches into, as HTML places
/// them. Every place of the grid is held by exactly one cell: where a row has too few, empty ones follow.
/// </summary>
public sealed class TablePlan
{
    private TablePlan(int columns, PlacedCell[][] header, PlacedCell[][] body) => (Columns, Header, Body) = (columns, header, body);

    public int Columns { get; }

    /// <summary>For each header row the cells that begin in it.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> Header { get; }

    public IReadOnlyList<IReadOnlyList<PlacedCell>> Body { get; }

    public static TablePlan Of(TableBlock table)
    {
        var (header, body) = (Place(table.Header), Place(table.Body));
        var columns = header.Concat(body).SelectMany(row => row).Select(cell => cell.Column + cell.ColumnSpan).DefaultIfEmpty(1).Max();
        return new TablePlan(columns, Complete(header, columns), Complete(body, columns));
    }

    /// <summary>Index after the last row that is joined to the one given, by cells that reach over several rows.</summary>
    public static int BandEnd(IReadOnlyList<IReadOnlyList<PlacedCell>> rows, int first)
    {
        var end = first + 1;
        for (var row = first; row < end; row++)
        {
            foreach (var cell in rows[row])
            {
                end = Math.Max(end, cell.LastRow + 1);
            }
        }

        return end;
    }

    private static List<PlacedCell>[] Place(IReadOnlyList<TableRow> rows)
    {
        var placed = new List<PlacedCell>[rows.Count];
        var free = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            placed[row] = [];
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < free.Count && free[column] > row)
                {
                    column++;
                }

                var span = FreeFrom(free, column, row, Math.Max(1, cell.ColumnSpan));
                var depth = Math.Clamp(cell.RowSpan, 1, rows.Count - row);
                placed[row].Add(new PlacedCell(cell, row, column) { ColumnSpan = span, RowSpan = depth });
                Take(free, (column, span), row + depth);
                column += span;
            }
        }

        return placed;
    }

    /// <summary>Columns that are free side by side, at most as many as asked for: cells never lie over each other.</summary>
    private static int FreeFrom(List<int> free, int column, int row, int most)
    {
        var span = 1;
        while (span < most && (column + span >= free.Count || free[column + span] <= row))
        {
            span++;
        }

        return span;
    }

    private static void Take(List<int> free, (int First, int Count) columns, int until)
    {
        while (free.Count < columns.First + columns.Count)
        {
            free.Add(0);
        }

        for (var i = columns.First; i < columns.First + columns.Count; i++)
        {
            free[i] = until;
        }
    }

    private static PlacedCell[][] Complete(List<PlacedCell>[] rows, int columns)
    {
        var free = new int[columns];
        var complete = new PlacedCell[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var cell in rows[row])
            {
                Array.Fill(free, cell.LastRow + 1, cell.Column, cell.ColumnSpan);
            }

            for (var column = 0; column < columns; column++)
            {
                if (free[column] <= row)
                {
                    rows[row].Add(new PlacedCell(new TableCell([]), row, column) { ColumnSpan = 1, RowSpan = 1 });
                    free[column] = row + 1;
                }
            }

            complete[row] = [.. rows[row].OrderBy(cell => cell.Column)];
        }

        return complete;
    }
}
