using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Imposition;

/// <summary>One side of a sheet of a booklet; pages count from 0, null is a blank half.</summary>
/// <param name="Part">Parts are stapled on their own and lie one after the other.</param>
/// <param name="Depth">Sheets of the part around this one: 0 is the outermost.</param>
internal readonly record struct BookletSide(int Part, int Depth, bool IsFront, int? Left, int? Right);

/// <summary>
/// Which page of a book stands where, so that sheets printed on both sides and turned over the short edge make a booklet
/// when they are folded in the middle.
/// </summary>
internal static class BookletPlan
{
    /// <param name="pages">Pages of the book; blank halves fill the last sheet.</param>
    /// <param name="mostSheets">What one staple holds: more sheets make several parts.</param>
    /// <param name="binding">Left to right binds at the left edge, right to left at the right one.</param>
    /// <returns>Front and back of each sheet, the outermost of a part first.</returns>
    public static IReadOnlyList<BookletSide> Of(int pages, int mostSheets, TextDirection binding)
    {
        var sheets = (pages + 3) / 4;
        var sides = new List<BookletSide>(sheets * 2);
        var (part, first) = (0, 0);
        foreach (var count in BookletParts.Share(sheets, mostSheets))
        {
            AddPart(sides, (part++, first, count), pages, binding);
            first += count * 4;
        }

        return sides;
    }

    private static void AddPart(List<BookletSide> sides, (int Part, int First, int Sheets) part, int pages, TextDirection binding)
    {
        var last = part.First + (part.Sheets * 4) - 1;
        for (var depth = 0; depth < part.Sheets; depth++)
        {
            var (low, high) = (part.First + (2 * depth), last - (2 * depth));
            Add(isFront: true, high, low);
            Add(isFront: false, low + 1, high - 1);

            void Add(bool isFront, int left, int right)
            {
                (left, right) = binding == TextDirection.LeftToRight ? (left, right) : (right, left);
                sides.Add(new BookletSide(part.Part, depth, isFront, PageOrBlank(left), PageOrBlank(right)));
            }
        }

        int? PageOrBlank(int page) => page < pages ? page : null;
    }
}
