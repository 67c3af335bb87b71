using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class BoxTests
{
    [Fact]
    public void A_box_pads_its_content_and_is_filled_around_it() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 10), Box(Solid("b", 10), Solid("c", 10)), Solid("d", 10)).Shows("""
            page 1
              fill 0,10 100x30
              [a] 0,0 20x10
              [b] 5,15 20x10
              [c] 5,25 20x10
              [d] 0,40 20x10
            """);

    [Fact]
    public void A_box_is_kept_on_one_page() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 40), Box(Solid("b", 10), Solid("c", 10))).Shows("""
            page 1
              [a] 0,0 20x40
            page 2
              fill 0,0 100x30
              [b] 5,5 20x10
              [c] 5,15 20x10
            """).Tells();

    [Fact]
    public void A_box_taller_than_a_page_is_closed_on_each_of_its_pages() =>
        LayoutBench.Page(100, 50).Set(Box(Solid("a", 30), Solid("b", 30)), Solid("c", 10)).Shows("""
            page 1
              fill 0,0 100x40
              [a] 5,5 20x30
            page 2
              fill 0,0 100x40
              [b] 5,5 20x30
              [c] 0,40 20x10
            """).Tells(LayoutNoticeKind.Oversized);

    [Fact]
    public void A_box_in_a_box_is_drawn_over_it() =>
        LayoutBench.Page(100, 90).Set(
            Box(Solid("a", 10), Box(Solid("b", 10)) with { SpaceBefore = 4 }) with { SpaceAfter = 3 }, Solid("c", 10)).Shows("""
            page 1
              fill 0,0 100x44
              fill 5,19 90x20
              [a] 5,5 20x10
              [b] 10,24 20x10
              [c] 0,47 20x10
            """);

    [Fact]
    public void A_box_to_cut_out_has_its_size_whatever_it_holds() =>
        LayoutBench.Page(100, 90).Set(Box(Solid("a", 10)) with { FixedSize = new Size(60, 40) }, Box() with { FixedSize = new Size(60, 20) }, Solid("b", 10)).Shows("""
            page 1
              fill 0,0 60x40
              fill 0,40 60x20
              [a] 5,5 20x10
              [b] 0,60 20x10
            """).Tells();

    [Fact]
    public void Text_too_tall_for_a_box_to_cut_out_is_told() =>
        LayoutBench.Page(100, 90).Set(Box(Solid("a", 50)) with { FixedSize = new Size(60, 40) }).Shows("""
            page 1
              fill 0,0 60x60
              [a] 5,5 20x50
            """).Tells(LayoutNoticeKind.Oversized);

    [Fact]
    public void Neighbouring_boxes_are_two_boxes() =>
        LayoutBench.Page(100, 90).Set(Box(Solid("a", 10)), Box(Solid("b", 10)) with { SpaceBefore = 6 }).Shows("""
            page 1
              fill 0,0 100x20
              fill 0,26 100x20
              [a] 5,5 20x10
              [b] 5,31 20x10
            """);

    [Fact]
    public void The_head_of_a_box_is_filled_across_it_and_stays_with_the_content() =>
        LayoutBench.Page(100, 60).Set(Box(Lines("word", 1), Lines("a", 2)) with { Style = Headed }).Shows("""
            page 1
              fill 0,0 100x48
              fill 0,0 100x18
              rule 1,1 98x46
              word1 5,4
              a1 5,23
              a2 5,33
            """);

    [Fact]
    public void A_bar_stands_at_the_start_edge_and_pushes_the_content_inwards() =>
        LayoutBench.Page(100, 60).Set(Barred).Shows("""
            page 1
              fill 0,0 6x20
              a1 11,5
            """);

    [Fact]
    public void In_right_to_left_text_the_bar_is_at_the_right() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(Barred).Shows("""
            page 1
              fill 94,0 6x20
              a1 79,5
            """);

    [Fact]
    public void A_group_with_padding_insets_its_content() =>
        LayoutBench.Page(100, 60).Set(
            Solid("a", 10), new GroupBlock([Solid("b", 10)]) { Padding = new Insets(3, 0, 4, 7) }, Solid("c", 10)).Shows("""
            page 1
              [a] 0,0 20x10
              [b] 7,13 20x10
              [c] 0,27 20x10
            """);

    [Fact]
    public void Space_collapses_through_a_group_without_padding() =>
        LayoutBench.Page(100, 60).Set(
            Solid("a", 10) with { SpaceAfter = 2 },
            new GroupBlock([Solid("b", 10) with { SpaceBefore = 5 }]) { SpaceBefore = 3 }).Shows("""
            page 1
              [a] 0,0 20x10
              [b] 0,15 20x10
            """);

    [Fact]
    public void The_first_block_leaves_room_for_the_marker_at_its_end()
    {
        var marker = new BoxMarker(10, VectorPath.Rectangle(new Rect(0, 0, 10, 10)), Colour.Black, null);
        var box = Box(Paragraph("aaaaaa bbbbbb cccc"), Paragraph("dddddd eeeeee ffff")) with { Style = new BoxStyle(Insets.Uniform(5)) { Marker = marker } };
        LayoutBench.Page(100, 90).Set(box).Shows("""
            page 1
              fill 85,5 10x10
              aaaaaa bbbbbb 5,5
              cccc 5,15
              dddddd eeeeee ffff 5,25
            """);
    }

    [Fact]
    public void An_empty_box_is_drawn() =>
        LayoutBench.Page(100, 60).Set(Box()).Shows("""
            page 1
              fill 0,0 100x10
            """);

    [Fact]
    public void A_box_is_a_section_in_the_structure() =>
        LayoutBench.Page(100, 60).Set(Box(Lines("a", 1)) with { Role = StructureRole.Aside }).IsTagged("""
            Document
              Sect
                Aside
                  P
            """);

    private static BoxBlock Barred =>
        Box(Lines("a", 1)) with { Style = new BoxStyle(Insets.Uniform(5)) { Bar = Colour.Black, BarWidth = 6 } };

    private static BoxStyle Headed => new(Insets.Uniform(5))
    {
        Fill = Colour.White,
        HeadFill = Colour.Black,
        Border = new Stroke(Colour.Black, 2),
    };
}
