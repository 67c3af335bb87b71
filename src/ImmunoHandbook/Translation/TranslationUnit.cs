using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation.Parity;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation;

internal enum UnitKind
{
    Title,
    Summary,
    Heading,
    Paragraph,
    Item,
    Cell,
    Figure,
    Chart,
}

/// <summary>The smallest stretch of a chapter that is translated as one: a paragraph, a heading, an item of a list, a cell of a table.</summary>
/// <param name="Raw">As it stands in the file, with its placeholders and marks.</param>
/// <param name="Start">Offset in the chapter's file; <paramref name="Raw"/> ends at <see cref="End"/>.</param>
internal sealed record TranslationUnit(UnitKind Kind, string Raw, int Start, int End)
{
    /// <summary>Names of the boxes around it, outermost first, as "call-now"; empty outside of boxes.</summary>
    public string Container { get; init; } = "";

    /// <summary>Place among the chapter's headings: 0 before the first.</summary>
    public int Section { get; init; }

    /// <summary>The same for all items of one list and all cells of one table; 0 for others.</summary>
    public int Group { get; init; }

    /// <summary>Wrong means danger now: it stands in an urgent chapter or an urgent box, or says an urgent fact.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>"how-fast/item-3": unique within the chapter of the source; of no meaning in a translation.</summary>
    public string Key { get; init; } = "";

    /// <summary>What a translation translates: white space made one, facts with their values.</summary>
    public required string Meaning { get; init; }

    /// <summary>Taken apart for comparison, once for all translations of it.</summary>
    public ComparedText Compared => field ??= new ComparedText(Raw);

    /// <summary>12 hexadecimal digits over <see cref="Meaning"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The part of the tree; null for what stands in the front matter or in the line of a box.</summary>
    public Block? Block { get; init; }

    public required SourceLocation At { get; init; }

    /// <summary>In words of the raw text, for percentages.</summary>
    public int Words => Raw.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
