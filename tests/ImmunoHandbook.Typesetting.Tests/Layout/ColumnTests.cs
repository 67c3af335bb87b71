using ImmunoHandbook.Typesetting.Flow;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class ColumnTests
{
    private static ColumnsBlock TwoColumns(params FlowBlock[] blocks) => new(blocks, 2, 10);

    [Fact]
    public void Columns_that_fit_are_balanced_and_the_text_goes_on_below_them() =>
        LayoutBench.Page(100, 60).Set(
            Lines("a", 1), TwoColumns(Solid("b", 10), Solid("c", 10), Solid("d", 10)), Lines("e", 1)).Shows("""
            page 1
              a1 0,0
              [b] 0,10 20x10
              [c] 0,20 20x10
              [d] 55,10 20x10
              e1 0,30
            """);

    [Fact]
    public void Full_pages_fill_every_column_and_only_the_last_is_balanced() =>
        LayoutBench.Page(100, 20).Set(TwoColumns(
            Solid("a", 10), Solid("b", 10), Solid("c", 10), Solid("d", 10), Solid("e", 10), Solid("f", 10))).Shows("""
            page 1
              [a] 0,0 20x10
              [b] 0,10 20x10
              [c] 55,0 20x10
              [d] 55,10 20x10
            page 2
              [e] 0,0 20x10
              [f] 55,0 20x10
            """);

    [Fact]
    public void The_first_column_is_at_the_right_in_right_to_left_text() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(TwoColumns(Lines("a", 2), Lines("b", 2))).Shows("""
            page 1
              a1 90,0
              a2 90,10
              b1 35,0
              b2 35,10
            """);

    [Fact]
    public void Columns_start_on_the_next_page_where_nothing_of_them_fits() =>
        LayoutBench.Page(100, 30).Set(Solid("a", 25), TwoColumns(Solid("b", 10), Solid("c", 10))).Shows("""
            page 1
              [a] 0,0 20x25
            page 2
              [b] 0,0 20x10
              [c] 55,0 20x10
            """);

    [Fact]
    public void No_line_stands_alone_in_a_column() =>
        LayoutBench.Page(100, 60).Set(TwoColumns(Lines("a", 3), Lines("b", 1))).Shows("""
            page 1
              a1 0,0
              a2 0,10
              a3 0,20
              b1 55,0
            """);

    [Fact]
    public void Boxes_are_drawn_in_their_column() =>
        LayoutBench.Page(100, 60).Set(TwoColumns(Box(Solid("a", 10)), Box(Solid("b", 10)))).Shows("""
            page 1
              fill 0,0 45x20
              [a] 5,5 20x10
              fill 55,0 45x20
              [b] 60,5 20x10
            """);

    [Fact]
    public void Notes_of_columns_stand_at_the_foot_of_the_page() =>
        LayoutBench.Page(100, 60).Set(TwoColumns(
            Paragraph(Words("a"), Note("1", Lines("n", 1))), Paragraph(Words("b"), Note("2", Lines("m", 1))))).Shows("""
            page 1
              a1 0,0
              b2 55,0
              rule 0,31.2 72x0
              1 0,38
              n1 10,38
              2 0,50
              m1 10,50
            """);
}
