using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class BookTests
{
    private static readonly LayoutBench Bench = LayoutBench.Page(100, 60);

    private static BookSection Section(string name, params FlowBlock[] blocks) => new(name, blocks, Bench.Style);

    private static string TextsByPage(PagedDocument document) =>
        string.Join(" | ", document.Pages.Select(page => string.Join(' ', LayoutBench.Texts(page.Frame))));

    [Fact]
    public void A_section_starts_on_the_side_it_asks_for_after_a_blank_page_if_need_be()
    {
        var document = Bench.Set(
            Section("a", Lines("a", 1)),
            Section("b", Lines("b", 1)) with { Start = SectionStart.Recto },
            Section("c", Lines("c", 1)) with { Start = SectionStart.Verso },
            Section("d", Lines("d", 1)) with { Start = SectionStart.Verso }).Document;
        Assert.Equal("a1 |  | b1 | c1 |  | d1", TextsByPage(document));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], document.Pages.Select(page => page.Label));
    }

    [Fact]
    public void Filling_pages_stand_before_the_sections_that_stay_last()
    {
        var document = Bench.Set(new Book(Bench.Info, [Section("a", Lines("a", 1)), Section("back", Lines("b", 1))])
        {
            PageMultiple = 4,
            Filler = [Paragraph("notes")],
            AfterFiller = new HashSet<string> { "back" },
        }).Document;
        Assert.Equal("a1 | notes | notes | b1", TextsByPage(document));
        Assert.Equal(4, document.Root.Children.Count);
    }

    [Theory]
    [InlineData(SectionStart.NextPage)]
    [InlineData(SectionStart.Recto)]
    [InlineData(SectionStart.Verso)]
    public void The_number_of_pages_is_a_multiple_whatever_side_the_last_section_asks_for(SectionStart start)
    {
        for (var pages = 1; pages < 9; pages++)
        {
            var body = Enumerable.Range(0, pages).Select(i => Section($"s{i}", Lines($"{i}", 1)));
            var document = Bench.Set(new Book(Bench.Info, [.. body, Section("back", Lines("b", 1)) with { Start = start }])
            {
                PageMultiple = 4,
                AfterFiller = new HashSet<string> { "back" },
            }).Document;
            Assert.Equal(0, document.Pages.Count % 4);
            Assert.InRange(document.Pages.Count, pages + 1, pages + 6);
        }
    }

    [Theory]
    [InlineData(TextDirection.LeftToRight, 8, 4)]
    [InlineData(TextDirection.RightToLeft, 4, 8)]
    public void The_inner_margin_is_at_the_binding(TextDirection direction, int odd, int even)
    {
        var style = new PageStyle(new Size(100, 60), 8, 4, 6, 2);
        FlowBlock[] blocks = [Solid("a", 52, width: 88), Solid("b", 52, width: 88)];
        var document = (Bench with { Direction = direction }).Set(new BookSection("s", blocks, style)).Document;
        Assert.Equal(
            [odd, even],
            document.Root.Children[0].Children.Select(figure => (int)figure.Bounds!.Value.X));
    }

    [Fact]
    public void Heads_and_feet_are_artifacts_with_the_number_of_their_page()
    {
        FlowBlock[] Head(string side) => [Paragraph(Words(side))];
        FlowBlock[] foot = [Paragraph(new PageNumberSpan(SquareText.Style), Words("/"), new PageCountSpan(SquareText.Style))];
        var style = new PageStyle(new Size(100, 60), 0, 0, 20, 20) { HeadTop = 5, FootBottom = 5 };
        Bench.Set(new BookSection("s", [Solid("a", 20), Solid("b", 20)], style)
        {
            Furniture = new PageFurniture(Head("recto"), Head("verso"), foot, foot),
            FirstPageFurniture = new PageFurniture([], [], foot, foot),
        }).Shows("""
            page 1
              [a] 0,20 20x20
              footer:
              1/2 0,45
            page 2
              header:
              verso 0,5
              [b] 0,20 20x20
              footer:
              2/2 0,45
            """);
    }

    [Fact]
    public void The_text_gives_way_to_a_foot_taller_than_its_margin() =>
        Bench.Set(new BookSection("s", [Lines("a", 4)], new PageStyle(new Size(100, 60), 0, 0, 0, 10) { FootBottom = 5 })
        {
            Furniture = PageFurniture.None with { RectoFoot = [Lines("foot", 2)] },
        }).Shows("""
            page 1
              a1 0,0
              a2 0,10
              footer:
              foot1 0,35
              foot2 0,45
            page 2
              a3 0,0
              a4 0,10
            """);

    [Fact]
    public void A_cover_is_coloured_to_the_edges_of_the_sheet() =>
        Bench.Set(Section("cover", Lines("a", 1)) with { Background = Colour.Black }).Shows("""
            page 1
              fill 0,0 100x60
              a1 0,0
            """);

    [Fact]
    public void Outline_entries_and_anchors_stand_at_the_height_of_their_block()
    {
        var document = Bench.Set(
            Solid("a", 20), (Heading("h") with { Outline = new OutlineMark(1, "H") }).At("x"), Lines("b", 2)).Document;
        var items = document.Pages[0].Frame.Items;
        Assert.Equal(new OutlineItem(1, "H", new Point(0, 20)), Assert.Single(items.OfType<OutlineItem>()));
        Assert.Equal(new AnchorItem("x", new Point(0, 20)), Assert.Single(items.OfType<AnchorItem>()));
    }

    [Fact]
    public void An_anchor_after_the_last_block_is_on_the_last_page() =>
        Assert.Equal(1, Bench.Set(Solid("a", 20), new GroupBlock([]).At("end")).Document.PageOfAnchor["end"]);

    [Fact]
    public void Language_is_told_where_it_differs()
    {
        var document = Bench.Set(
            Section("s", Lines("a", 1) with { Language = "ar" }) with { Language = "fr" }).Document;
        Assert.Equal(["en", "fr", "ar"], [
            document.Root.Language, document.Root.Children[0].Language, document.Root.Children[0].Children[0].Language]);
    }

    [Fact]
    public void The_result_does_not_depend_on_how_many_threads_made_it()
    {
        var sections = Enumerable.Range(0, 30).Select(i =>
            Section($"s{i}", Lines($"{i}.", 20).At($"{i}"), Paragraph(Words("see "), PageOf($"{29 - i}")))).ToArray();
        string Pages(int threads) => LayoutBench.Describe(
            Bench.Set(new Book(Bench.Info, sections) { Parallelism = threads }).Document);
        Assert.Equal(Pages(1), Pages(8));
    }
}
