using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Tests.Pdf;
using ImmunoHandbook.Typesetting.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>Struck, raised and lowered text, code, abbreviations, and pictures in a line.</summary>
public class TaggedTextTests
{
    private static readonly VectorPicture s_square = new(
        new Size(10, 10), [new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, 10, 10)), Colour.Black, Stroke: null, Node: null)]);

    [Fact]
    public void The_line_through_struck_words_is_theirs_and_as_long_as_they_are()
    {
        var paragraph = new StructureNode(StructureRole.P, null);
        var colour = new Colour(200, 0, 0);
        var struck = new TaggedSpan([new TextSpan("two words ", Fonts.Body with { Struck = true, Colour = colour })]) { IsStruck = true };
        var line = Lines(paragraph, new TextSpan("a ", Fonts.Body), struck)[0];

        var rule = Assert.Single(line.Items.OfType<ShapeItem>());
        var run = line.Runs().Single(r => r.Text.StartsWith("two", StringComparison.Ordinal));
        var (left, right) = (rule.Path.Points.Min(p => p.X), rule.Path.Points.Max(p => p.X));
        Assert.Equal((run.At.X, colour), (left, rule.Fill));
        Assert.Equal(line.Width - run.At.X, right - left, 6);
        Assert.True(rule.Path.Points.All(p => p.Y is < -1 and > -6));
        Assert.Same(run.Node, rule.Node);
        Assert.Equal((StructureRole.Span, true), (run.Node!.Role, run.Node.IsStruck));
    }

    [Fact]
    public void An_exponent_is_an_element_of_its_own_and_stays_with_its_number_and_unit()
    {
        var raised = new TaggedSpan([new TextSpan("9", Fonts.Body with { Rise = 5 })]) { BaselineShift = 5 };
        var paragraph = new StructureNode(StructureRole.P, null);
        var text = SetText.Shape([new TextSpan("below 10", Fonts.Body), raised, new TextSpan("/L now", Fonts.Body)]);
        var lines = text.SetLines(SetText.Shape("below 10").NaturalWidth + 8, new ParagraphStyle(16), paragraph);

        Assert.Equal(["below ", "109/L ", "now"], lines.Select(l => l.Text()));
        Assert.Equal(-5, lines[1].Runs().Single(r => r.Text == "9").At.Y);
        Assert.Equal(5, Assert.Single(paragraph.Children).BaselineShift);
    }

    [Fact]
    public void A_picture_stands_on_the_line_between_the_words_and_makes_only_its_line_higher()
    {
        var picture = new PictureSpan(s_square, new Size(30, 25), Fonts.Body, "a square") { Drop = 3 };
        var block = new ParagraphBlock([new TextSpan("first\nbefore ", Fonts.Body), picture, new TextSpan(" after\nlast", Fonts.Body)], new ParagraphStyle(16));
        var book = new Book(new DocumentInfo("Title", "Author", "en", DateTimeOffset.UnixEpoch), [new BookSection("section", [block], new PageStyle(new Size(400, 400), 0, 0, 0, 0))]);
        var document = BookPaginator.Paginate(book);

        Assert.Empty(document.Notices);
        var items = document.Pages[0].Frame.Items;
        var runs = items.OfType<GlyphRun>().ToList();
        Assert.Equal(["first ", "before ", " after ", "last"], runs.Select(run => run.Text));
        var group = Assert.Single(items.OfType<GroupItem>());
        Assert.Equal(2, items.IndexOf(group));
        Assert.Equal(runs[1].At.Y + 3, group.Transform.F + 25, 6);
        Assert.InRange(group.Transform.E, runs[1].Right() - 0.1, runs[1].Right() + 0.1);
        Assert.InRange(runs[2].At.X, group.Transform.E + 29.9, group.Transform.E + 30.1);
        Assert.True(runs[1].At.Y - runs[0].At.Y > 16);
        Assert.Equal(16, runs[3].At.Y - runs[1].At.Y, 6);
        Assert.Equal(("a square", true), (group.Node!.Alt, group.Node.IsInLine));
        Assert.Equal(new Rect(group.Transform.E, group.Transform.F, 30, 25), group.Node.Bounds);
    }

    [Fact]
    public void A_picture_that_stands_for_a_word_says_it_and_one_that_says_nothing_has_no_element()
    {
        var paragraph = new StructureNode(StructureRole.P, null);
        var word = new PictureSpan(s_square, new Size(10, 10), Fonts.Body, "done") { IsWord = true };
        var line = Lines(paragraph, word, new TextSpan(" x ", Fonts.Body), word with { Said = null })[0];

        var groups = line.Items.OfType<GroupItem>().ToList();
        Assert.Equal((StructureRole.Span, "done"), (groups[0].Node!.Role, groups[0].Node!.ActualText));
        Assert.Equal((null, ArtifactKind.Layout), (groups[1].Node, groups[1].Artifact));
    }

    [Fact]
    public void The_file_says_what_the_looks_mean()
    {
        var book = new SheetBuilder();
        var paragraph = SheetBuilder.Node(StructureRole.P, book.Root);
        StructureNode[] nodes =
        [
            new(StructureRole.Span, paragraph) { IsStruck = true }, new(StructureRole.Span, paragraph) { BaselineShift = 4.8 },
            new(StructureRole.Span, paragraph) { Expansion = "Cytokine release syndrome" }, new(StructureRole.Code, paragraph),
        ];
        foreach (var (i, node) in nodes.Index())
        {
            paragraph.Add(node);
            book.Text("abcd"[i..(i + 1)], 40 + (i * 20), 40, node);
        }

        var table = SheetBuilder.Node(StructureRole.Table, book.Root);
        var row = SheetBuilder.Node(StructureRole.TR, table);
        book.Text("e", 40, 80, row.Add(new StructureNode(StructureRole.TH, row) { Scope = HeaderScope.Row, RowSpan = 3 })).EndPage();
        using var pdf = PdfDocument.Open(book.Write());
        var tags = new TagReader(pdf);

        Assert.Equal("Document(P(Span('a') Span('b') Span('c') Code('d')) Table(TR(TH('e'))))", tags.Spell(withText: true));
        var spans = tags.Elements("Span");
        Assert.Equal("LineThrough", ((NameToken)Attributes(spans[0]).Data["TextDecorationType"]).Data);
        Assert.Equal(4.8, ((NumericToken)Attributes(spans[1]).Data["BaselineShift"]).Double, 6);
        Assert.Contains("Cytokine release syndrome", spans[2].Data["E"].ToString(), StringComparison.Ordinal);
        Assert.Equal(3, ((NumericToken)Attributes(tags.Elements("TH")[0]).Data["RowSpan"]).Int);
    }

    private static DictionaryToken Attributes(DictionaryToken element) => (DictionaryToken)element.Data["A"];

    private static IReadOnlyList<TextLine> Lines(StructureNode paragraph, params Inline[] inlines) =>
        SetText.Shape(inlines).SetLines(400, new ParagraphStyle(16), paragraph);
}
