using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Imposition;

public class BookletPlanTests
{
    public static TheoryData<TextDirection, int> Bindings => new()
    {
        { TextDirection.LeftToRight, 1000 }, { TextDirection.RightToLeft, 1000 },
        { TextDirection.LeftToRight, 20 }, { TextDirection.RightToLeft, 7 }, { TextDirection.LeftToRight, 1 },
    };

    [Theory]
    [MemberData(nameof(Bindings))]
    public void Folded_and_stacked_sheets_are_read_in_order_for_1_to_400_pages(TextDirection binding, int mostSheets)
    {
        for (var pages = 1; pages <= 400; pages++)
        {
            var read = BookletPlan.Of(pages, mostSheets, binding).GroupBy(side => side.Part).SelectMany(part => Fold([.. part], binding)).ToList();

            // Blank halves stand after the last page only.
            Assert.Equal(Enumerable.Range(0, pages).Select(page => (int?)page), read.Take(pages));
            Assert.All(read.Skip(pages), Assert.Null);
            Assert.True(read.Count - pages < 4);
        }
    }

    [Theory]
    [MemberData(nameof(Bindings))]
    public void Every_sheet_has_a_front_and_a_back_and_no_part_more_than_the_staple_holds(TextDirection binding, int mostSheets)
    {
        for (var pages = 1; pages <= 400; pages++)
        {
            var sides = BookletPlan.Of(pages, mostSheets, binding);

            Assert.All(sides.Chunk(2), sheet => Assert.True(sheet[0].IsFront && !sheet[1].IsFront && sheet[0].Depth == sheet[1].Depth));
            var parts = sides.GroupBy(side => side.Part).Select(part => part.Count() / 2).ToList();
            Assert.All(parts, sheets => Assert.InRange(sheets, 1, mostSheets));
            Assert.True(parts.Max() - parts.Min() <= 1);
        }
    }

    [Fact]
    public void The_outermost_sheet_of_eight_pages_is_the_cover()
    {
        var sides = BookletPlan.Of(8, 20, TextDirection.LeftToRight);

        Assert.Equal([(7, 0), (1, 6), (5, 2), (3, 4)], sides.Select(side => (side.Left!.Value, side.Right!.Value)));
        Assert.Equal((0, 7), BookletPlan.Of(8, 20, TextDirection.RightToLeft).Select(side => (side.Left!.Value, side.Right!.Value)).First());
    }

    /// <summary>What a hand meets that turns the leaves of nested sheets from the binding's outside inwards and out again.</summary>
    private static IEnumerable<int?> Fold(List<BookletSide> part, TextDirection binding)
    {
        var sheets = part.Chunk(2).ToList();
        int? Near(BookletSide side) => binding == TextDirection.LeftToRight ? side.Right : side.Left;
        int? Far(BookletSide side) => binding == TextDirection.LeftToRight ? side.Left : side.Right;

        // A leaf's back is behind its front: turned over the short edge, the half at the right comes to lie at the left.
        return sheets.SelectMany(sheet => new[] { Near(sheet[0]), Far(sheet[1]) })
            .Concat(Enumerable.Reverse(sheets).SelectMany(sheet => new[] { Near(sheet[1]), Far(sheet[0]) }));
    }
}
