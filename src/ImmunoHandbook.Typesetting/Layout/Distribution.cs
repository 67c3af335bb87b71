using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Content of a page's text area: pieces and marks at their places in it.</summary>
/// <param name="Scale">Below 1 where a single thing is taller than the page: everything is shrunk by it.</param>
internal sealed record PageBody(Drawing Drawing, double Scale);

/// <summary>
/// Puts the strips of a section onto pages. Every page takes at least one strip, or one strip of a column set, and each
/// strip is looked at once per page that it might stand on, so the work is linear.
/// </summary>
internal sealed class Distribution(IReadOnlyList<Strip> strips, LayoutPass pass, TextDirection direction)
{
    private readonly double _height = pass.Page.Height;

    /// <summary>First strip of the next page.</summary>
    private int _next;

    /// <summary>First strip of the next page within the column set at <see cref="_next"/>.</summary>
    private int _nextInColumns;

    /// <summary>All pages; at least one, which may be empty.</summary>
    public List<PageBody> Pages()
    {
        var pages = new List<PageBody>();
        do
        {
            pages.Add(Finish(NextPage()));
        }
        while (_next < strips.Count);
        return pages;
    }

    private List<PlacedStrip> NextPage()
    {
        var fill = new PageFill(_height);
        var placed = new List<PlacedStrip>();
        var first = _next;
        for (var i = first; i < strips.Count; i++)
        {
            var strip = strips[i];
            if (strip.Columns is not null)
            {
                if (!AddColumns(ref fill, i, placed, out var full))
                {
                    return EndBefore(fill, placed, first);
                }

                if (full)
                {
                    return placed;
                }

                continue;
            }

            var y = fill.TopOf(strip);
            if (!fill.Add(strip, i, strip.Height, strip.NotesHeight))
            {
                return EndBefore(fill, placed, first);
            }

            placed.Add(new PlacedStrip(strip, y, strip.Height));
        }

        _next = strips.Count;
        return placed;
    }

    /// <summary>Places what fits of a column set; it is full if some of it remains for the next page.</summary>
    private bool AddColumns(ref PageFill fill, int index, List<PlacedStrip> placed, out bool full)
    {
        var strip = strips[index];
        var start = index == _next ? _nextInColumns : 0;
        var y = fill.TopOf(strip);
        var plan = strip.Columns!.Fill(start, fill.RoomFor(strip), force: placed.Count == 0);
        full = plan is not null && plan.End < strip.Columns.Strips.Count;
        var height = Math.Max(plan?.Height ?? double.PositiveInfinity, start > 0 ? 0 : strip.LeastHeight);
        if (!fill.Add(strip, index, height, plan?.NotesHeight ?? 0))
        {
            return false;
        }

        placed.Add(new PlacedStrip(strip, y, height) { Columns = plan!.Runs, Continued = start > 0 });
        if (full)
        {
            (_next, _nextInColumns) = (index, plan!.End);
        }

        return true;
    }

    /// <summary>Ends the page at the best break, and says so where that is not a good one.</summary>
    private List<PlacedStrip> EndBefore(in PageFill fill, List<PlacedStrip> placed, int first)
    {
        placed.RemoveRange(fill.BreakAt - first, placed.Count - (fill.BreakAt - first));
        (_next, _nextInColumns) = (fill.BreakAt, 0);
        var what = fill.Rule switch
        {
            BreakRule.Together => "A part that must stay on one page does not fit together with what it must stay with",
            BreakRule.Lines => "A single line stands alone on a page, since what it must stay with does not fit",
            BreakRule.WithNext => "A heading or introduction is parted from what follows it, which does not fit below it",
            _ => null,
        };
        if (what is not null)
        {
            pass.Report(
                LayoutNoticeKind.Oversized, what + ".", "Make what stands around this place shorter.",
                strips[fill.BreakAt].Origin ?? strips[fill.BreakAt - 1].Origin);
        }

        return placed;
    }

    private PageBody Finish(List<PlacedStrip> placed)
    {
        var notes = new List<FootNote>();
        CollectNotes(placed, notes);
        var notesHeight = notes.Count == 0 ? 0 : FootnoteLayout.SeparatorHeight + notes.Sum(note => note.Height);
        StretchLastLines(placed, notesHeight);
        PlaceSideNotes(placed);
        var run = new Run(placed, 0);
        var drawing = new Drawing();
        drawing.Add(run, default);
        var used = run.Height + notesHeight;
        AddNotes(drawing, notes, Math.Max(used, _height) - notesHeight);
        if (used <= _height + PageFill.Tolerance)
        {
            return new PageBody(drawing, 1);
        }

        pass.Report(
            LayoutNoticeKind.Oversized, "Something that cannot be divided is taller than the page and was made smaller.",
            "Make it smaller, or choose a larger page.", placed[0].Strip.Origin);
        return new PageBody(drawing, _height / used);
    }

    private void PlaceSideNotes(List<PlacedStrip> placed)
    {
        var notes = new List<(double Wish, double Height)>();
        for (var i = 0; i < placed.Count; i++)
        {
            foreach (var note in placed[i].Continued ? [] : placed[i].Strip.SideNotes)
            {
                notes.Add((Wish(placed, i, note), note.Height));
            }
        }

        if (notes.Count == 0)
        {
            return;
        }

        var tops = SideNoteLayout.Tops(notes, _height).AsSpan();
        for (var i = 0; i < placed.Count; i++)
        {
            var count = placed[i].Strip.SideNotes.Length;
            if (count > 0 && !placed[i].Continued)
            {
                placed[i] = placed[i] with { NoteTops = [.. tops[..count]] };
                tops = tops[count..];
            }
        }
    }

    /// <summary>The top of the block that the note follows, or of the page where the block goes on.</summary>
    private static double Wish(List<PlacedStrip> placed, int index, SideNote note)
    {
        var first = index;
        while (first > 0 && note.Beside is { } beside && !ReferenceEquals(placed[first].Strip, beside))
        {
            first--;
        }

        return placed[first].Y;
    }

    /// <summary>Ruled lines at a page's end take what is left of it.</summary>
    private void StretchLastLines(List<PlacedStrip> placed, double notesHeight)
    {
        if (placed.Count > 0 && placed[^1] is { Strip.Fill: { } lines } last)
        {
            var room = Math.Max(last.Height, _height - notesHeight - last.Y - last.Strip.Bottom);
            var height = lines.CountIn(room) * lines.Block.Distance;
            placed[^1] = last with { Height = Math.Max(height, last.Strip.LeastHeight) };
        }
    }

    private static void CollectNotes(IReadOnlyList<PlacedStrip> placed, List<FootNote> notes)
    {
        foreach (var one in placed)
        {
            notes.AddRange(one.Strip.Notes);
            foreach (var column in one.Columns)
            {
                CollectNotes(column.Strips, notes);
            }
        }
    }

    private void AddNotes(Drawing drawing, List<FootNote> notes, double y)
    {
        if (notes.Count == 0)
        {
            return;
        }

        drawing.AddMoved([FootnoteLayout.Separator(pass.Page, direction, notes[0].Ink)], new Point(0, y));
        y += FootnoteLayout.SeparatorHeight;
        foreach (var note in notes)
        {
            drawing.AddMoved(note.Pieces, new Point(0, y));
            drawing.AddMarks(note.Marks, new Point(0, y));
            y += note.Height;
        }
    }
}
