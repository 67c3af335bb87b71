using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>One sheet side. <see cref="Number"/> counts from 1 over the whole book; the label is what is printed.</summary>
public sealed record Page(int Number, string Label, Frame Frame);

/// <summary>Document information; the date comes from the content, never from the clock.</summary>
public sealed record DocumentInfo(string Title, string Author, string Language, DateTimeOffset Date)
{
    public string? Subject { get; init; }
    public string Producer { get; init; } = "ImmunoHandbook";
    public TextDirection Direction { get; init; }

    /// <summary>The ten digits from 0 to 9 that pages are counted in, each one UTF-16 unit.</summary>
    public string Digits { get; init; } = PageNumbering.LatinDigits;
}

/// <summary>A finished book: pages as data, the tag tree, and what the paginator had to say.</summary>
public sealed record PagedDocument(
    DocumentInfo Info, IReadOnlyList<Page> Pages, StructureNode Root, IReadOnlyList<LayoutNotice> Notices)
{
    /// <summary>Sides of the sheets that the pages are printed on; null where every page is a side of its own.</summary>
    public IReadOnlyList<SheetSide>? Sides { get; init; }

    /// <summary>Page number of every anchor.</summary>
    public required IReadOnlyDictionary<string, int> PageOfAnchor { get; init; }
}
