using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Cells over several rows, and rows with too few cells.</summary>
public class TableSpanTests
{
    [Fact]
    public void Rows_that_a_cell_joins_stay_on_one_page() =>
        LayoutBench.Page(100, 40).Set(
            Lines("p", 3),
            Table([], new TableRow([Cell("a", rows: 2), Cell("b")]), new TableRow([Cell("c")]))).Tells().Shows("""
            page 1
              p1 0,0
              p2 0,10
              p3 0,20
            page 2
              a 0,0
              b 50,0
              c 50,10
            """);

    [Fact]
    public void Joined_rows_taller_than_a_page_are_divided_and_told_and_lose_nothing() =>
        LayoutBench.Page(100, 30).Set(
            Table([], new TableRow([Cell("aa", rows: 2), new TableCell([Lines("b", 2)])]), new TableRow([new TableCell([Lines("c", 2)])])))
            .Tells(LayoutNoticeKind.Oversized).Shows("""
            page 1
              aa 0,0
              b1 50,0
              b2 50,10
            page 2
              c1 50,0
              c2 50,10
            """);

    [Fact]
    public void What_a_joining_cell_needs_makes_its_last_row_higher_and_no_line_crosses_it() =>
        LayoutBench.Page(100, 90).Set(new TableBlock(
            [],
            [new TableRow([new TableCell([Lines("a", 4)]) { RowSpan = 2 }, Cell("bb")]), new TableRow([Cell("cc")]), new TableRow([Cell("dd"), Cell("ee")])],
            new TableStyle(default, Hairline, null))).Shows("""
            page 1
              a1 0,0
              a2 0,10
              a3 0,20
              a4 0,30
              bb 50,0
              cc 50,10
              rule 0,0.5 100x0
              rule 50,9.5 50x0
              rule 0,39.5 100x0
              dd 0,40
              ee 50,40
              rule 0,49.5 100x0
            """);

    [Fact]
    public void A_head_of_several_rows_heads_each_of_them_and_short_rows_end_in_empty_cells() =>
        LayoutBench.Page(100, 90).Set(Table(
            [new TableRow([Cell("h"), Cell("i")])],
            new TableRow([Cell("r", rows: 2) with { IsHeader = true }, Cell("c")]), new TableRow([Cell("d")]), new TableRow([Cell("e")]))).IsTagged("""
            Document
              Sect
                Table
                  THead
                    TR
                      TH Column
                        P
                      TH Column
                        P
                  TBody
                    TR
                      TH Row rows:2 headers:1
                        P
                      TD headers:2
                        P
                    TR
                      TD headers:2
                        P
                    TR
                      TD headers:1
                        P
                      TD headers:1
            """);

    [Fact]
    public void A_head_in_the_body_may_head_its_column() =>
        LayoutBench.Page(100, 90).Set(Table(
            [], new TableRow([Cell("h") with { IsHeader = true, Scope = HeaderScope.Column }]), new TableRow([Cell("c")]))).IsTagged("""
            Document
              Sect
                Table
                  TBody
                    TR
                      TH Column
                        P
                    TR
                      TD headers:1
                        P
            """);

    [Fact]
    public void Every_place_of_the_grid_belongs_to_one_cell_and_every_cell_has_a_place()
    {
        var cells = Gen.Choose(1, 4).Zip(Gen.Choose(1, 4)).Select(s => new TableCell([Paragraph("x")]) { ColumnSpan = s.Item1, RowSpan = s.Item2 });
        var rows = cells.ListOf().Select(row => new TableRow([.. row])).ListOf();
        Prop.ForAll(rows.ToArbitrary(), body =>
        {
            var plan = TablePlan.Of(Table([], [.. body]));
            var placed = plan.Body.SelectMany(row => row).ToList();
            var taken = placed.SelectMany(cell => Enumerable.Range(cell.Row, cell.RowSpan).SelectMany(
                row => Enumerable.Range(cell.Column, cell.ColumnSpan).Select(column => (row, column)))).ToList();
            return taken.Count == plan.Columns * body.Count && taken.Distinct().Count() == taken.Count
                && body.SelectMany(row => row.Cells).All(cell => placed.Any(place => ReferenceEquals(place.Cell, cell)))
                && plan.Body.All(row => row.Zip(row.Skip(1)).All(pair => pair.First.Column < pair.Second.Column));
        }).QuickCheckThrowOnFailure();
    }

    private static TableCell Cell(string text, int rows = 1) => new([Paragraph(text)]) { RowSpan = rows };
}
