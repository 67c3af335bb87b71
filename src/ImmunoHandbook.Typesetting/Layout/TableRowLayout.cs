using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A row as one strip, or as several where no page can hold it.</summary>
internal sealed class TableRowLayout(TableGrid grid, StripBuilder table)
{
    private readonly List<IReadOnlyList<Strip>> _cells = [];
    private readonly List<PlacedCell> _placed = [];
    private readonly Insets _padding = grid.Style.CellPadding;

    /// <summary>Counted from 0 in its part of the table.</summary>
    public required int Index { get; init; }

    public double MinimumHeight { get; init; }

    /// <summary>Cells that reach into the row, from above too, by column.</summary>
    public required IReadOnlyList<PlacedCell> Reaching { get; init; }

    /// <summary>The first row of the table, which is closed by a line above it.</summary>
    public bool IsFirst { get; init; }

    public Colour? Fill { get; init; }

    public object? Origin { get; init; }

    /// <summary>Lays the next cell out below its element.</summary>
    public void AddCell(in PlacedCell cell, in Setting setting)
    {
        var region = grid.CellRegion(cell.Column, cell.ColumnSpan).Inset(_padding, setting.Direction);
        var strips = table.Inner();
        BlockLayout.AddAll(strips, cell.Cell.Blocks, setting with { Region = region, Alignment = cell.Cell.Alignment });
        _cells.Add(strips.Finish());
        _placed.Add(cell);
    }

    /// <summary>The row's own cells with their content below each other, however high.</summary>
    public IEnumerable<(PlacedCell Place, IReadOnlyList<Strip> Content, Run Run)> Cells =>
        _placed.Zip(_cells, (place, content) => (place, content, Run.Of(content, 0, content.Count)));

    /// <summary>The strips of the row; each is at most as high as a page offers, if its content allows that.</summary>
    public IReadOnlyList<Strip> Strips(double pageHeight)
    {
        var room = Math.Max(Region.Smallest, pageHeight - _padding.Vertical);
        var starts = new int[_cells.Count];
        var strips = new List<Strip>();
        do
        {
            strips.Add(Slice(starts, strips.Count == 0 ? room : Math.Max(Region.Smallest, room), strips.Count == 0));
        }
        while (HasMore(starts));
        if (strips.Count > 1)
        {
            table.Pass.Report(
                LayoutNoticeKind.Oversized,
                "A table row is taller than a page and was divided.",
                "Make the row's longest cell shorter, or divide the row.",
                Origin);
        }

        return strips;
    }

    private bool HasMore(int[] starts)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] < _cells[i].Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What fits of every cell, from the given starts, which move on.</summary>
    private Strip Slice(int[] starts, double room, bool first)
    {
        var drawing = new Drawing();
        var notes = ImmutableArray.CreateBuilder<FootNote>();
        var height = 0.0;
        for (var i = 0; i < starts.Length; i++)
        {
            var cell = _cells[i];
            var end = PageFill.End(cell, starts[i], room);
            var run = Run.Of(cell, starts[i], end);
            drawing.Add(run, new Point(0, _padding.Top));
            for (var strip = starts[i]; strip < end; strip++)
            {
                notes.AddRange(cell[strip].Notes);
            }

            height = Math.Max(height, run.Height);
            starts[i] = end;
        }

        height = Math.Max(height + _padding.Vertical, first ? MinimumHeight : 0);
        return new Strip
        {
            Height = height,
            Pieces = [
                .. Fill is { } fill ? [grid.Fill(fill, height)] : ImmutableArray<Piece>.Empty,
                .. drawing.Pieces,
                .. grid.Rules(Reaching, HasMore(starts) ? null : Index, height, IsFirst && first)],
            Marks = drawing.MarkItems(),
            Notes = notes.DrainToImmutable(),
            Origin = Origin,
        };
    }
}
