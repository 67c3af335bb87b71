using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;
using ImmunoHandbook.Typesetting.Tests.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Imposition;

public class BookletTests
{
    private static readonly ParagraphStyle s_style = new(16);

    /// <summary>Eight pages of 100 x 200 points, each with its name, an outline entry and a link to the next.</summary>
    private static PagedDocument EightPages()
    {
        var page = new PageStyle(new Size(100, 200), 20, 10, 20, 20);
        BookSection Section(int number) => new($"s{number}",
        [
            new ParagraphBlock([new TextSpan($"Page{number}", Fonts.Body)], s_style)
            {
                Role = StructureRole.H1, Anchors = [$"p{number}"], Outline = new OutlineMark(number == 1 ? 1 : 2, $"Page {number}"),
            },
            new ParagraphBlock([new LinkSpan([new TextSpan("next", Fonts.Body)], number == 8 ? "p1" : $"p{number + 1}", null, "next")], s_style),
            new FigureBlock(new VectorPicture(new Size(10, 10), [new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, 10, 10)), Colour.Black, null, null)]), "Dot", []),
        ], page);
        return BookPaginator.Paginate(new Book(new DocumentInfo("Eight", "A", "en", DateTimeOffset.UnixEpoch), [.. Enumerable.Range(1, 8).Select(Section)]));
    }

    private static PdfDocument Imposed(double creep = 0) =>
        PdfDocument.Open(PdfWriter.Write(Booklet.Impose(EightPages(), new BookletStyle(new Size(200, 200)) { Creep = creep })).ToArray());

    private static IEnumerable<(string Text, double Left)> Words(UglyToad.PdfPig.Content.Page page) => page.GetWords().Select(word => (word.Text, word.BoundingBox.Left));

    [Fact]
    public void Two_pages_stand_side_by_side_with_the_fold_between_them()
    {
        using var pdf = Imposed();

        Assert.Equal(4, pdf.NumberOfPages);
        Assert.Equal(["Page8", "Page1"], Words(pdf.GetPage(1)).Where(w => w.Text.StartsWith("Page", StringComparison.Ordinal)).OrderBy(w => w.Left).Select(w => w.Text));
        Assert.Equal(["Page2", "Page7"], Words(pdf.GetPage(2)).Where(w => w.Text.StartsWith("Page", StringComparison.Ordinal)).OrderBy(w => w.Left).Select(w => w.Text));
        var first = Words(pdf.GetPage(1)).First(w => w.Text == "Page1");
        Assert.InRange(first.Left, 120 - 1, 120 + 2);
    }

    [Fact]
    public void Inner_sheets_move_to_the_fold_by_the_thickness_of_those_around_them()
    {
        using var flat = Imposed();
        using var trimmed = Imposed(creep: 2);
        double Left(PdfDocument pdf, int side, string word) => Words(pdf.GetPage(side)).First(w => w.Text == word).Left;

        Assert.Equal(0, Left(trimmed, 1, "Page1") - Left(flat, 1, "Page1"), 3);
        Assert.Equal(-2, Left(trimmed, 3, "Page3") - Left(flat, 3, "Page3"), 3);
        Assert.Equal(2, Left(trimmed, 3, "Page6") - Left(flat, 3, "Page6"), 3);
    }

    [Fact]
    public void The_outline_stays_in_the_order_of_the_book()
    {
        using var pdf = Imposed();

        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Page 1", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6", "Page 7", "Page 8"], bookmarks.GetNodes().Select(node => node.Title));
        Assert.Single(bookmarks.Roots);
    }

    [Fact]
    public void Links_lie_on_their_words_and_lead_to_the_side_that_holds_the_page()
    {
        using var pdf = Imposed();
        foreach (var side in pdf.GetPages())
        {
            var links = side.GetAnnotations().ToList();
            Assert.Equal(2, links.Count);
            Assert.All(links, link => Assert.Contains(side.GetWords(), word => word.Text == "next"
                && link.Rectangle.Left <= word.BoundingBox.Left + 0.5 && link.Rectangle.Right >= word.BoundingBox.Right - 0.5));
        }
    }

    [Fact]
    public void Boxes_of_figures_are_where_the_figures_are()
    {
        using var pdf = Imposed();
        var boxes = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(pdf.Structure.GetObject).Select(o => o.Data).OfType<DictionaryToken>()
            .Where(d => d.TryGet(NameToken.S, out NameToken kind) && kind.Data == "Figure")
            .Select(d => (ArrayToken)((DictionaryToken)d.Data["A"]).Data["BBox"])
            .Select(box => Math.Round(((NumericToken)box.Data[0]).Double)).Order().ToList();

        // Four figures at a verso's left margin of 10, four at a recto's of 20 to the right of the fold.
        Assert.Equal([10, 10, 10, 10, 120, 120, 120, 120], boxes);
    }
}
