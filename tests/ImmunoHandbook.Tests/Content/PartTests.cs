using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Translation.Exchange;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>Chapters in parts: folders with a title, or a list in handbook.yml.</summary>
public sealed class PartTests : IDisposable
{
    private const string Listed = "parts:\n  - title: The basics\n    from: 03-blood\n  - title: Treatment\n    from: types.md\n";

    private readonly HandbookTest _handbook = new HandbookTest().WithoutFile(HandbookTest.FirstChapter)
        .Replace("content/en/02-how-to-use.md", "Start with [Your first chapter](03-first-chapter.md).", "Start anywhere.");

    public void Dispose() => _handbook.Dispose();

    private PartTests Add(string file, string title, string kind = "chapter")
    {
        _handbook.WithFile($"content/en/{file}", $"---\ntitle: {title}\nsummary: In short.\nkind: {kind}\n---\n\nText of {title}.\n");
        return this;
    }

    private HandbookTest InFolders() =>
        Add("01-basics/03-blood.md", "Blood").Add("01-basics/04-cells.md", "Cells").Add("02-treatment/05-types.md", "Types")
            .Add("02-treatment/06-diary.md", "Diary", "tool").Add("07-drugs.md", "Drugs", "back")._handbook
            .WithFile("content/en/01-basics/part.yml", "title: The basics\n").WithFile("content/en/02-treatment/part.yml", "title: Treatment\n");

    private HandbookTest InAList() =>
        Add("03-blood.md", "Blood").Add("04-cells.md", "Cells").Add("05-types.md", "Types").Add("06-diary.md", "Diary", "tool").Add("07-drugs.md", "Drugs", "back")
            ._handbook.WithFile("content/handbook.yml", _handbook.Read("content/handbook.yml") + Listed);

    private IReadOnlyList<string> Bookmarks()
    {
        using var pdf = PdfDocument.Open(_handbook.Book());
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        return [.. bookmarks.GetNodes().Select(node => new string('>', node.Level) + node.Title)];
    }

    private IReadOnlyList<string> Sections()
    {
        using var book = FinishedBook.Open("book.pdf", _handbook.Book(), new DiagnosticBag())!;
        var document = book.Structure.Elements.First(e => e.Role == "Document");
        return [.. document.Children.Select(e => e.Role == "Part" ? $"Part of {e.Children.Count(c => c.Role == "Sect")}" : e.Role)];
    }

