using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof.Accessibility;
using ImmunoHandbook.Proof.ClearPrint;
using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof;

/// <summary>What was proved of one book.</summary>
/// <param name="Conditions">How many conditions of the Matterhorn Protocol it fails.</param>
internal sealed record ProvedBook(string Path, int Conditions, ClearPrintFigures Print)
{
    public PdfLinks Links { get; init; } = PdfLinks.None;
}

/// <summary>Reads every finished book back and proves that its links lead somewhere and that it can be read by eye and by ear.</summary>
internal static class BookProof
{
    /// <summary>Pages read before the ones before them are measured: enough to be worth a second thread.</summary>
    private const int Batch = 16;

    /// <summary>Books in their order; those that cannot be read back are left out, with a finding.</summary>
    public static IReadOnlyList<ProvedBook> Run(IReadOnlyList<PrintedBook> books, DiagnosticBag findings)
    {
        var proved = new ProvedBook?[books.Count];
        Parallel.For(0, books.Count, i => proved[i] = new FileWork("proof", books[i].Path).Do(() => Prove(books[i], findings)));
        return [.. proved.OfType<ProvedBook>()];
    }

    private static ProvedBook? Prove(PrintedBook printed, DiagnosticBag findings)
    {
        using var book = FinishedBook.Open(printed.Path, printed.Pdf, findings);
        if (book is null)
        {
            return null;
        }

        var links = PdfLinkChecker.Check(printed.Path, book, findings);
        var (accessibility, print) = (new AccessibilityCheck(book), new ClearPrintCheck(book, printed.Sides is not null));
        accessibility.CheckFile();
        CheckPages(book, accessibility, print);
        accessibility.CheckFonts();
        if (printed.LacksLetters)
        {
            accessibility.Hits.Drop(ConditionHits.MissingLetter);
        }

        var figures = print.CheckBook();
        accessibility.Hits.Report(printed.Path, findings);
        print.Hits.Report(printed.Path, findings);
        return new ProvedBook(printed.Path, accessibility.Hits.Count, figures) { Links = links };
    }

    /// <summary>
    /// Pages in their order, a batch at a time: one thread reads the file, which is for one thread only, while another
    /// measures the batch read before, which needs what is painted and no file.
    /// </summary>
    private static void CheckPages(FinishedBook book, AccessibilityCheck accessibility, ClearPrintCheck print)
    {
        (FinishedPage Page, PageInk Ink)[] read = [];
        for (var first = 0; first < book.Pages.Count + Batch; first += Batch)
        {
            var (measured, pages) = (read, book.Pages.Skip(first).Take(Batch));
            Parallel.Invoke(
                () => read = [.. pages.Select(page => Read(book, page, accessibility))],
                () => Array.ForEach(measured, m => print.CheckPage(m.Page, m.Ink)));
        }
    }

    private static (FinishedPage Page, PageInk Ink) Read(FinishedBook book, FinishedPage page, AccessibilityCheck accessibility)
    {
        var ink = book.Read(page);
        accessibility.CheckPage(page, ink);
        return (page, ink);
    }
}
