using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>Values that nobody filled in are lines long enough for a hand.</summary>
public class BlankLineTests
{
    [Fact]
    public void A_telephone_number_can_be_written_on_the_emergency_page_of_every_edition()
    {
        foreach (var book in SetBook.Shipped)
        {
            var page = book.Document.Pages[book.Document.PageOfAnchor[book.Handbook.Handbook.Config.Emergency!.Value.Value] - 1];
            var numbers = Blanks(page).Where(run => run.Node is { ActualText: not null }).ToList();

            Assert.True(numbers.Count >= 2, book.ToString());
            Assert.All(numbers, run => Assert.True(Width(run) >= Length.FromMillimetres(50) - 0.5, $"{book}: {Width(run)} points"));
        }
    }

    [Fact]
    public void No_blank_of_a_book_is_shorter_than_three_centimetres()
    {
        var blanks = SetBook.Shipped.SelectMany(book => book.Document.Pages).SelectMany(Blanks).ToList();

        Assert.NotEmpty(blanks);
        Assert.All(blanks, run => Assert.True(Width(run) >= Length.FromMillimetres(30) - 0.5, $"{Width(run)} points"));
    }

    private static IEnumerable<GlyphRun> Blanks(Page page) => PrintedText.All(page.Frame).Where(run => run.Text.StartsWith("__", StringComparison.Ordinal));

    private static double Width(GlyphRun run) => run.Glyphs.Sum(glyph => glyph.Advance) * run.Size / run.Face.UnitsPerEm;
}
