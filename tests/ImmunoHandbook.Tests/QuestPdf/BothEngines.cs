using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.QuestPdf;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.QuestPdf;

/// <summary>The repository's own handbook, printed by both engines.</summary>
internal static class BothEngines
{
    private static readonly Dictionary<string, Lazy<(EngineBook Own, EngineBook Other)>> s_whole =
        new[] { "en", "ar" }.ToDictionary(language => language, language => new Lazy<(EngineBook, EngineBook)>(() => Print(BookOf(language))));

    public static (EngineBook Own, EngineBook Other) Whole(string language) => s_whole[language].Value;

    public static (EngineBook Own, EngineBook Other) Print(Book book) => (PrintedBy(new OwnEngine(), book), PrintedBy(new QuestPdfEngine(Licence.Community), book));

    public static Book BookOf(string language, string edition = "a5")
    {
        var findings = new DiagnosticBag();
        var handbook = HandbookLoader.Load(new HandbookFolder(Repository.Root), new LoadOptions(), findings)!;
        var design = Design.Load(handbook, findings)!;
        var resolved = new ReferenceResolver(handbook, findings).Resolve();
        return new BookComposer(resolved, resolved.Languages.First(l => l.Language.Code == language), edition, design, findings).Compose()!;
    }

    /// <summary>The text alone: no heads and feet, which stand where pages end, and no pictures, whose letters one engine draws as outlines.</summary>
    public static Book TextOnly(Book book) => book with
    {
        Filler = [],
        PageMultiple = 1,
        Sections = [.. book.Sections.Select(section => section with
        {
            Furniture = PageFurniture.None,
            FirstPageFurniture = null,
            Thumb = null,
            Start = SectionStart.NextPage,
            Blocks = WithoutPictures(section.Blocks),
        })],
    };

    private static List<FlowBlock> WithoutPictures(IEnumerable<FlowBlock> blocks) => [.. blocks.Select(block => block switch
    {
        FigureBlock figure => new GroupBlock(figure.Caption) { Anchors = figure.Anchors },
        GroupBlock group => group with { Children = WithoutPictures(group.Children) },
        BoxBlock box => box with { Children = WithoutPictures(box.Children) },
        ColumnsBlock columns => columns with { Children = WithoutPictures(columns.Children) },
        SideNoteBlock note => note with { InFlow = WithoutPictures(note.InFlow) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Body = WithoutPictures(item.Body) })] },

        // A header row is printed again on every page: without one, nothing depends on where pages end.
        TableBlock table => table with { Header = [], Body = [.. table.Header.Concat(table.Body).Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Blocks = WithoutPictures(cell.Blocks) })] })] },
        _ => block,
    })];

    private static EngineBook PrintedBy(IPdfEngine engine, Book book)
    {
        var pdf = engine.Print(book, booklet: null);
        Assert.False(pdf.IsRefused, string.Join('\n', pdf.Notices.Select(n => n.Message)));
        return EngineBook.Read(pdf);
    }
}
