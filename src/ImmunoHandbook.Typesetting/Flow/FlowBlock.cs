using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Flow;

/// <summary>A piece of a book's text that stands below the one before it. Immutable: layout keeps no state in it.</summary>
public abstract record FlowBlock
{
    /// <summary>Handed back in a <see cref="LayoutNotice"/>; never looked into.</summary>
    public object? Origin { get; init; }

    /// <summary>Names by which links and page references find this block.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Space in points; between two blocks the larger of after and before counts.</summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Never the last thing on a page: a heading, a list's introduction.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>BCP 47 tag where it differs from the surroundings.</summary>
    public string? Language { get; init; }

    /// <summary>Writing direction where it differs from the surroundings.</summary>
    public TextDirection? Direction { get; init; }
}

/// <summary>How a paragraph is set; distances in points.</summary>
public sealed record ParagraphStyle(double Leading)
{
    public TextAlignment Alignment { get; init; }

    /// <summary>Indent of every line after the first from the start edge.</summary>
    public double HangingIndent { get; init; }
}

/// <summary>Running text. Its role is P, a heading level, Caption, Lbl ...</summary>
public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines, ParagraphStyle Style) : FlowBlock
{
    public StructureRole Role { get; init; } = StructureRole.P;

    /// <summary>Title in the PDF outline with its level (1 is the top), or null to stay out of it.</summary>
    public OutlineMark? Outline { get; init; }
}

public sealed record OutlineMark(int Level, string Title);

/// <summary>A line of a table of contents: text at the start, the page number of its anchor at the end, dots between.</summary>
public sealed record ContentsEntryBlock(
    IReadOnlyList<Inline> Inlines, string Anchor, TextStyle NumberStyle, ParagraphStyle Style) : FlowBlock
{
    public double Indent { get; init; }
}

public enum ListNumbering : byte { None, Bullets, Numbers }

public sealed record ListItem(IReadOnlyList<Inline> Label, IReadOnlyList<FlowBlock> Body);

/// <summary>Items with labels hanging in an indent of the given width (points). Definition lists use an empty indent.</summary>
public sealed record ListBlock(IReadOnlyList<ListItem> Items, double Indent, ParagraphStyle LabelStyle) : FlowBlock
{
    public ListNumbering Numbering { get; init; }

    /// <summary>Space between items in points.</summary>
    public double ItemGap { get; init; }
}

public sealed record TableCell(IReadOnlyList<FlowBlock> Blocks)
{
    public bool IsHeader { get; init; }

    /// <summary>What a header cell of the body heads: None heads its row.</summary>
    public HeaderScope Scope { get; init; }

    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows that it reaches over, as far as its table has them in the same part.</summary>
    public int RowSpan { get; init; } = 1;

    public TextAlignment Alignment { get; init; }

    /// <summary>Width in points that its column is made for where there is room, whatever its blocks ask for.</summary>
    public double NaturalWidth { get; init; }
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Least height in points, for rows to write in.</summary>
    public double MinimumHeight { get; init; }
}

/// <summary>Borders and padding of a table; widths in points.</summary>
public sealed record TableStyle(Insets CellPadding, Stroke Rule, Colour? HeaderFill)
{
    /// <summary>Lines between columns too, for grids to write in.</summary>
    public bool Grid { get; init; }
}

/// <summary>
/// Header rows are repeated on every page that the table reaches; a row, and rows that a cell joins, are not broken unless no
/// page can hold them. Rows with too few cells end in empty ones.
/// </summary>
public sealed record TableBlock(
    IReadOnlyList<TableRow> Header, IReadOnlyList<TableRow> Body, TableStyle Style) : FlowBlock
{
    public IReadOnlyList<FlowBlock> Caption { get; init; } = [];

    /// <summary>On one page if a page can hold it: a form to fill in is torn by a page break.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Relative column widths, or empty to derive them from the content.</summary>
    public ImmutableArray<double> ColumnWeights { get; init; } = [];
}

