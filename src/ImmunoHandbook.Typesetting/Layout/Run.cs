using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A strip at its height below the top of a page or column.</summary>
internal readonly record struct PlacedStrip(Strip Strip, double Y, double Height)
{
    /// <summary>Columns of a column set on this page.</summary>
    public ImmutableArray<Run> Columns { get; init; } = [];

    /// <summary>A column set that began on an earlier page: its marks and label are there.</summary>
    public bool Continued { get; init; }

    /// <summary>Tops of the strip's notes in the margin.</summary>
    public ImmutableArray<double> NoteTops { get; init; } = [];
}

/// <summary>Strips below each other: what one page or one column holds.</summary>
/// <param name="X">Shift of a further column from the first.</param>
internal sealed record Run(IReadOnlyList<PlacedStrip> Strips, double X)
{
    /// <summary>Down to the lower edge of the boxes that are open at the end.</summary>
    public double Height => Strips.Count == 0 ? 0 : Strips[^1].Y + Strips[^1].Height + Strips[^1].Strip.Bottom;

    /// <summary>All strips below each other.</summary>
    public static Run Of(IReadOnlyList<Strip> strips, int from, int end)
    {
        var placed = new List<PlacedStrip>(end - from);
        var y = 0.0;
        for (var i = from; i < end; i++)
        {
            y += i == from ? strips[i].Top : strips[i].Lead;
            placed.Add(new PlacedStrip(strips[i], y, strips[i].Height));
            y += strips[i].Height;
        }

        return new Run(placed, 0);
    }
}

/// <summary>Pieces of a run at their places, boxes first, and apart from them anchors and outline entries.</summary>
internal sealed class Drawing
{
    public List<Piece> Pieces { get; } = [];

    public List<Piece> Marks { get; } = [];

    public static Drawing OfAll(IReadOnlyList<Strip> strips)
    {
        var drawing = new Drawing();
        drawing.Add(Run.Of(strips, 0, strips.Count), default);
        return drawing;
    }

    public void Add(Run run, Point at)
    {
        BoxDrawing.Draw(run, at, Pieces);
        for (var i = 0; i < run.Strips.Count; i++)
        {
            var placed = run.Strips[i];
            var strip = placed.Strip;
            var y = at.Y + placed.Y;
            if (i == 0 && strip.Head is { } head)
            {
                AddMoved(head.Pieces, new Point(at.X, y - head.Height));
            }

            AddSideNotes(placed, leading: true);
            if (!placed.Continued)
            {
                AddMoved(strip.Pieces, new Point(at.X, y));
                AddMarks(strip.Marks, new Point(at.X, y));
            }

            if (strip.Fill is { } lines)
            {
                AddMoved(lines.Draw(lines.CountIn(placed.Height)), new Point(at.X, y));
            }

            foreach (var column in placed.Columns)
            {
                Add(column, new Point(at.X + column.X, y));
            }

            AddSideNotes(placed, leading: false);
        }
    }

    private void AddSideNotes(in PlacedStrip placed, bool leading)
    {
        for (var i = 0; i < placed.NoteTops.Length; i++)
        {
            if (placed.Strip.SideNotes[i] is var note && note.IsLeading == leading)
            {
                AddMoved(note.Pieces, new Point(0, placed.NoteTops[i]), inMargin: true);
                AddMarks(note.Marks, new Point(0, placed.NoteTops[i]));
            }
        }
    }

    public void AddMoved(ImmutableArray<Piece> pieces, Point by, bool inMargin = false)
    {
        foreach (var piece in pieces)
        {
            Pieces.Add(piece.Moved(by.X, by.Y) with { InMargin = inMargin });
        }
    }

    public void AddMarks(ImmutableArray<FrameItem> marks, Point at)
    {
        if (!marks.IsEmpty)
        {
            Marks.Add(new Piece(marks, at));
        }
    }

    /// <summary>The marks as items at their places.</summary>
    public ImmutableArray<FrameItem> MarkItems()
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        foreach (var mark in Marks)
        {
            foreach (var item in mark.Items)
            {
                items.Add(ItemMotion.Move(item, mark.At));
            }
        }

        return items.DrainToImmutable();
    }
}
