using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

public sealed class TagTests
{
    [Fact]
    public void Text_and_links_stand_in_their_order_with_nothing_lost()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var spelt = new TagReader(pdf).Spell(withText: true);
        Assert.StartsWith(
            "Document(Sect(H1('When to call: difficult affine fluffy AVATAR') P('See ' Link('the next page' OBJR) ' first.')",
            spelt, StringComparison.Ordinal);
        Assert.Contains(
            "Table(TR(TH(P('Day')) TH(P('Temperature'))) TR(TD TD(P('37.2 °C'))))) Aside(H2('Diary') Figure('in') P(Link('Read more' OBJR)) Note('* A note'))",
            spelt, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_are_no_part_of_the_tree()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        Assert.DoesNotContain("Running head", new TagReader(pdf).Spell(withText: true), StringComparison.Ordinal);
        var artifact = Assert.Single(pdf.GetPage(1).GetMarkedContents(), content => content.IsArtifact);
        Assert.Equal("Running head", string.Concat(artifact.Letters.Select(l => l.Value)));
    }

    [Fact]
    public void Declared_order_counts_where_an_element_holds_no_text_itself()
    {
        var book = new SheetBuilder();
        var list = SheetBuilder.Node(StructureRole.L, book.Root);
        var first = SheetBuilder.Node(StructureRole.LI, list);
        var second = SheetBuilder.Node(StructureRole.LI, list);
        book.Text("two", 40, 60, SheetBuilder.Node(StructureRole.LBody, second));
        book.Text("one", 40, 40, SheetBuilder.Node(StructureRole.LBody, first)).EndPage();
        Assert.Equal("Document(L(LI(LBody('one')) LI(LBody('two'))))", Spell(book));
    }

    [Fact]
    public void A_paragraph_that_runs_over_a_page_stays_one_element()
    {
        var book = new SheetBuilder();
        var paragraph = SheetBuilder.Node(StructureRole.P, book.Root);
        book.Text("first ", 40, 40, paragraph).EndPage().Text("second", 40, 40, paragraph).EndPage();
        Assert.Equal("Document(P('first ' 'second'))", Spell(book));
    }

    [Fact]
    public void Nodes_without_role_hand_their_content_to_the_one_around_them()
    {
        var book = new SheetBuilder();
        var section = SheetBuilder.Node(StructureRole.Sect, book.Root);
        var none = SheetBuilder.Node(StructureRole.None, section);
        book.Text("b", 40, 60, SheetBuilder.Node(StructureRole.P, none));
        book.Text("c", 40, 60, SheetBuilder.Node(StructureRole.P, section)).EndPage();
        Assert.Equal("Document(Sect(P('b') P('c')))", Spell(book));
    }

    [Fact]
    public void Header_cells_and_notes_have_identifiers_that_the_tree_finds()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var tags = new TagReader(pdf);
        var ids = tags.Elements("TH").Concat(tags.Elements("Note")).Select(e => ((StringToken)e.Data["ID"]).Data).ToArray();
        Assert.Equal(3, ids.Distinct().Count());
        var tree = new PdfObjects(pdf).Get<DictionaryToken>(tags.Root, "IDTree")!;
        var names = ((ArrayToken)tree.Data["Names"]).Data.OfType<StringToken>().Select(t => t.Data).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), names);
        var cell = (DictionaryToken)tags.Elements("TD")[0].Data["A"];
        Assert.Equal(ids[0], ((StringToken)((ArrayToken)cell.Data["Headers"]).Data[0]).Data);
    }

    [Fact]
    public void Figures_say_what_they_show_and_where_they_are()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var figure = Assert.Single(new TagReader(pdf).Elements("Figure"));
        Assert.Equal("A red square over a gradient", ((StringToken)figure.Data["Alt"]).Data);
        var box = (ArrayToken)((DictionaryToken)figure.Data["A"]).Data["BBox"];
        Assert.Equal([40, 405, 240, 505], box.Data.Cast<NumericToken>().Select(n => n.Double));
    }

    [Fact]
    public void Every_marked_sequence_leads_back_to_the_element_that_lists_it()
    {
        using var pdf = PdfDocument.Open(SampleBook.Make().Write());
        var tags = new TagReader(pdf);
        var objects = new PdfObjects(pdf);
        var parents = ((ArrayToken)objects.Get<DictionaryToken>(tags.Root, "ParentTree")!.Data["Nums"]).Data;
        foreach (var page in new[] { pdf.GetPage(1), pdf.GetPage(2) })
        {
            var key = ((NumericToken)page.Dictionary.Data["StructParents"]).Int;
            var owners = (ArrayToken)objects.Resolve(parents[(key * 2) + 1]);
            Assert.NotEmpty(owners.Data);
            for (var number = 0; number < owners.Length; number++)
            {
                var owner = (DictionaryToken)objects.Resolve(owners[number]);
                Assert.Contains(((ArrayToken)owner.Data["K"]).Data, kid => kid is NumericToken n && n.Int == number);
            }
        }
    }

    [Fact]
    public void Lists_say_how_they_are_numbered_and_Aside_is_mapped()
    {
        var book = new SheetBuilder();
        var list = book.Root.Add(new StructureNode(StructureRole.L, book.Root) { Numbering = ListNumbering.Numbers });
        var aside = SheetBuilder.Node(StructureRole.Aside, book.Root);
        book.Text("x", 40, 40, SheetBuilder.Node(StructureRole.LI, list)).Text("y", 40, 60, aside).EndPage();
        using var pdf = PdfDocument.Open(book.Write());
        var tags = new TagReader(pdf);
        Assert.Equal("Decimal", ((NameToken)((DictionaryToken)tags.Elements("L")[0].Data["A"]).Data["ListNumbering"]).Data);
        Assert.Equal("Sect", ((NameToken)((DictionaryToken)tags.Root.Data["RoleMap"]).Data["Aside"]).Data);
    }

    [Fact]
    public void One_shape_for_two_texts_still_gives_both_texts()
    {
        // The Greek question mark looks like a semicolon; a cluster with a negative width cannot become a glyph of its own.
        var book = new SheetBuilder();
        var run = SheetBuilder.Run(";", 40, 40, SheetBuilder.Node(StructureRole.P, book.Root));
        var narrow = run.Glyphs[0] with { Advance = -1 };
        book.Add(run, run with { Text = "\u037E" }, run with { Text = "\u00B7", Glyphs = [narrow] }).EndPage();
        using var pdf = PdfDocument.Open(book.Write());
        Assert.StartsWith(";\u037E", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains(pdf.GetPage(1).GetMarkedContents(), c => c.ActualText == "\u00B7" && c.Tag == "Span");
    }

    private static string Spell(SheetBuilder book)
    {
        using var pdf = PdfDocument.Open(book.Write());
        return new TagReader(pdf).Spell(withText: true);
    }
}
