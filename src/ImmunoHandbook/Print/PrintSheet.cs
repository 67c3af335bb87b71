using ImmunoHandbook.Content;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Print;

/// <summary>What the person at the printer must know of each book: paper, sides, sheets, folding, cost, and which file it is.</summary>
internal static class PrintSheet
{
    public const string Edition = "print-sheet";

    /// <summary>Groups of digits of the file's SHA-256 that are printed: enough to tell two versions apart by eye.</summary>
    private const int ShownDigits = 16;

    /// <param name="editions">What the theme knows, by name.</param>
    public static IEnumerable<TemplateModel> Models(
        IEnumerable<PrintedBook> books, ResolvedHandbook handbook, IReadOnlyDictionary<string, ThemePage> editions)
    {
        var strings = handbook.Handbook.SourceLanguage.Strings;
        foreach (var book in books)
        {
            var page = editions[book.Edition];
            var language = handbook.Languages.First(l => l.Language.Code == book.Language).Language;
            var paper = page.Booklet?.Sheet ?? page.Style.Sheet;
            var sides = book.Sides ?? book.Pages;
            var name = $"downloads.{book.Edition}";
            yield return new TemplateModel()
                .Text("language", language.EnglishName)
                .Text("edition", strings.Knows(name) ? strings[name] : book.Edition)
                .Text("paper", PaperSize.NameOf(paper))
                .Number("pages", book.Pages)
                .Number("sheets", book.Sheets)
                .Number("sides", sides)
                .Flag("turn_short", paper.Width > paper.Height)
                .Flag("is_booklet", page.Booklet is not null)
                .Flag("binds_right", language.RightToLeft)
                .List("parts", page.Booklet is { } booklet ? Parts(book.Sheets, booklet) : [])
                .Text("cost", handbook.Handbook.Clinic.Rates?.Cost(book.Sheets, sides, strings))
                .Text("file", book.Path)
                .Text("checksum", ContentHash.Full(book.Pdf.Span)[..ShownDigits]);
        }
    }

    /// <summary>First and last sheet of each part that is stapled on its own.</summary>
    private static IEnumerable<TemplateModel> Parts(int sheets, BookletStyle booklet)
    {
        var first = 1;
        foreach (var count in BookletParts.Share(sheets, booklet.MostSheets))
        {
            yield return new TemplateModel().Number("first", first).Number("last", first + count - 1);
            first += count;
        }
    }
}
