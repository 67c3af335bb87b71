using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Tests.Layout;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class PageListTests
{
    private const string ArabicIndicDigits = "٠١٢٣٤٥٦٧٨٩";

    private static readonly DocumentInfo Info = new("Title", "Author", "en", DateTimeOffset.UnixEpoch);

    private static PageListSpan List(params string[] anchors) => new(anchors, Fonts.Body, ", ", "Page {0}");

    private static PageNumbering Pages(params (string Anchor, int Page)[] pages) =>
        new(pages.ToDictionary(p => p.Anchor, p => p.Page), 99);

    [Fact]
    public void Pages_are_listed_once_and_in_order_with_three_or_more_in_a_row_as_a_range()
    {
        var known = Pages(("a", 12), ("b", 3), ("c", 13), ("d", 14), ("e", 3), ("f", 20), ("g", 21));

        Assert.Equal("3, 12–14, 20, 21", ParagraphText.Shape([List("a", "b", "c", "d", "e", "f", "g", "lost")], TextDirection.LeftToRight, known).Text);
    }

    [Fact]
    public void Every_page_between_two_places_is_a_place()
    {
        var known = Pages(("start", 81), ("end", 84), ("a", 82), ("b", 7), ("one", 9), ("two", 20), ("three", 21));
        var list = List("a", "b") with { Ranges = [("start", "end"), ("one", "one"), ("two", "three"), ("lost", "end")] };
        var lines = ParagraphText.Shape([list], TextDirection.LeftToRight, known).SetLines(300, new ParagraphStyle(16), new StructureNode(StructureRole.P, parent: null));

        Assert.Equal("7, 9, 20, 21, 81\u201384", lines[0].Text());
        Assert.Equal(["b", "one", "two", "three", "start"], lines[0].Items.OfType<LinkItem>().Select(link => link.Anchor));
    }

    [Fact]
    public void Each_number_leads_to_the_first_place_on_its_page()
    {
        var node = new StructureNode(StructureRole.P, parent: null);
        var lines = ParagraphText.Shape([List("late", "early", "same")], TextDirection.LeftToRight, Pages(("late", 9), ("early", 2), ("same", 2)))
            .SetLines(300, new ParagraphStyle(16), node);

        Assert.Equal([("early", "Page 2"), ("late", "Page 9")], lines[0].Items.OfType<LinkItem>().Select(link => (link.Anchor, link.Description)));
        Assert.All(lines[0].Items.OfType<LinkItem>(), link => Assert.Equal(StructureRole.Link, link.Node.Role));
    }

    [Fact]
    public void An_anchor_stands_on_the_line_of_the_word_after_it()
    {
        Inline[] inlines =
        [
            new AnchorSpan("start"), new TextSpan("one two ", Fonts.Body), new AnchorSpan("middle"),
            new TextSpan("three four", Fonts.Body), new AnchorSpan("end"),
        ];
        var lines = ParagraphText.Shape(inlines, TextDirection.LeftToRight, PageNumbering.Unknown).SetLines(45, new ParagraphStyle(16), null);

        Assert.Equal(["start"], lines.Single(line => line.Text().StartsWith("one", StringComparison.Ordinal)).Anchors);
        Assert.Equal(["middle"], lines.Single(line => line.Text().StartsWith("three", StringComparison.Ordinal)).Anchors);
        Assert.Equal(["end"], lines[^1].Anchors);
    }

    [Fact]
    public void An_anchor_within_a_word_does_not_change_how_it_is_set()
    {
        static IEnumerable<FrameItem> Set(params Inline[] inlines) =>
            ParagraphText.Shape(inlines, TextDirection.LeftToRight, PageNumbering.Unknown).SetLines(200, new ParagraphStyle(16), null)[0].Items;

        var plain = Assert.IsType<GlyphRun>(Assert.Single(Set(new TextSpan("Take AVocado", Fonts.Body))));
        var marked = Assert.IsType<GlyphRun>(Assert.Single(Set(new TextSpan("Take A", Fonts.Body), new AnchorSpan("here"), new TextSpan("Vocado", Fonts.Body))));
        Assert.Equal(plain.Glyphs, marked.Glyphs);
    }

    [Fact]
    public void An_index_shows_the_pages_that_its_places_ended_up_on()
    {
        var style = new ParagraphStyle(16);
        ParagraphBlock Words(string anchor) => new([new TextSpan("words ", Fonts.Body), new AnchorSpan(anchor), new TextSpan("more", Fonts.Body)], style);
        FlowBlock[] text = [Words("a"), Words("b"), new PageBreakBlock(), Words("c"), new PageBreakBlock(), Words("d")];
        var page = new PageStyle(new Size(200, 100), 10, 10, 10, 10);
        var index = new ParagraphBlock([List("a", "b", "d"), new TextSpan("; ", Fonts.Body), List("a", "c", "d")], style);

        var document = BookPaginator.Paginate(new Book(Info, [new BookSection("text", text, page), new BookSection("index", [index], page)]));

        Assert.Equal("1, 3; 1–3", string.Concat(LayoutBench.Texts(document.Pages[3].Frame)));
        Assert.Empty(document.Notices);
    }

    [Fact]
    public void A_place_that_is_nowhere_is_told()
    {
        var page = new PageStyle(new Size(200, 100), 10, 10, 10, 10);
        var document = BookPaginator.Paginate(new Book(Info, [new BookSection("index", [new ParagraphBlock([List("lost")], new ParagraphStyle(16))], page)]));

        Assert.Equal([LayoutNoticeKind.UnknownAnchor], document.Notices.Select(notice => notice.Kind));
    }

    [Fact]
    public void Pages_are_counted_in_the_digits_of_the_book()
    {
        var page = new PageStyle(new Size(200, 100), 10, 10, 10, 30);
        FlowBlock[] foot = [new ParagraphBlock([new PageNumberSpan(Fonts.Body), new TextSpan("/", Fonts.Body), new PageCountSpan(Fonts.Body)], new ParagraphStyle(16))];
        FlowBlock[] text = [.. Enumerable.Range(0, 11).SelectMany(_ => new FlowBlock[] { new ParagraphBlock([new TextSpan("x", Fonts.Body)], new ParagraphStyle(16)), new PageBreakBlock() })];
        var section = new BookSection("text", text, page) { Furniture = new PageFurniture([], [], foot, foot) };

        var document = BookPaginator.Paginate(new Book(Info with { Digits = ArabicIndicDigits }, [section]));

        Assert.Equal("١٠", document.Pages[9].Label);
        Assert.Contains("١٠", string.Concat(LayoutBench.Texts(document.Pages[9].Frame)), StringComparison.Ordinal);
        Assert.DoesNotContain(document.Pages, p => string.Concat(LayoutBench.Texts(p.Frame)).Any(char.IsAsciiDigit));
    }
}
