using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Print;

/// <summary>Prints every language in every edition asked for; books are independent of each other and made at the same time.</summary>
internal static class BookPress
{
    public static IReadOnlyList<PrintedBook> Print(
        ResolvedHandbook handbook, Design design, BuildRequest request, DiagnosticBag findings)
    {
        if (request.EarlierBooks is { } earlier)
        {
            return earlier;
        }

        if (request.Only == BuildPart.Site)
        {
            return [];
        }

        var editions = request.Editions.Count > 0 ? request.Editions : handbook.Handbook.Config.Editions;
        var known = editions.Where(e => IsKnown(e, design.Theme, handbook, findings)).ToList();
        if (PdfEngines.Of(request.Engine, handbook.Handbook.Config, findings) is not { } engine)
        {
            return [];
        }

        var press = new Press(handbook, design, engine, findings);
        var jobs = handbook.Languages.SelectMany(language => known.Select(edition => (language, edition))).ToArray();
        var books = new PrintedBook?[jobs.Length];
        Parallel.For(0, jobs.Length, i => books[i] = new FileWork("print", PathOf(handbook, jobs[i].language, jobs[i].edition)).Do(() => Print(press, jobs[i].language, jobs[i].edition)));
        var printed = books.OfType<PrintedBook>().ToList();
        if (printed.Count == 0)
        {
            return printed;
        }

        var sheets = SheetPress.Print(press, known);
        return PrintStaffSheet(press, printed) is { } staff ? [.. printed, .. sheets, staff] : [.. printed, .. sheets];
    }

    /// <summary>On office paper: where any book is for Letter paper, the office has that.</summary>
    private static PrintedBook? PrintStaffSheet(Press press, List<PrintedBook> books)
    {
        var (handbook, design) = (press.Handbook, press.Design);
        var wanted = books.Any(book => book.Edition.Contains("letter", StringComparison.Ordinal)) ? "letter" : "a4";
        var edition = design.Theme.Pages.ContainsKey(wanted) ? wanted : books[0].Edition;
        var language = new ResolvedLanguage(handbook.Handbook.SourceLanguage, []) { Glossary = [], IndexTerms = [], CitedSources = [] };
        var models = PrintSheet.Models(books, handbook, design.Theme.Pages);
        return press.Composer(language, edition).ComposePrintSheet(models) is { } book
            ? press.Print(book, new PrintedBook(language.Language.Code, PrintSheet.Edition, $"print/{PrintSheet.Edition}.pdf", default, 0), booklet: null, language)
            : null;
    }

    private static PrintedBook? Print(Press press, ResolvedLanguage language, string edition)
    {
        if (press.Composer(language, edition).Compose() is not { } book)
        {
            return null;
        }

        var path = PathOf(press.Handbook, language, edition);
        return press.Print(book, new PrintedBook(language.Language.Code, edition, path, default, 0), press.Design.Theme.Pages[edition].Booklet, language);
    }

    private static string PathOf(ResolvedHandbook handbook, ResolvedLanguage language, string edition)
    {
        var config = handbook.Handbook.Config;
        return $"print/{language.Language.Code}/{HeadingIds.FromWords(config.Title.In(config.SourceLanguage))}-{edition}.pdf";
    }

    private static bool IsKnown(string edition, Theme theme, ResolvedHandbook handbook, DiagnosticBag findings)
    {
        if (theme.Pages.ContainsKey(edition))
        {
            return true;
        }

        var nearest = Nearest.To(edition, theme.Pages.Keys);
        findings.Report(
            DiagnosticCodes.UnknownEdition, handbook.Handbook.Config.At, $"The theme has no page style for the edition \"{edition}\".",
            nearest is null ? $"Known editions: {string.Join(", ", theme.Pages.Keys)}." : $"Did you mean \"{nearest}\"?");
        return false;
    }
}
