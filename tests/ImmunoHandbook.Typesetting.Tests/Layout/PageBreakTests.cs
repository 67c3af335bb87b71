using ImmunoHandbook.Typesetting.Flow;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class PageBreakTests
{
    [Fact]
    public void Blocks_stand_below_each_other_and_go_on_on_the_next_page() =>
        LayoutBench.Page(100, 50).Set(Solid("a", 20), Solid("b", 20), Solid("c", 20)).Shows("""
            page 1
              [a] 0,0 20x20
              [b] 0,20 20x20
            page 2
              [c] 0,0 20x20
            """);

    [Fact]
    public void The_larger_space_counts_and_space_at_the_top_of_a_page_is_dropped() =>
        LayoutBench.Page(100, 50).Set(
            Solid("a", 10) with { SpaceBefore = 7, SpaceAfter = 4 },
            Solid("b", 10) with { SpaceBefore = 6, SpaceAfter = 9 },
            Solid("c", 10) with { SpaceBefore = 6 },
            Solid("d", 10) with { SpaceBefore = 6 }).Shows("""
            page 1
              [a] 0,0 20x10
              [b] 0,16 20x10
              [c] 0,35 20x10
            page 2
              [d] 0,0 20x10
            """);

    [Fact]
    public void No_single_line_stands_alone_at_the_foot_of_a_page() =>
        LayoutBench.Page(100, 30).Set(Lines("a", 2), Lines("b", 3)).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              b1 0,0
              b2 0,10
              b3 0,20
            """);

    [Fact]
    public void No_single_line_stands_alone_at_the_head_of_a_page() =>
        LayoutBench.Page(100, 30).Set(Lines("a", 4)).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              a3 0,0
              a4 0,10
            """);

    [Fact]
    public void A_heading_stays_with_two_lines_of_what_it_heads() =>
        LayoutBench.Page(100, 40).Set(Lines("a", 2), Heading("head"), Lines("b", 4)).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              head 0,0
              b1 0,10
              b2 0,20
            page 3
              b3 0,0
              b4 0,10
            """).Tells();

    [Fact]
    public void A_heading_stays_with_two_items_of_a_list() =>
        LayoutBench.Page(100, 40).Set(
            Lines("a", 2), Heading("head"), List(Item("", Lines("b", 1)), Item("", Lines("c", 1)))).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              head 0,0
              b1 15,10
              c1 15,20
            """);

    [Fact]
    public void A_heading_and_a_single_line_stay_with_what_follows() =>
        LayoutBench.Page(100, 40).Set(Lines("a", 2), Heading("head"), Lines("b", 1), Lines("c", 2)).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              head 0,0
              b1 0,10
              c1 0,20
              c2 0,30
            """);

    [Fact]
    public void Headings_below_each_other_stay_together() =>
        LayoutBench.Page(100, 50).Set(Lines("a", 2), Heading("one"), Heading("two"), Lines("b", 2)).Shows("""
            page 1
              a1 0,0
              a2 0,10
            page 2
              one 0,0
              two 0,10
              b1 0,20
              b2 0,30
            """);

    [Fact]
    public void A_group_that_belongs_together_moves_as_a_whole() =>
        LayoutBench.Page(100, 40).Set(Solid("a", 20), Together(Solid("b", 15), Solid("c", 15))).Shows("""
            page 1
              [a] 0,0 20x20
            page 2
              [b] 0,0 20x15
              [c] 0,15 20x15
            """).Tells();

    [Fact]
    public void A_group_taller_than_a_page_is_divided_and_the_author_is_told()
    {
        var group = Together(Solid("a", 30), Solid("b", 30)) with { Origin = "line 7" };
        var bench = LayoutBench.Page(100, 40).Set(group).Shows("""
            page 1
              [a] 0,0 20x30
            page 2
              [b] 0,0 20x30
            """).Tells(LayoutNoticeKind.Oversized);
        Assert.Equal("line 7", Assert.Single(bench.Document.Notices).Origin);
    }

    [Fact]
    public void A_heading_and_a_group_too_tall_for_one_page_are_parted_where_it_hurts_least() =>
        LayoutBench.Page(100, 40).Set(Heading("head"), Together(Solid("a", 20), Solid("b", 20))).Shows("""
            page 1
              head 0,0
              [a] 0,10 20x20
            page 2
              [b] 0,0 20x20
            """).Tells(LayoutNoticeKind.Oversized);

    [Fact]
    public void A_forced_break_starts_a_page_and_two_make_no_empty_one() =>
        LayoutBench.Page(100, 50).Set(
            new PageBreakBlock(), Solid("a", 10), new PageBreakBlock(), new PageBreakBlock(), Solid("b", 10),
            new PageBreakBlock()).Shows("""
            page 1
              [a] 0,0 20x10
            page 2
              [b] 0,0 20x10
            """);

    [Fact]
    public void A_line_taller_than_the_page_is_shrunk_and_the_author_is_told() =>
        LayoutBench.Page(100, 5).Set(Lines("a", 1) with { Style = new ParagraphStyle(20) })
            .Tells(LayoutNoticeKind.Oversized);
}
