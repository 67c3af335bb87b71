using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>Sheet and margins in points. Inner is the binding side; mirrored on facing pages unless single-sided.</summary>
public sealed record PageStyle(Size Sheet, double Inner, double Outer, double Top, double Bottom)
{
    /// <summary>Distance of the running head's top from the sheet's top edge.</summary>
    public double HeadTop { get; init; }

    /// <summary>Distance of the foot's bottom from the sheet's bottom edge.</summary>
    public double FootBottom { get; init; }

    /// <summary>Facing pages with the inner margin at the binding; false puts the inner margin at the start of every page.</summary>
    public bool Facing { get; init; } = true;

    /// <summary>Width of a column for notes in the outer margin; 0 for none.</summary>
    public double NoteWidth { get; init; }

    /// <summary>Space between the text and the column for notes.</summary>
    public double NoteGap { get; init; }

    public Size TextArea => new(Sheet.Width - Inner - Outer, Sheet.Height - Top - Bottom);
}

public enum SectionStart : byte
{
    /// <summary>On the next page.</summary>
    NextPage,

    /// <summary>On the next recto (right-hand in left-to-right books), after a blank page if need be.</summary>
    Recto,

    Verso,
}

/// <summary>Running head and foot of a section's pages, by side; may hold page number and page count spans.</summary>
public sealed record PageFurniture(
    IReadOnlyList<FlowBlock> RectoHead, IReadOnlyList<FlowBlock> VersoHead,
    IReadOnlyList<FlowBlock> RectoFoot, IReadOnlyList<FlowBlock> VersoFoot)
{
    public static readonly PageFurniture None = new([], [], [], []);
}

/// <summary>What starts on a page of its own: cover, contents, a chapter, the glossary.</summary>
public sealed record BookSection(string Name, IReadOnlyList<FlowBlock> Blocks, PageStyle Style)
{
    public SectionStart Start { get; init; }
    public PageFurniture Furniture { get; init; } = PageFurniture.None;

    /// <summary>Head and foot of the section's first page where it differs (a chapter opening), or null.</summary>
    public PageFurniture? FirstPageFurniture { get; init; }

    /// <summary>The section is one page (a cover): its pictures give way until its text fits.</summary>
    public bool IsOnePage { get; init; }

    public StructureRole Role { get; init; } = StructureRole.Sect;

    /// <summary>Language of the section where it differs from the book's (a chapter shown in the source language).</summary>
    public string? Language { get; init; }

    public TextDirection? Direction { get; init; }

    /// <summary>Part of the book that the section belongs to, or null.</summary>
    public BookPart? Part { get; init; }

    /// <summary>Mark at the outer edge of the section's pages, or null.</summary>
    public ThumbMark? Thumb { get; init; }

    /// <summary>Full-bleed colour behind the section's pages, or null (covers only).</summary>
    public Colour? Background { get; init; }
}

/// <summary>Input of the paginator: sections in order, and where the pages must end up.</summary>
public sealed record Book(DocumentInfo Info, IReadOnlyList<BookSection> Sections)
{
    /// <summary>Pages are filled up to a multiple of this with sheets made from <see cref="Filler"/> (booklets: 4).</summary>
    public int PageMultiple { get; init; } = 1;

    /// <summary>Blocks of a filling page ("Notes" and ruled lines).</summary>
    public IReadOnlyList<FlowBlock> Filler { get; init; } = [];

    /// <summary>Sections named here stay last when filling pages are added before them (the back cover).</summary>
    public IReadOnlySet<string> AfterFiller { get; init; } = new HashSet<string>();

    /// <summary>Pages are set at once on this many threads; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
