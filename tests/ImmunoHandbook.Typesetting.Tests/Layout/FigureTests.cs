using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class FigureTests
{
    [Fact]
    public void A_picture_wider_than_the_measure_is_scaled_down() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 40, width: 200)).Shows("""
            page 1
              [a] 0,0 100x20
            """);

    [Fact]
    public void A_picture_taller_than_a_page_is_scaled_so_that_its_caption_and_heading_fit_too() =>
        LayoutBench.Page(100, 60).Set(
            Heading("head"), Solid("a", 80, width: 40) with { Caption = [Lines("c", 1)] }).Shows("""
            page 1
              head 0,0
              [a] 0,10 20x40
              c1 0,50
            """).Tells();

    [Fact]
    public void Pictures_give_way_where_a_section_must_be_one_page()
    {
        var bench = LayoutBench.Page(100, 60);
        bench.Set(new BookSection("cover", [Lines("a", 2), Solid("p", 30), Lines("b", 2)], bench.Style) { IsOnePage = true }).Shows("""
            page 1
              a1 0,0
              a2 0,10
              [p] 0,20 12.8x19.2
              b1 0,39.2
              b2 0,49.2
            """).Tells();
    }

    [Fact]
    public void A_caption_stays_with_its_picture() =>
        LayoutBench.Page(100, 60).Set(Solid("x", 45), Solid("a", 10) with { Caption = [Lines("c", 1)] }).Shows("""
            page 1
              [x] 0,0 20x45
            page 2
              [a] 0,0 20x10
              c1 0,10
            """);

    [Theory]
    [InlineData(TextAlignment.Start, TextDirection.LeftToRight, 0)]
    [InlineData(TextAlignment.Centre, TextDirection.LeftToRight, 40)]
    [InlineData(TextAlignment.End, TextDirection.LeftToRight, 80)]
    [InlineData(TextAlignment.Start, TextDirection.RightToLeft, 80)]
    [InlineData(TextAlignment.End, TextDirection.RightToLeft, 0)]
    public void A_picture_stands_where_it_is_asked_to(TextAlignment alignment, TextDirection direction, int x) =>
        (LayoutBench.Page(100, 60) with { Direction = direction }).Set(Solid("a", 10) with { Alignment = alignment })
            .Shows($"page 1\n  [a] {x},0 20x10");

    [Fact]
    public void The_figure_element_knows_its_place_on_the_sheet()
    {
        var bench = LayoutBench.Page(100, 60);
        bench = bench.Set(new BookSection("s", [Lines("x", 1), Box(Solid("a", 10))], new PageStyle(new Size(100, 60), 8, 4, 6, 2)));
        var figure = bench.Document.Root.Children[0].Children[1].Children[0];
        Assert.Equal(new Rect(13, 21, 20, 10), figure.Bounds);
    }

    [Fact]
    public void A_caption_stands_beside_the_figure_element() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 10) with { Caption = [Lines("c", 1)] }).IsTagged("""
            Document
              Sect
                Div
                  Figure a
                  Caption
                    P
            """);

    [Fact]
    public void A_picture_without_words_is_an_artifact()
    {
        var bench = LayoutBench.Page(100, 60).Set(Solid("a", 10) with { Alt = null }).IsTagged("""
            Document
              Sect
            """);
        var group = Assert.IsType<GroupItem>(Assert.Single(bench.Document.Pages[0].Frame.Items));
        Assert.Equal(ArtifactKind.Layout, group.Artifact);
    }
}
