using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class ContentsTests
{
    private static ContentsEntryBlock Entry(string text, string anchor) =>
        new([Words(text)], anchor, SquareText.Style, Plain);

    [Fact]
    public void An_entry_leads_from_its_text_over_dots_to_the_page_number() =>
        LayoutBench.Page(100, 60).Set(
            Entry("one", "a"), Entry("two", "b") with { Indent = 10 }, new PageBreakBlock(),
            Lines("a", 1).At("a"), new PageBreakBlock(), Lines("b", 1).At("b")).Shows("""
            page 1
              one 0,0
              rule 21,8 64x0
              2 95,0
              link a 0,0 100x10
              two 10,10
              rule 31,18 54x0
              3 95,10
              link b 0,10 100x10
            page 2
              a1 0,0
            page 3
              b1 0,0
            """).IsTagged("""
            Document
              Sect
                TOC
                  TOCI
                    Reference
                      Link
                  TOCI
                    Reference
                      Link
                P
                P
            """);

    [Fact]
    public void A_long_entry_wraps_before_the_number() =>
        LayoutBench.Page(60, 60).Set(Entry("aaaa bbbb cc", "a").At("a")).Shows("""
            page 1
              aaaa 0,0
              link a 0,0 60x10
              bbbb cc 0,10
              1 55,10
              link a 0,10 60x10
            """);

    [Fact]
    public void Entries_are_mirrored_in_right_to_left_text() =>
        LayoutBench.Page(100, 60).RightToLeft().Set(Entry("one", "a").At("a")).Shows("""
            page 1
              one 85,0
              rule 15,8 64x0
              1 0,0
              link a 0,0 100x10
            """);

    [Fact]
    public void Printed_numbers_are_those_of_the_pages_also_where_the_contents_themselves_move_them()
    {
        var entries = Enumerable.Range(1, 12).Select(FlowBlock (i) => Entry($"chapter {i}", $"c{i}")).ToArray();
        var bench = LayoutBench.Page(100, 60);
        var chapters = Enumerable.Range(1, 12).Select(i =>
            new BookSection($"c{i}", [Lines($"x{i}-", 3 + i).At($"c{i}")], bench.Style));
        bench = bench.Set([new BookSection("contents", entries, bench.Style), .. chapters]).Tells();
        for (var i = 1; i <= 12; i++)
        {
            var page = bench.Document.PageOfAnchor[$"c{i}"];
            var texts = bench.Document.Pages.SelectMany(p => LayoutBench.Texts(p.Frame)).ToList();
            Assert.Equal(page.ToString(), texts[texts.IndexOf($"chapter {i}") + 1]);
            Assert.Contains($"x{i}-1", LayoutBench.Texts(bench.Document.Pages[page - 1].Frame));
        }
    }

    [Fact]
    public void Numbers_that_never_settle_are_told_of()
    {
        // Showing 9, the paragraph has three lines, which stay together and push the anchor to page 10. Showing 10, it has
        // four, two of which stay on page 8, so that the anchor is on page 9.
        var pages = Enumerable.Range(1, 7).SelectMany(IEnumerable<FlowBlock> (i) => [Lines($"{i}", 1), new PageBreakBlock()]);
        LayoutBench.Page(30, 50).Set([
            .. pages, Lines("a", 3), Paragraph(Words("x\nx\nabcde"), PageOf("x")), Lines("b", 3).At("x")])
            .Tells(LayoutNoticeKind.UnstablePageNumbers);
    }

    [Fact]
    public void A_reference_to_nothing_is_told_of_with_its_origin()
    {
        var bench = LayoutBench.Page(100, 60).Set(
            Paragraph(PageOf("nowhere") with { Origin = "line 3" }),
            Paragraph(new LinkSpan([Words("x")], "gone", null, "x")) with { Origin = "line 4" });
        Assert.Equal(
            [("nowhere", "line 3"), ("gone", "line 4")],
            bench.Document.Notices
                .Where(notice => notice.Kind == LayoutNoticeKind.UnknownAnchor)
                .Select(notice => (notice.Message.Split('"')[1], (string)notice.Origin!)));
    }
}