    [Fact]
    public void Folders_make_parts_in_the_book_and_on_the_website()
    {
        InFolders().Build().HasNoFinding();

        Assert.Equal(
            ["Test book", "When to call for help", "How to use this handbook", "Contents", "The basics", ">Blood", ">Cells", "Treatment", ">Types", ">Diary", "Drugs", "Word list", "Index"],
            Bookmarks());
        // Between the chapters that open on the right stand pages for notes: they belong to the part around them.
        Assert.Equal(["Part of 3", "Part of 2"], Sections().Where(s => s.StartsWith("Part", StringComparison.Ordinal)));
        var page = _handbook.Site("en/cells.html");
        Assert.Contains("<li class=\"group\"><span class=\"part-name\"><bdi>The basics</bdi></span>\n<ol>\n<li class=\"chapter\"><a href=\"blood.html\">", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"part-name\" lang=\"en\"><bdi>The basics</bdi></p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"part-name\" lang", _handbook.Site("en/drugs.html"), StringComparison.Ordinal);
        Assert.Contains("<h3 class=\"part-name\"><bdi>Treatment</bdi></h3>", _handbook.Site("en/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"part-name\">Treatment</h2>\n<article", _handbook.Site("en/book.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_makes_the_same_parts_and_leaves_out_what_is_of_another_kind_at_their_end()
    {
        InAList().Build().HasNoFinding();

        Assert.Equal(
            ["The basics", ">Blood", ">Cells", "Treatment", ">Types", "Diary", "Drugs", "Word list", "Index"],
            Bookmarks().SkipWhile(b => b != "The basics"));
    }

    [Fact]
    public void The_contents_are_one_table_with_a_table_for_each_part()
    {
        InFolders().Build();

        using var book = FinishedBook.Open("book.pdf", _handbook.Book(), new DiagnosticBag())!;
        var contents = Assert.Single(book.Structure.Elements, e => e.Role == "TOC" && e.Parent?.Role != "TOC");
        Assert.Equal(["TOCI", "TOCI", "TOCI", "TOC", "TOCI", "TOC", "TOCI", "TOCI", "TOCI"], contents.Children.Select(e => e.Role));
        Assert.Equal([2, 2], contents.Children.Where(e => e.Role == "TOC").Select(e => e.Children.Count()));
    }

    [Fact]
    public void Numbers_may_start_anew_in_each_part()
    {
        Add("03-basics/01-blood.md", "Blood").Add("03-basics/02-cells.md", "Cells").Add("04-treatment/01-types.md", "Types").Add("05-drugs.md", "Drugs", "back")
            ._handbook.WithFile("content/en/03-basics/part.yml", "title: The basics\n").WithFile("content/en/04-treatment/part.yml", "title: Treatment\n").Build().HasNoFinding();

        Assert.Equal(["The basics", ">Blood", ">Cells", "Treatment", ">Types", "Drugs", "Word list", "Index"], Bookmarks().SkipWhile(b => b != "The basics"));
        var contents = _handbook.Site("en/types.html");
        Assert.Contains("<span class=\"number\">3</span> <bdi>Types</bdi>", contents, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_and_a_chapter_beside_it_cannot_have_one_number_where_numbers_start_anew()
    {
        Add("02-basics/01-blood.md", "Blood").Add("03-more/01-types.md", "Types")
            ._handbook.WithFile("content/en/02-basics/part.yml", "title: The basics\n").WithFile("content/en/03-more/part.yml", "title: More\n").BuildSite();

        Assert.Contains("renumber the folders", Assert.Single(_handbook.Findings, f => f.Code.Id == "HB0125").Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01-basics/04-cells.md", "04-cells.md", "HB0153", "content/en/01-basics/05-types.md")]
    [InlineData("02-treatment/06-diary.md", "02-treatment/08-diary.md", "HB0124", "content/en/07-drugs.md")]
    [InlineData("02-treatment/05-types.md", "01-basics/05-blood.md", "HB0123", "content/en/01-basics/05-blood.md")]
    [InlineData("01-basics/part.yml", "01-basics/other.yml", "HB0152", "content/en/01-basics/part.yml")]
    public void Parts_that_are_not_in_order_are_told(string file, string moved, string code, string at)
    {
        InFolders();
        if (code == "HB0153")
        {
            Add("01-basics/05-types.md", "Types");
            _handbook.WithoutFile("content/en/02-treatment/05-types.md");
        }

        _handbook.WithFile($"content/en/{moved}", _handbook.Read($"content/en/{file}")).WithoutFile($"content/en/{file}").BuildSite();

        _handbook.HasFinding(code, at);
    }

    [Theory]
    [InlineData("from: 03-blod", "Did you mean \"03-blood\"?")]
    [InlineData("from: nothing", "Name a chapter")]
    public void A_part_that_begins_nowhere_is_told(string from, string hint)
    {
        InAList().Replace("content/handbook.yml", "from: 03-blood", from).BuildSite();

        Assert.StartsWith(hint, Assert.Single(_handbook.Findings, f => f.Code.Id == "HB0154").Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_without_parts_carries_no_rules_for_them()
    {
        using var plain = new HandbookTest();
        plain.BuildSite();

        var style = Assert.Single(Directory.GetFiles(Path.Combine(plain.Output, "site/assets"), "site.*.css"));
        Assert.DoesNotContain("part-name", File.ReadAllText(style), StringComparison.Ordinal);
        Assert.DoesNotContain("part-name", plain.Site("en/first-chapter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_the_titles_of_its_own_folder_or_the_sources_with_a_warning()
    {
        InFolders().WithArabic().WithFile("content/ar/01-basics/part.yml", "title: الأساسيات\n").WithFile("content/ar/04-cells.md", HandbookTest.Front + "نص.\n").Build();

        _handbook.HasFinding("HB0134", "content/ar/02-treatment/part.yml");
        Assert.DoesNotContain(_handbook.Findings, f => f.Severity == Severity.Error);
        var page = _handbook.Site("ar/cells.html");
        Assert.Contains("<bdi>الأساسيات</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"en\">Treatment</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_that_is_there_twice_or_in_another_part_is_told()
    {
        InFolders().WithArabic().WithFile("content/ar/04-cells.md", HandbookTest.Front + "نص.\n").WithFile("content/ar/01-basics/04-cells.md", HandbookTest.Front + "نص.\n")
            .WithFile("content/ar/02-treatment/03-blood.md", HandbookTest.Front + "نص.\n").BuildSite();

        _handbook.HasFinding("HB0123", "content/ar/01-basics/04-cells.md");
        Assert.Contains("Move it to content/ar/01-basics/03-blood.md", _handbook.Finding("HB0126", "content/ar/02-treatment/03-blood.md", 0).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_desk_starts_parts_and_writes_translations_where_their_sources_lie()
    {
        InFolders();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(_handbook.Source, findings)!;
        LanguageStart.Run(desk, "es", new DeskFiles(desk.Folder, findings), findings);
        Assert.Contains("# title: Treatment\n", _handbook.Read("content/es/02-treatment/part.yml"), StringComparison.Ordinal);

        desk = TranslationDesk.Open(_handbook.Source, findings)!;
        var spanish = desk.In("es", findings)!;
        Assert.Equal(["types", "diary"], TranslationDesk.Chapters(spanish, ["02-treatment"], findings).Select(c => c.Slug));
        var chapters = TranslationDesk.Chapters(spanish, ["02-treatment/05-types.md"], findings);
        var exchange = Export.Of(spanish, chapters, SourceMemory.Read(desk.Folder, findings));
        var filled = exchange with { Chapters = [.. exchange.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u with { Target = "Texto de tipos." })] })] };
        var asDraft = new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), "");
        new Import(desk, spanish, "es.xlf", findings).Run(filled, new DeskFiles(desk.Folder, findings), asDraft);

        Assert.Contains("Texto de tipos.", _handbook.Read("content/es/02-treatment/05-types.md"), StringComparison.Ordinal);
        _handbook.BuildSite();
        Assert.DoesNotContain(_handbook.Findings, f => f.Severity == Severity.Error);
        Assert.Contains("Texto de tipos.", _handbook.Site("es/types.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_chapter_goes_into_the_part_that_is_named()
    {
        InFolders();
        var findings = new DiagnosticBag();
        Assert.Equal("content/en/08-living-at-home.md", Scaffold.NewChapter(_handbook.Source, "Living at home", null, findings));
        Assert.Null(Scaffold.NewChapter(_handbook.Source, "Infusions", "01-basics", findings));
        Assert.Null(Scaffold.NewChapter(_handbook.Source, "Infusions", "03-none", findings));
        Assert.Null(Scaffold.NewChapter(_handbook.Source, "Types", null, findings));
        Assert.Equal(["HB0020", "HB0020", "HB0020"], findings.Sorted().Select(f => f.Code.Id));

        _handbook.WithoutFile("content/en/07-drugs.md").WithoutFile("content/en/08-living-at-home.md");
        Assert.Equal("content/en/02-treatment/07-likuvannya.md", Scaffold.NewChapter(_handbook.Source, "Лікування", "02-treatment", new DiagnosticBag()));
        _handbook.BuildSite();
        Assert.DoesNotContain(_handbook.Findings, f => f.Severity == Severity.Error);
    }
}