/// <summary>Blocks that belong together in the structure, and on one page if asked; draws nothing itself.</summary>
public sealed record GroupBlock(IReadOnlyList<FlowBlock> Children) : FlowBlock
{
    /// <summary>None adds no element to the structure tree.</summary>
    public StructureRole Role { get; init; } = StructureRole.None;

    public bool KeepTogether { get; init; }

    public Insets Padding { get; init; }
}

/// <summary>Sides, fill and marker of a box; the bar is a solid band along the start edge. Widths in points.</summary>
public sealed record BoxStyle(Insets Padding)
{
    public Colour? Fill { get; init; }
    public Stroke? Border { get; init; }
    public Colour? Bar { get; init; }
    public double BarWidth { get; init; }
    public double CornerRadius { get; init; }

    public BoxMarker? Marker { get; init; }

    /// <summary>Fill behind the first block (the level word), across the whole box.</summary>
    public Colour? HeadFill { get; init; }

    /// <summary>Space in points above and below the first block inside of <see cref="HeadFill"/>.</summary>
    public double HeadPadding { get; init; } = 4;
}

/// <summary>A shape in the upper corner at the end side of a box; an artifact, since it repeats what the box says.</summary>
/// <param name="Path">In a square of <paramref name="Size"/> points.</param>
public sealed record BoxMarker(double Size, VectorPath Path, Colour? Fill, Stroke? Stroke);

/// <summary>A framed panel; kept on one page unless no page can hold it.</summary>
public sealed record BoxBlock(IReadOnlyList<FlowBlock> Children, BoxStyle Style) : FlowBlock
{
    /// <summary>Width and height in points of a box that is to be cut out; null where its text decides.</summary>
    public Size? FixedSize { get; init; }

    public StructureRole Role { get; init; } = StructureRole.Sect;
}

/// <summary>A line as it was typed.</summary>
/// <param name="Indent">Characters that stand empty at its start: its continuation is indented further.</param>
public sealed record CodeLine(IReadOnlyList<TextSpan> Spans, int Indent);

/// <summary>
/// Lines that are set as they were typed, from left to right in every book, one P with one Code in it. Lines wider than the
/// measure are continued in an indent.
/// </summary>
public sealed record CodeBlock(IReadOnlyList<CodeLine> Lines, ParagraphStyle Style, BoxStyle Box) : FlowBlock
{
    /// <summary>
    /// What stands below each other belongs together: columns, a tree. Before a line of it is continued the whole is set
    /// smaller, down to <see cref="LeastSize"/>, and where that is not enough the author is told.
    /// </summary>
    public bool KeepsColumns { get; init; }

    /// <summary>In points.</summary>
    public double LeastSize { get; init; }
}

/// <summary>A picture set in the flow, scaled down to the measure and to the page's height.</summary>
/// <param name="Alt">What the picture says; null for decoration, which becomes an artifact.</param>
public sealed record FigureBlock(Picture Picture, string? Alt, IReadOnlyList<FlowBlock> Caption) : FlowBlock
{
    /// <summary>The caption as set in the margin beside the picture, where the page has a column for notes; empty to keep it below.</summary>
    public IReadOnlyList<FlowBlock> SideCaption { get; init; } = [];

    /// <summary>Width in points, or null for the picture's own size.</summary>
    public double? Width { get; init; }

    public TextAlignment Alignment { get; init; }
}

/// <summary>Ruled lines to write on, the given distance apart (points).</summary>
public sealed record RuledLinesBlock(int Count, double Distance, Stroke Rule) : FlowBlock
{
    /// <summary>Fills the rest of the page with lines instead of <see cref="Count"/>.</summary>
    public bool FillPage { get; init; }
}

/// <summary>A hairline across the measure; an artifact.</summary>
public sealed record RuleBlock(Stroke Rule) : FlowBlock;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreakBlock : FlowBlock;

/// <summary>Children flow through columns side by side; the columns of the last page are balanced.</summary>
public sealed record ColumnsBlock(IReadOnlyList<FlowBlock> Children, int Count, double Gap) : FlowBlock;
