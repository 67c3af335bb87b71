using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>A section whose page numbers changed is laid out again; what shows none is not set again.</summary>
public class FurtherRoundTests
{
    private static readonly LayoutBench Bench = LayoutBench.Page(120, 60);

    [Fact]
    public void Only_paragraphs_that_show_a_page_number_are_set_twice()
    {
        var set = new List<string>();
        ShapedText Count(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
        {
            var shaped = SquareText.Shape(inlines, surroundings);
            return shaped with
            {
                SetLines = (width, style, node) =>
                {
                    set.Add(inlines[0] is TextSpan text ? text.Text : "");
                    return shaped.SetLines(width, style, node);
                },
            };
        }

        BookPaginator.Paginate(
            new Book(Bench.Info, [new BookSection("s", [
                Paragraph("first"), Paragraph(Words("see "), PageOf("end")), Table([], Row("cell")), Lines("a", 9).At("end")], Bench.Style)]),
            Count);
        Assert.Equal(["first", "see ", "cell", "a1\na2\na3\na4\na5\na6\na7\na8\na9", "see "], set);
    }

    [Fact]
    public void What_setting_a_paragraph_had_to_say_is_told_after_a_further_round_too()
    {
        static ShapedText Tell(IReadOnlyList<Inline> inlines, TextSurroundings surroundings) =>
            SquareText.Shape(inlines, surroundings) with { Notices = [new LayoutNotice(LayoutNoticeKind.BrokenWord, "told", "", inlines)] };
        FlowBlock[] blocks = [Paragraph("first"), Paragraph(Words("see "), PageOf("end")), Lines("a", 9).At("end")];
        var document = BookPaginator.Paginate(new Book(Bench.Info, [new BookSection("s", blocks, Bench.Style)]), Tell);
        Assert.Equal(3, document.Notices.Count);
    }

    [Fact]
    public void The_pages_and_the_tree_are_those_of_setting_everything_again()
    {
        // Text that is said to show page numbers is set in every round.
        static ShapedText Again(IReadOnlyList<Inline> inlines, TextSurroundings surroundings) =>
            SquareText.Shape(inlines, surroundings) with { UsesPageNumbers = true };
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            IReadOnlyList<FlowBlock> blocks = [
                .. new RandomBlocks(seed).Trees(6, depth: 3), Paragraph(Words("see "), PageOf("end")), Lines("a", 12).At("end")];
            var bench = LayoutBench.Page(150, 100);
            var book = new Book(bench.Info, [new BookSection("s", blocks, bench.Style)]);
            var all = bench with { Document = BookPaginator.Paginate(book, Again) };
            var some = bench.Set(book);
            some.Shows(LayoutBench.Describe(all.Document));
            Assert.Equal(Tree(all.Document.Root), Tree(some.Document.Root));
        }).QuickCheckThrowOnFailure();
    }

    private static string Tree(StructureNode node) =>
        $"{node.Role}({string.Concat(node.Children.Select(child => ReferenceEquals(child.Parent, node) ? Tree(child) : "lost"))})";
}
