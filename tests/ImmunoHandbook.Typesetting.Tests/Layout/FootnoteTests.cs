using ImmunoHandbook.Typesetting.Flow;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class FootnoteTests
{
    private static ParagraphBlock Noted => Paragraph(Words("text"), Note("1", Lines("n", 1)));

    [Fact]
    public void A_note_stands_at_the_foot_of_its_page_below_a_short_rule() =>
        LayoutBench.Page(100, 60).Set(Noted, Lines("b", 1)).Shows("""
            page 1
              text1 0,0
              b1 0,10
              rule 0,43.2 72x0
              1 0,50
              n1 10,50
            """);

    [Fact]
    public void A_note_is_mirrored_in_right_to_left_text() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(Noted).Shows("""
            page 1
              text1 75,0
              rule 28,43.2 72x0
              1 95,50
              n1 80,50
            """);

    [Fact]
    public void A_line_whose_note_does_not_fit_moves_to_the_next_page() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 40), Noted).Shows("""
            page 1
              [a] 0,0 20x40
            page 2
              text1 0,0
              rule 0,43.2 72x0
              1 0,50
              n1 10,50
            """);

    [Fact]
    public void Notes_share_one_rule() =>
        LayoutBench.Page(100, 60).Set(Noted, Paragraph(Words("more"), Note("2", Lines("m", 1)))).Shows("""
            page 1
              text1 0,0
              more2 0,10
              rule 0,31.2 72x0
              1 0,38
              n1 10,38
              2 0,50
              m1 10,50
            """);

    [Fact]
    public void A_note_too_long_for_the_foot_is_set_below_its_paragraph_and_the_author_is_told() =>
        LayoutBench.Page(100, 40).Set(Paragraph(Words("text"), Note("1", Lines("n", 3)))).Shows("""
            page 1
              text1 0,0
              1 0,10
              n1 10,10
              n2 10,20
              n3 10,30
            """).Tells(LayoutNoticeKind.Oversized);

    [Fact]
    public void A_note_in_a_table_stands_at_the_foot_of_the_page() =>
        LayoutBench.Page(100, 60).Set(Table([], Row(Noted))).Shows("""
            page 1
              text1 0,0
              rule 0,43.2 72x0
              1 0,50
              n1 10,50
            """);

    [Fact]
    public void A_note_is_an_element_after_its_paragraph() =>
        LayoutBench.Page(100, 60).Set(Noted, Lines("b", 1)).IsTagged("""
            Document
              Sect
                P
                Note
                  Lbl
                  P
                P
            """);

    [Fact]
    public void An_anchor_in_a_note_is_found_on_its_page()
    {
        var bench = LayoutBench.Page(100, 60).Set(
            Solid("a", 40), Paragraph(Words("text"), Note("1", Lines("n", 1).At("here"))));
        Assert.Equal(2, bench.Document.PageOfAnchor["here"]);
    }
}
