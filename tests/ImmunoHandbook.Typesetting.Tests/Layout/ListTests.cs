using ImmunoHandbook.Typesetting.Flow;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class ListTests
{
    private static ListBlock Nested => List(
        Item("1", Lines("a", 2)),
        Item("2", Lines("b", 1), List(Item("x", Lines("c", 1)), Item("y", Lines("d", 1)))));

    [Fact]
    public void Labels_hang_beside_the_first_line_of_their_item() =>
        LayoutBench.Page(100, 60).Set(Nested).Shows("""
            page 1
              1 0,0
              a1 15,0
              a2 15,10
              2 0,20
              b1 15,20
              x 15,30
              c1 30,30
              y 15,40
              d1 30,40
            """);

    [Fact]
    public void Lists_are_mirrored_in_right_to_left_text() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(Nested).Shows("""
            page 1
              1 95,0
              a1 75,0
              a2 75,10
              2 95,20
              b1 75,20
              x 80,30
              c1 60,30
              y 80,40
              d1 60,40
            """);

    [Fact]
    public void A_nested_list_is_part_of_its_item_in_the_structure() =>
        LayoutBench.Page(100, 60).Set(Nested).IsTagged("""
            Document
              Sect
                L
                  LI
                    Lbl
                    LBody
                      P
                  LI
                    Lbl
                    LBody
                      P
                      L
                        LI
                          Lbl
                          LBody
                            P
                        LI
                          Lbl
                          LBody
                            P
            """);

    [Fact]
    public void The_indent_grows_with_the_widest_label() =>
        LayoutBench.Page(100, 60).Set(List(Item("9.", Lines("a", 1)), Item("100.", Lines("b", 1)))).Shows("""
            page 1
              9. 0,0
              a1 24,0
              100. 0,10
              b1 24,10
            """);

    [Fact]
    public void A_label_as_wide_as_the_text_stands_above_its_item() =>
        LayoutBench.Page(100, 60).Set(List(Item("a long label", Lines("a", 2)))).Shows("""
            page 1
              a long label 0,0
              a1 15,10
              a2 15,20
            """);

    [Fact]
    public void An_item_may_begin_with_a_box_or_have_no_text_at_all() =>
        LayoutBench.Page(100, 60).Set(List(Item("1", Solid("a", 5)), Item("2"))).Shows("""
            page 1
              1 0,0
              [a] 15,0 20x5
              2 0,10
            """);

    [Fact]
    public void Space_stands_between_items_only() =>
        LayoutBench.Page(100, 60).Set(
            Lines("a", 1), List(Item("1", Lines("b", 1)), Item("2", Lines("c", 1))) with { ItemGap = 4 }, Lines("d", 1)).Shows("""
            page 1
              a1 0,0
              1 0,10
              b1 15,10
              2 0,24
              c1 15,24
              d1 0,34
            """);
}
