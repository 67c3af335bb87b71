using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Tests.Text;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Lines as they were typed, in the theme's letters of one width: at 12 points each is 7.2 points wide.</summary>
public class CodeBlockTests
{
    private const double Character = 7.2;

    [Fact]
    public void Spaces_and_empty_lines_stay_and_all_is_one_element()
    {
        var document = Set(400, keepsColumns: false, "if x:", "    y  =  1", "", "end");

        Assert.Empty(document.Notices);
        var runs = Runs(document);
        Assert.Equal(["if x: ", "    y  =  1 ", " ", "end "], runs.Select(run => run.Text));
        Assert.Equal([16.0, 16, 16], runs.Zip(runs.Skip(1)).Select(pair => Math.Round(pair.Second.At.Y - pair.First.At.Y, 6)));
        var node = Assert.Single(runs.Select(run => run.Node!).Distinct());
        Assert.Equal((StructureRole.Code, StructureRole.P), (node.Role, node.Parent!.Role));
    }

    [Fact]
    public void It_runs_from_left_to_right_in_a_book_that_does_not()
    {
        var run = Runs(Set(400, keepsColumns: false, ["a(b);"], TextDirection.RightToLeft))[0];

        Assert.Equal((0, "a(b); ", false), (run.At.X, run.Text, run.RightToLeft));
    }

    [Fact]
    public void A_wide_line_goes_on_below_further_indented_and_keeps_its_size()
    {
        var document = Set(20 * Character, keepsColumns: false, "short", "  a line of words that goes on");

        Assert.Empty(document.Notices);
        var runs = Runs(document);
        Assert.Equal(["short ", "  a line of words ", "that goes on "], runs.Select(run => run.Text));
        Assert.Equal(4 * Character, runs[2].At.X, 3);
        Assert.All(runs, run => Assert.Equal(12, run.Size));
    }

    [Fact]
    public void Columns_are_set_smaller_as_one_as_far_as_allowed()
    {
        var document = Set(20 * Character, keepsColumns: true, "aaaaa  bbbbb  cccc  dddd", "a      b");

        Assert.Empty(document.Notices);
        var runs = Runs(document);
        Assert.Equal(2, runs.Count);
        Assert.All(runs, run => Assert.Equal(10, run.Size));
        Assert.Equal(16 * 10 / 12.0, runs[1].At.Y - runs[0].At.Y, 3);
    }

    [Fact]
    public void Columns_with_no_room_in_the_least_size_are_divided_and_told()
    {
        var document = Set(20 * Character, keepsColumns: true, "aaaaaaaaaa  bbbbbbbbbb  cccccccccc", "a           b");

        var notice = Assert.Single(document.Notices);
        Assert.Equal((LayoutNoticeKind.WideCode, "here"), (notice.Kind, notice.Origin));
        Assert.Contains("34 characters has room for 26", notice.Message, StringComparison.Ordinal);
        Assert.All(Runs(document), run => Assert.Equal(9, run.Size));
    }

    [Fact]
    public void A_word_with_no_room_is_told_as_code_and_every_letter_of_it_is_printed()
    {
        var document = Set(10 * Character, keepsColumns: false, "https://example.org/a/b");

        Assert.Equal(LayoutNoticeKind.WideCode, Assert.Single(document.Notices).Kind);
        Assert.Equal("https://example.org/a/b", string.Concat(Runs(document).Select(run => run.Text)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_that_a_page_holds_is_not_divided()
    {
        var lines = Enumerable.Range(0, 12).Select(i => $"line {i}").ToArray();
        var before = new ParagraphBlock([new TextSpan(string.Join('\n', lines), Fonts.Body)], new ParagraphStyle(16));
        var document = BookPaginator.Paginate(Book(300, [before, Block(keepsColumns: false, lines)]));

        Assert.Equal(2, document.Pages.Count);
        Assert.Equal(12, document.Pages[1].Frame.Items.OfType<GlyphRun>().Count());
    }

    private static PagedDocument Set(double width, bool keepsColumns, params string[] lines) => Set(width, keepsColumns, lines, TextDirection.LeftToRight);

    private static PagedDocument Set(double width, bool keepsColumns, string[] lines, TextDirection direction) =>
        BookPaginator.Paginate(Book(width, [Block(keepsColumns, lines)], direction));

    private static Book Book(double width, IReadOnlyList<FlowBlock> blocks, TextDirection direction = TextDirection.LeftToRight) => new(
        new DocumentInfo("Title", "Author", "en", DateTimeOffset.UnixEpoch) { Direction = direction },
        [new BookSection("section", blocks, new PageStyle(new Size(width, 250), 0, 0, 0, 0))]);

    private static CodeBlock Block(bool keepsColumns, params string[] lines) => new(
        [.. lines.Select(line => new CodeLine([new TextSpan(line + ' ', Fonts.Code)], line.Length - line.TrimStart().Length))],
        new ParagraphStyle(16), new BoxStyle(default))
    {
        KeepsColumns = keepsColumns,
        LeastSize = 9,
        Origin = "here",
    };

    private static List<GlyphRun> Runs(PagedDocument document) => [.. document.Pages.SelectMany(page => page.Frame.Items.OfType<GlyphRun>())];
}
