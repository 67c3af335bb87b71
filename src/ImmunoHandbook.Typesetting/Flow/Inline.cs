using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Flow;

/// <summary>A part of a paragraph's text. Spans nest only through links and marked parts.</summary>
public abstract record Inline
{
    /// <summary>Handed back in a <see cref="LayoutNotice"/>; never looked into.</summary>
    public object? Origin { get; init; }
}

/// <summary>Characters in one style. <c>\n</c> is a forced line break.</summary>
public sealed record TextSpan(string Text, TextStyle Style) : Inline;

/// <summary>Text that leads somewhere: exactly one of <see cref="Anchor"/> and <see cref="Uri"/> is given.</summary>
/// <param name="Description">Spoken for the link (the annotation's Contents).</param>
public sealed record LinkSpan(IReadOnlyList<Inline> Children, string? Anchor, string? Uri, string Description) : Inline;

/// <summary>A part in another language or writing direction, kept apart from its surroundings (a bidi isolate).</summary>
/// <param name="ActualText">What the part says where its glyphs do not, or null.</param>
public sealed record MarkedSpan(
    IReadOnlyList<Inline> Children, string? Language, TextDirection? Direction, string? ActualText = null) : Inline;

/// <summary>A part of which the tags tell more than its looks: struck words, code, an abbreviation, raised and lowered characters.</summary>
/// <param name="Role">Span or Code.</param>
public sealed record TaggedSpan(IReadOnlyList<Inline> Children, StructureRole Role = StructureRole.Span) : Inline
{
    /// <summary>What an abbreviation stands for, or null.</summary>
    public string? Expansion { get; init; }

    public bool IsStruck { get; init; }

    /// <summary>How far the part is raised in points; negative if it is lowered.</summary>
    public double BaselineShift { get; init; }

    /// <summary>What its glyphs say to who takes the text out of the page, or null: 10 and a raised 9 are no 109.</summary>
    public string? Said { get; init; }
}

/// <summary>A small picture in a line of text. A line with a picture taller than its letters is as much higher.</summary>
/// <param name="Size">Printed size in points.</param>
/// <param name="Said">What it says to a reader who does not see it; null for decoration, which becomes an artifact.</param>
public sealed record PictureSpan(Picture Picture, Size Size, TextStyle Style, string? Said) : Inline
{
    /// <summary>How far it reaches below the baseline, in points.</summary>
    public double Drop { get; init; }

    /// <summary>It stands for a word, as a ticked box does for "done", and is no illustration.</summary>
    public bool IsWord { get; init; }
}

/// <summary>A line to write on; widths in points. It takes the room that its line of text leaves free, all of it where it ends the line.</summary>
/// <param name="Said">What is to be written there, for a reader who cannot see the line.</param>
public sealed record BlankSpan(TextStyle Style, string Said) : Inline
{
    /// <summary>Narrower only where the measure itself is.</summary>
    public required double Least { get; init; }

    /// <summary>What it takes before another blank of the line takes more, and what a column of a table is made for.</summary>
    public required double Wish { get; init; }
}

/// <summary>The printed number of the page that holds an anchor.</summary>
public sealed record PageReferenceSpan(string Anchor, TextStyle Style) : Inline;

/// <summary>The numbers of all pages that hold one of the anchors, each leading there: an index entry's places.</summary>
/// <param name="Separator">Between two numbers, with its spaces.</param>
/// <param name="Description">Spoken for each link; <c>{0}</c> stands for the number.</param>
public sealed record PageListSpan(
    IReadOnlyList<string> Anchors, TextStyle Style, string Separator, string Description) : Inline
{
    /// <summary>Anchors between which every page is a place.</summary>
    public IReadOnlyList<(string From, string To)> Ranges { get; init; } = [];
}

/// <summary>A place in the text that others can lead to; shows nothing.</summary>
public sealed record AnchorSpan(string Name) : Inline;

/// <summary>The number of the page it stands on; in running heads and feet only.</summary>
public sealed record PageNumberSpan(TextStyle Style) : Inline;

/// <summary>How many numbered pages the book has; in running heads and feet only.</summary>
public sealed record PageCountSpan(TextStyle Style) : Inline;

/// <summary>A raised mark that leads to a note at the foot of the page.</summary>
public sealed record FootnoteSpan(string Mark, TextStyle Style, IReadOnlyList<FlowBlock> Note) : Inline;
