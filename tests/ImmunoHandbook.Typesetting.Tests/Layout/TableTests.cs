using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class TableTests
{
    [Fact]
    public void Columns_share_the_measure_as_their_content_asks() =>
        LayoutBench.Page(100, 60).Set(Table([], Row("aaaa", "b"), Row("c", "dddd"))).Shows("""
            page 1
              aaaa 0,0
              b 50,0
              c 0,10
              dddd 50,10
            """);

    /// <summary>Three of four parts of what there is: the words ask for 20, the empty cell for 60.</summary>
    [Fact]
    public void An_empty_cell_gets_the_width_that_it_asks_for() =>
        LayoutBench.Page(100, 60).Set(
            Table([], new TableRow([new TableCell([]) { NaturalWidth = 60 }, new TableCell([Paragraph("bbbb")])]))).Shows("""
            page 1
              bbbb 75,0
            """);

    [Fact]
    public void The_first_column_is_at_the_right_in_right_to_left_text() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(
            Table([], Row("aaa", "b")) with { ColumnWeights = [3, 1] }).Shows("""
            page 1
              aaa 85,0
              b 20,0
            """);

    [Fact]
    public void The_header_is_repeated_as_an_artifact_on_each_page_and_set_once() =>
        LayoutBench.Page(100, 30).Set(
            Table([Row("head")], Row("a"), Row("b"), Row("c"), Row("d"))).Shows("""
            page 1
              head 0,0
              a 0,10
              b 0,20
            page 2
              layout:
              head 0,0
              c 0,10
              d 0,20
            """).IsTagged("""
            Document
              Sect
                Table
                  THead
                    TR
                      TH Column
                        P
                  TBody
                    TR
                      TD headers:1
                        P
                    TR
                      TD headers:1
                        P
                    TR
                      TD headers:1
                        P
                    TR
                      TD headers:1
                        P
            """);

    [Fact]
    public void A_header_is_not_parted_from_its_first_row() =>
        LayoutBench.Page(100, 30).Set(Solid("x", 15), Table([Row("head")], Row("a"))).Shows("""
            page 1
              [x] 0,0 20x15
            page 2
              head 0,0
              a 0,10
            """);

    [Fact]
    public void No_low_row_stands_alone_below_a_repeated_header() =>
        LayoutBench.Page(100, 80).Set(Solid("x", 50), Table([Row("head")], Row("a"), Row("b"), Row("c"))).Shows("""
            page 1
              [x] 0,0 20x50
            page 2
              head 0,0
              a 0,10
              b 0,20
              c 0,30
            """).Tells();

    [Fact]
    public void Rows_are_not_divided() =>
        LayoutBench.Page(100, 40).Set(Solid("x", 15), Table([], Row(Lines("a", 3), Lines("b", 1)))).Shows("""
            page 1
              [x] 0,0 20x15
            page 2
              a1 0,0
              a2 0,10
              a3 0,20
              b1 50,0
            """);

    [Fact]
    public void A_row_taller_than_a_page_is_divided_below_the_repeated_header_and_the_author_is_told() =>
        LayoutBench.Page(100, 50).Set(
            Table([Row("h", "k")], Row(Lines("a", 6), Lines("b", 2))) with { ColumnWeights = [1, 1] }).Shows("""
            page 1
              h 0,0
              k 50,0
              a1 0,10
              a2 0,20
              a3 0,30
              a4 0,40
              b1 50,10
              b2 50,20
            page 2
              layout:
              h 0,0
              k 50,0
              a5 0,10
              a6 0,20
            """).Tells(LayoutNoticeKind.Oversized);

    [Fact]
    public void A_cell_may_span_columns_and_be_aligned() =>
        LayoutBench.Page(100, 60).Set(Table([], new TableRow([
                new TableCell([Paragraph("ab")]) { ColumnSpan = 2, Alignment = TextAlignment.Centre },
                new TableCell([Paragraph("c")]) { Alignment = TextAlignment.End }]),
            Row("d", "e", "f")) with
        { ColumnWeights = [1, 1, 2] }).Shows("""
            page 1
              ab 20,0
              c 95,0
              d 0,10
              e 25,10
              f 50,10
            """);

    [Fact]
    public void Rules_lie_below_every_row_above_the_first_and_in_grids_between_columns() =>
        LayoutBench.Page(100, 60).Set(
            Table([], Row("a", "b"), Row("c", "d") with { MinimumHeight = 20 }) with
            {
                Style = new TableStyle(default, Hairline, null) { Grid = true },
            }).Shows("""
            page 1
              a 0,0
              b 50,0
              rule 0,0.5 100x0
              rule 0,9.5 100x0
              rule 0.5,0 0x10
              rule 99.5,0 0x10
              rule 50,0 0x10
              c 0,10
              d 50,10
              rule 0,29.5 100x0
              rule 0.5,10 0x20
              rule 99.5,10 0x20
              rule 50,10 0x20
            """);

    [Fact]
    public void A_cell_names_the_headers_of_its_columns_and_row()
    {
        TableCell Head(string text) => new([Paragraph(text)]) { IsHeader = true };
        LayoutBench.Page(100, 60).Set(new TableBlock(
            [new TableRow([new TableCell([]), Head("h")])],
            [new TableRow([Head("r"), new TableCell([Paragraph("c")])])],
            new TableStyle(default, Hairline, null))
        { Caption = [Paragraph("t")] }).IsTagged("""
            Document
              Sect
                Table
                  Caption
                    P
                  THead
                    TR
                      TD
                      TH Column
                        P
                  TBody
                    TR
                      TH Row
                        P
                      TD headers:2
                        P
            """);
    }

    [Theory]
    [InlineData(200, new double[] { 80, 120 })]
    [InlineData(70, new double[] { 28, 42 })]
    [InlineData(45, new double[] { 20, 25 })]
    [InlineData(25, new double[] { 12.5, 12.5 })]
    public void Words_are_broken_only_where_the_measure_forces_it(double available, double[] expected) =>
        Assert.Equal(
            expected,
            TableColumns.FromContent([new ContentWidth(20, 40), new ContentWidth(20, 60)], available)
                .Select(width => Math.Round(width, 3)));

    [Fact]
    public void A_box_in_a_cell_is_drawn_in_its_cell() =>
        LayoutBench.Page(100, 60).Set(Table([], Row(Lines("a", 1), Box(Lines("b", 1)))) with { ColumnWeights = [1, 1] }).Shows("""
            page 1
              a1 0,0
              fill 50,0 50x20
              b1 55,5
            """);
}
