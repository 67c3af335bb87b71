using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>What a page break before a strip costs. A distribution takes the last of the weakest breaks that fit.</summary>
internal enum BreakRule : byte
{
    Allowed,

    /// <summary>Inside of something that should stay on one page: a box, a group.</summary>
    Together,

    /// <summary>Would leave a single line of a paragraph alone.</summary>
    Lines,

    /// <summary>Would leave a heading or an introduction alone at the foot of the page.</summary>
    WithNext,

    Forced,
}

/// <summary>Items of one block at a place of a strip.</summary>
/// <param name="Figure">The figure that the piece shows: its bounds are known when the page is assembled.</param>
internal readonly record struct Piece(
    ImmutableArray<FrameItem> Items, Point At, StructureNode? Figure = null, Size Size = default)
{
    /// <summary>X counts from the left edge of the column for notes, not of the text.</summary>
    public bool InMargin { get; init; }

    public Piece Moved(double x, double y) => this with { At = new Point(At.X + x, At.Y + y) };
}

/// <summary>
/// A slice of a flow that no page break divides: a line of text, a picture, a table row. All that a break depends on
/// stands here as a number, so that filling pages compares numbers only.
/// </summary>
internal sealed class Strip
{
    public double Height { get; set; }

    /// <summary>Distance from the bottom of the strip before, if that is on the same page.</summary>
    public double Lead { get; set; }

    /// <summary>Space above the strip as the first of a page: padding of the boxes that go on, repeated table head.</summary>
    public double Top { get; set; }

    /// <summary>Space below the strip as the last of a page: padding of the boxes it stands in.</summary>
    public double Bottom { get; set; }

    public BreakRule Break { get; set; }

    /// <summary>Baseline from the strip's top, or NaN without text: labels stand on it.</summary>
    public double Baseline { get; init; } = double.NaN;

    public ImmutableArray<Piece> Pieces { get; set; } = [];

    /// <summary>Anchors and outline entries at their places in the strip.</summary>
    public ImmutableArray<FrameItem> Marks { get; set; } = [];

    public ImmutableArray<FootNote> Notes { get; set; } = [];

    /// <summary>Notes in the margin, in reading order after the strip's own content.</summary>
    public ImmutableArray<SideNote> SideNotes { get; set; } = [];

    /// <summary>Innermost box that the strip stands in.</summary>
    public Enclosure? Enclosure { get; set; }

    /// <summary>Header of the table that the strip continues: drawn above it when it is the first of a page.</summary>
    public RepeatedHead? Head { get; set; }

    /// <summary>Content that flows through columns side by side, instead of pieces.</summary>
    public ColumnSet? Columns { get; init; }

    /// <summary>Ruled lines that take what is left of the page.</summary>
    public FillingLines? Fill { get; init; }

    /// <summary>Height of a label beside content whose own height is known on the page only.</summary>
    public double LeastHeight { get; set; }

    public object? Origin { get; init; }

    /// <summary>Height of the notes in the margin, each with the space below it.</summary>
    public double SideHeight
    {
        get
        {
            var height = 0.0;
            foreach (var note in SideNotes)
            {
                height += note.Height + SideNoteLayout.Gap;
            }

            return height;
        }
    }

    public double NotesHeight
    {
        get
        {
            var height = 0.0;
            foreach (var note in Notes)
            {
                height += note.Height;
            }

            return height;
        }
    }
}

/// <summary>A note set for the foot of the page, with the space above it included in its height.</summary>
internal sealed record FootNote(ImmutableArray<Piece> Pieces, ImmutableArray<FrameItem> Marks, double Height, Colour Ink);

/// <summary>Header rows of a table as artifacts, for the pages after the first.</summary>
internal sealed record RepeatedHead(ImmutableArray<Piece> Pieces, double Height);
