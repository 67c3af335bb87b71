using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Pages of 200 x 60 with the text from 10 to 110 on a recto, and notes 30 wide, 5 off the text.</summary>
public class SideNoteTests
{
    private static readonly PageStyle Wide = new(new Size(200, 60), 10, 90, 0, 0) { NoteWidth = 30, NoteGap = 5 };

    private static readonly PageStyle Narrow = Wide with { NoteWidth = 0 };

    [Fact]
    public void A_note_stands_in_the_outer_margin_beside_the_block_that_it_follows() =>
        Set(Wide, Lines("a", 2), Lines("b", 2), Side("n"), Lines("c", 1)).Shows("""
            page 1
              a1 10,0
              a2 10,10
              b1 10,20
              b2 10,30
              n1 115,20
              c1 10,40
            """);

    [Fact]
    public void On_a_verso_the_outer_margin_is_at_the_left() =>
        Set(Wide, Lines("a", 6), Lines("b", 1), Side("n")).Shows("""
            page 1
              a1 10,0
              a2 10,10
              a3 10,20
              a4 10,30
              a5 10,40
              a6 10,50
            page 2
              b1 90,0
              n1 55,0
            """);

    [Fact]
    public void In_a_right_to_left_book_the_outer_margin_of_a_recto_is_at_the_left() =>
        Set(Wide, TextDirection.RightToLeft, Lines("a", 1), Side("n")).Shows("""
            page 1
              a1 180,0
              n1 75,0
            """);

    [Fact]
    public void After_a_heading_it_stands_beside_what_is_headed() =>
        Set(Wide, Heading("head"), Side("n"), Lines("a", 2)).Shows("""
            page 1
              head 10,0
              n1 115,10
              a1 10,10
              a2 10,20
            """);

    [Fact]
    public void Notes_do_not_overlap_and_stay_on_the_page_of_their_block() =>
        Set(Wide, Lines("a", 1), Side("m", 2), Lines("b", 4), Side("n"), Lines("c", 1), Side("o", 1)).Shows("""
            page 1
              a1 10,0
              m1 115,0
              m2 115,10
              b1 10,10
              b2 10,20
              b3 10,30
              b4 10,40
              n1 115,30
              c1 10,50
              o1 115,50
            """);

    [Fact]
    public void A_block_whose_notes_find_no_room_any_more_goes_to_the_next_page_with_them() =>
        Set(Wide, Lines("a", 1), Side("m", 4), Lines("b", 1), Side("n", 2)).Shows("""
            page 1
              a1 10,0
              m1 115,0
              m2 115,10
              m3 115,20
              m4 115,30
            page 2
              b1 90,0
              n1 55,0
              n2 55,10
            """);

    [Fact]
    public void Beside_a_block_that_goes_on_it_stands_where_the_block_ends() =>
        Set(Wide, Lines("a", 4), Lines("b", 4), Side("n")).Shows("""
            page 1
              a1 10,0
              a2 10,10
              a3 10,20
              a4 10,30
              b1 10,40
              b2 10,50
            page 2
              b3 90,0
              b4 90,10
              n1 55,0
            """);

    [Fact]
    public void Without_a_column_it_stands_in_the_flow() =>
        Set(Narrow, Lines("a", 1), Side("n"), Lines("c", 1)).Shows("""
            page 1
              a1 10,0
              flow 10,10
              c1 10,20
            """);

    [Fact]
    public void In_boxes_and_cells_it_stands_in_the_flow() =>
        Set(Wide, Together(Box(Lines("a", 1), Side("n")))).Shows("""
            page 1
              fill 10,0 100x30
              a1 15,5
              flow 15,15
            """);

    [Fact]
    public void A_note_longer_than_a_page_stands_in_the_flow() =>
        Set(Wide, Lines("a", 1), Side("n", 7)).Shows("""
            page 1
              a1 10,0
              flow 10,10
            """).IsTagged("""
            Document
              Sect
                P
                P
            """);

    [Fact]
    public void It_is_read_after_the_block_that_it_follows() =>
        Set(Wide, Lines("a", 1), Side("n"), Lines("c", 1)).IsTagged("""
            Document
              Sect
                P
                Aside
                  P
                P
            """);

    [Fact]
    public void A_caption_for_the_margin_stands_beside_its_picture() =>
        Set(Wide, Solid("pic", 20) with { Caption = [Lines("below", 1)], SideCaption = [Lines("c", 1)] }, Lines("a", 1)).Shows("""
            page 1
              [pic] 10,0 20x20
              c1 115,0
              a1 10,20
            """).IsTagged("""
            Document
              Sect
                Div
                  Figure pic
                  Caption
                    P
                P
            """);

    [Fact]
    public void Anchors_in_a_note_are_found_and_its_references_are_followed()
    {
        var bench = Set(Wide, Lines("a", 6), Lines("b", 1), Side("n").At("tip"), Paragraph(PageOf("tip")));
        Assert.Equal(2, bench.Document.PageOfAnchor["tip"]);
        bench.Tells();
    }

    [Fact]
    public void A_thumb_mark_steps_down_the_outer_edge_and_is_no_part_of_the_text()
    {
        var first = Section("one", 0);
        var second = Section("two", 1) with { Start = SectionStart.Verso };
        LayoutBench.Page(200, 60).Set(first, second).Shows("""
            page 1
              a1 10,0
              layout:
              fill 172,0 10x12
              1 174.5,1
            page 2
              a1 90,0
              layout:
              fill 18,16 10x12
              2 20.5,17
            """);
    }

    private static BookSection Section(string name, int place) => new(name, [Lines("a", 1)], Wide)
    {
        Thumb = new ThumbMark(Words($"{place + 1}"), place, new Size(10, 12), Colour.Black) { FromEdge = 18 },
    };

    private static SideNoteBlock Side(string name, int lines = 1) => new([Lines(name, lines)], [Paragraph("flow")]);

    private static LayoutBench Set(PageStyle style, params FlowBlock[] blocks) => Set(style, TextDirection.LeftToRight, blocks);

    private static LayoutBench Set(PageStyle style, TextDirection direction, params FlowBlock[] blocks) =>
        (LayoutBench.Page(200, 60) with { Direction = direction }).Set(new BookSection("s", blocks, style));
}
