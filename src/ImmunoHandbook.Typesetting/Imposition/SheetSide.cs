using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Imposition;

/// <summary>A page on a side of a sheet.</summary>
/// <param name="Page">Index in the document's pages.</param>
/// <param name="At">Its upper left corner on the sheet, in points.</param>
public readonly record struct PlacedPage(int Page, Point At);

/// <summary>A side of a sheet as the printer gets it: several pages of the book, and marks for folding.</summary>
public sealed record SheetSide(Size Size, string Label, IReadOnlyList<PlacedPage> Pages, Frame Marks);
