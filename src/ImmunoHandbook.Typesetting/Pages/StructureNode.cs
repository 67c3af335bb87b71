using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that a book uses.</summary>
public enum StructureRole : byte
{
    None, Document, Part, Sect, Div, Aside, BlockQuote, H1, H2, H3, H4, H5, H6, P, L, LI, Lbl, LBody,
    Table, THead, TBody, TR, TH, TD, Figure, Formula, Caption, Note, Reference, Link, Span, Code, TOC, TOCI, Index,
}

public enum HeaderScope : byte { None, Row, Column, Both }

/// <summary>An element of the tag tree. Layout makes it once per block or span; frame items point at it.</summary>
public sealed class StructureNode(StructureRole role, StructureNode? parent)
{
    private readonly List<StructureNode> _children = [];

    public StructureRole Role { get; } = role;
    public StructureNode? Parent { get; private set; } = parent;

    /// <summary>In document order.</summary>
    public IReadOnlyList<StructureNode> Children => _children;

    public string? Language { get; init; }
    public string? Alt { get; init; }
    public string? ActualText { get; init; }
    public string? Title { get; init; }

    /// <summary>What an abbreviation stands for.</summary>
    public string? Expansion { get; init; }

    /// <summary>What the glyphs say, told where they are drawn and not in the tree, or null.</summary>
    public string? Said { get; init; }

    /// <summary>A line goes through the text.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Height in points above the baseline of the text around it; negative below.</summary>
    public double BaselineShift { get; init; }

    /// <summary>A figure that stands in a line of text.</summary>
    public bool IsInLine { get; init; }
    public HeaderScope Scope { get; init; }
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;
    public Flow.ListNumbering Numbering { get; init; }

    /// <summary>Cells that head this one.</summary>
    public IReadOnlyList<StructureNode> Headers { get; init; } = [];

    /// <summary>Bounding box of a figure on its page, set when the page is assembled.</summary>
    public Rect? Bounds { get; set; }

    /// <summary>Forgets the children after the first <paramref name="count"/>: their blocks are laid out anew elsewhere.</summary>
    internal void RemoveAfter(int count) => _children.RemoveRange(count, _children.Count - count);

    /// <summary>Adds a child at the end and returns it. Not thread-safe: a section is laid out by one thread.</summary>
    public StructureNode Add(StructureNode child)
    {
        _children.Add(child);
        return child;
    }

    /// <summary>Takes over, with all below it, an element of a tree that is given up.</summary>
    internal void Adopt(StructureNode child)
    {
        child.Parent = this;
        _children.Add(child);
    }
}
