using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Imposition;

/// <summary>How a booklet is made. Lengths in points.</summary>
/// <param name="Sheet">The paper, with the fold in the middle of its width.</param>
public sealed record BookletStyle(Size Sheet)
{
    /// <summary>What one staple holds; more sheets make several parts.</summary>
    public int MostSheets { get; init; } = 20;

    /// <summary>
    /// How far the pages of a sheet move to the fold for each sheet around it, so that margins stay equal when the pushed-out
    /// inner sheets are trimmed: the thickness of the paper. 0 where nobody trims.
    /// </summary>
    public double Creep { get; init; }
}

/// <summary>Puts the pages of a book on sheets. Links, tags and destinations go with their pages; the reading order stays.</summary>
public static class Booklet
{
    /// <summary>A quarter of an inch, which no printer reaches beyond, and a little more.</summary>
    private const double SafeEdge = 20;

    private const double FoldMark = 8;

    private static readonly Stroke s_fold = new(new Colour(120, 120, 120), 0.5);

    public static PagedDocument Impose(PagedDocument document, BookletStyle style)
    {
        var plan = BookletPlan.Of(document.Pages.Count, style.MostSheets, document.Info.Direction);
        return document with { Sides = [.. plan.Select(side => Place(side, document, style))] };
    }

    private static SheetSide Place(BookletSide side, PagedDocument document, BookletStyle style)
    {
        var (sheet, fold, creep) = (style.Sheet, style.Sheet.Width / 2, style.Creep * side.Depth);
        var placed = new List<PlacedPage>(2);
        if (side.Left is { } left)
        {
            var size = document.Pages[left].Frame.Size;
            placed.Add(new PlacedPage(left, new Point(fold - size.Width + creep, (sheet.Height - size.Height) / 2)));
        }

        if (side.Right is { } right)
        {
            placed.Add(new PlacedPage(right, new Point(fold - creep, (sheet.Height - document.Pages[right].Frame.Size.Height) / 2)));
        }

        return new SheetSide(sheet, $"{LabelOf(side.Left)} | {LabelOf(side.Right)}", placed, side.IsFront ? FoldMarks(sheet) : Frame.Empty(sheet));

        string LabelOf(int? page) => page is { } index ? document.Pages[index].Label : "\u2013";
    }

    private static Frame FoldMarks(Size sheet)
    {
        var x = sheet.Width / 2;
        ShapeItem Mark(double from, double to) => new(VectorPath.Line(new Point(x, from), new Point(x, to)), Fill: null, s_fold, Node: null);
        return new Frame(sheet, [Mark(SafeEdge, SafeEdge + FoldMark), Mark(sheet.Height - SafeEdge - FoldMark, sheet.Height - SafeEdge)]);
    }
}
