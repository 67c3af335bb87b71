using ImmunoHandbook.Typesetting.Geometry;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>Text, pictures, heads and feet stand beside each other, and off the edge that printers leave white.</summary>
public sealed class NothingDrawnOverTests
{
    /// <summary>Neighbouring letters of two runs may reach into each other by this much, in points: kerning, slanted letters.</summary>
    private const double Touching = 1.5;

    /// <summary>No office printer prints nearer to the edge.</summary>
    private const double SafeEdge = 6.35 * Length.PointsPerMillimetre;

    [Fact]
    public void On_no_page_of_any_edition_does_one_thing_cover_another()
    {
        foreach (var (book, page) in Pages())
        {
            var boxes = InkBoxes.Of(page.Frame);
            for (var i = 1; i < boxes.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.True(Apart(boxes[i].Area, boxes[j].Area), $"{book}, page {page.Label}: {boxes[i]} and {boxes[j]}");
                }
            }
        }
    }

    [Fact]
    public void Nothing_stands_nearer_to_the_edge_than_printers_print()
    {
        foreach (var (book, page) in Pages())
        {
            foreach (var ink in InkBoxes.Of(page.Frame))
            {
                var inside = ink.Area.X >= SafeEdge && ink.Area.Y >= SafeEdge
                    && ink.Area.Right <= page.Frame.Size.Width - SafeEdge && ink.Area.Bottom <= page.Frame.Size.Height - SafeEdge;
                Assert.True(inside, $"{book}, page {page.Label}: {ink}");
            }
        }
    }

    private static IEnumerable<(SetBook Book, Typesetting.Pages.Page Page)> Pages() =>
        SetBook.Shipped.Concat(SetBook.WithEverything).SelectMany(book => book.Document.Pages, (book, page) => (book, page));

    private static bool Apart(Rect a, Rect b) =>
        a.Right <= b.X + Touching || b.Right <= a.X + Touching || a.Bottom <= b.Y + Touching || b.Bottom <= a.Y + Touching;
}
