using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof.Accessibility;
using ImmunoHandbook.Proof.ClearPrint;
using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof;

/// <summary>What was proved of one book.</summary>
/// <param name="Conditions">How many conditions of the Matterhorn Protocol it fails.</param>
internal sealed record ProvedBook(string Path, int Conditions, ClearPrintFigures Print);

/// <summary>Reads every finished book back and proves that its links lead somewhere and that it can be read by eye and by ear.</summary>
internal static class BookProof
{
    /// <summary>Books in their order; those that cannot be read back are left out, with a finding.</summary>
    public static IReadOnlyList<ProvedBook> Run(IReadOnlyList<PrintedBook> books, DiagnosticBag findings)
    {
        var proved = new ProvedBook?[books.Count];
        Parallel.For(0, books.Count, i => proved[i] = Prove(books[i], findings));
        return [.. proved.OfType<ProvedBook>()];
    }

    private static ProvedBook? Prove(PrintedBook printed, DiagnosticBag findings)
    {
        using var book = FinishedBook.Open(printed.Path, printed.Pdf, findings);
        if (book is null)
        {
            return null;
        }

        PdfLinkChecker.Check(printed.Path, book, findings);
        var (accessibility, print) = (new AccessibilityCheck(book), new ClearPrintCheck(book));
        accessibility.CheckFile();
        foreach (var page in book.Pages)
        {
            var ink = book.Read(page);
            accessibility.CheckPage(page, ink);
            print.CheckPage(page, ink);
        }

        accessibility.CheckFonts();
        var figures = print.CheckBook();
        accessibility.Hits.Report(printed.Path, findings);
        print.Hits.Report(printed.Path, findings);
        return new ProvedBook(printed.Path, accessibility.Hits.Count, figures);
    }
}
