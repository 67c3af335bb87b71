using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

public sealed class PdfWriterTests
{
    [Fact]
    public void Text_can_be_read_back_in_logical_order()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var text = pdf.GetPage(1).Text;
        Assert.Contains("difficult affine fluffy AVATAR", text, StringComparison.Ordinal);
        Assert.Contains("37.2 °C", text, StringComparison.Ordinal);
        Assert.Contains(SampleBook.Hebrew, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(SampleBook.Make().Write(), SampleBook.Make().Write());
    }

    [Fact]
    public void A_stream_gets_the_same_bytes_as_an_array()
    {
        var document = SampleBook.Make().Build();
        using var stream = new MemoryStream();
        Typesetting.Pdf.PdfWriter.Write(document, stream);
        Assert.Equal(Typesetting.Pdf.PdfWriter.Write(document), stream.ToArray());
    }

    [Fact]
    public void Internal_links_lead_to_the_page_of_their_anchor()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var link = Assert.Single(pdf.GetPage(1).GetAnnotations());
        var action = Assert.IsType<GoToAction>(link.Action);
        Assert.Equal(2, action.Destination.PageNumber);
        Assert.Equal("Go to the diary", link.Content);
    }

    [Fact]
    public void External_links_are_spelt_in_ascii()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var link = Assert.Single(pdf.GetPage(2).GetAnnotations());
        var action = Assert.IsType<UriAction>(link.Action);
        Assert.Equal("https://xn--mnchen-3ya.example/%C3%BCber%20(uns)", action.Uri);
    }

    [Fact]
    public void The_outline_nests_by_level()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["When to call", "Diary"], bookmarks.Roots.Select(r => r.Title));
        var nested = Assert.IsType<DocumentBookmarkNode>(Assert.Single(bookmarks.Roots[1].Children));
        Assert.Equal("Every day", nested.Title);
        Assert.Equal(2, nested.PageNumber);
        Assert.Equal(ExplicitDestinationType.XyzCoordinates, nested.Destination.Type);
    }

    [Fact]
    public void A_thousand_outline_entries_that_skip_levels_are_all_there()
    {
        var book = new SheetBuilder();
        for (var i = 0; i < 1000; i++)
        {
            book.Add(new OutlineItem(1 + (i % 5 * 2), $"Entry {i}", new Point(0, i / 2.0)));
        }

        using var pdf = PdfDocument.Open(book.EndPage().Write());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(1000, bookmarks.GetNodes().Count());
        Assert.Equal(200, bookmarks.Roots.Count);
    }

    [Fact]
    public void An_identical_picture_is_written_once()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        Assert.Equal(2, pdf.GetPage(2).NumberOfImages);
        var objects = new PdfObjects(pdf);
        Assert.Single(objects.Named("XObject", "Image"), image => image.ContainsKey("SMask"));
    }

    [Fact]
    public void Metadata_names_title_language_and_standard()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var text = xmp.GetXDocument().ToString();
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", text, StringComparison.Ordinal);
        Assert.Contains("After immunotherapy", text, StringComparison.Ordinal);
        Assert.Equal("After immunotherapy", pdf.Information.Title);
        Assert.Equal("Sample Clinic", pdf.Information.Author);
    }

    [Fact]
    public void A_hundred_pages_with_many_anchors_keep_every_link()
    {
        var book = new SheetBuilder();
        var paragraph = SheetBuilder.Node(StructureRole.P, book.Root);
        for (var page = 0; page < 100; page++)
        {
            for (var i = 0; i < 8; i++)
            {
                var link = SheetBuilder.Node(StructureRole.Link, paragraph);
                book.Add(new AnchorItem($"كلمة-{page}-{i}", new Point(0, i * 20)));
                book.Text("x", 40, 40 + (i * 20), link);
                book.Add(new LinkItem(new Rect(40, 30 + (i * 20), 10, 10), $"كلمة-{99 - page}-{i}", null, "go", link));
            }

            book.EndPage();
        }

        using var pdf = PdfDocument.Open(book.Write());
        for (var page = 1; page <= 100; page++)
        {
            Assert.All(pdf.GetPage(page).GetAnnotations(), annotation =>
                Assert.Equal(101 - page, Assert.IsType<GoToAction>(annotation.Action).Destination.PageNumber));
        }
    }

    [Fact]
    public void An_empty_book_is_still_a_file()
    {
        using var pdf = PdfDocument.Open(new SheetBuilder().EndPage().Write());
        Assert.Equal(1, pdf.NumberOfPages);
    }
}
