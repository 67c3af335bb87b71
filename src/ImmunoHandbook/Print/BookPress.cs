using System.Globalization;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;

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
        var jobs = handbook.Languages.SelectMany(language => known.Select(edition => (language, edition))).ToArray();
        var books = new PrintedBook?[jobs.Length];
        Parallel.For(0, jobs.Length, i => books[i] = Print(handbook, jobs[i].language, jobs[i].edition, design, findings));
        var printed = books.OfType<PrintedBook>().ToList();
        if (printed.Count == 0)
        {
            return printed;
        }

        var sheets = SheetPress.Print(handbook, known, design, findings);
        return PrintStaffSheet(handbook, printed, design, findings) is { } staff ? [.. printed, .. sheets, staff] : [.. printed, .. sheets];
    }

    /// <summary>On office paper: where any book is for Letter paper, the office has that.</summary>
    private static PrintedBook? PrintStaffSheet(ResolvedHandbook handbook, List<PrintedBook> books, Design design, DiagnosticBag findings)
    {
        var wanted = books.Any(book => book.Edition.Contains("letter", StringComparison.Ordinal)) ? "letter" : "a4";
        var edition = design.Theme.Pages.ContainsKey(wanted) ? wanted : books[0].Edition;
        var language = new ResolvedLanguage(handbook.Handbook.SourceLanguage, []) { Glossary = [], IndexTerms = [], CitedSources = [] };
        var models = PrintSheet.Models(books, handbook, design.Theme.Pages);
        if (new BookComposer(handbook, language, edition, design, findings).ComposePrintSheet(models) is not { } book)
        {
            return null;
        }

        var document = BookPaginator.Paginate(book);
        NoticeFindings.Report(document.Notices, findings);
        return new PrintedBook(language.Language.Code, PrintSheet.Edition, $"print/{PrintSheet.Edition}.pdf", PdfWriter.Write(document), document.Pages.Count);
    }

    private static PrintedBook? Print(
        ResolvedHandbook handbook, ResolvedLanguage language, string edition, Design design, DiagnosticBag findings)
    {
        var composer = new BookComposer(handbook, language, edition, design, findings);
        if (composer.Compose() is not { } book)
        {
            return null;
        }

        var document = BookPaginator.Paginate(book);
        NoticeFindings.Report(document.Notices, findings);
        var booklet = design.Theme.Pages[edition].Booklet;
        document = booklet is null ? document : Booklet.Impose(document, booklet);
        var name = HeadingIds.FromWords(handbook.Handbook.Config.Title.In(handbook.Handbook.Config.SourceLanguage));
        var path = string.Create(CultureInfo.InvariantCulture, $"print/{language.Language.Code}/{name}-{edition}.pdf");
        return new PrintedBook(language.Language.Code, edition, path, PdfWriter.Write(document), document.Pages.Count) { Sides = document.Sides?.Count };
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
