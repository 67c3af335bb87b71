using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>What was looked at.</summary>
internal readonly record struct LinkCount(int Site, int Books);

/// <summary>Everything a reader can follow, in the site and in the books.</summary>
internal static class LinkCheck
{
    public static LinkCount Run(Site site, IReadOnlyList<PrintedBook> books, DiagnosticBag findings)
    {
        var inBooks = 0;
        var inSite = 0;
        Parallel.Invoke(
            () => inSite = SiteLinkChecker.Check(site, findings),
            () => Parallel.ForEach(books, book => Interlocked.Add(ref inBooks, PdfLinkChecker.Check(book.Path, book.Pdf, findings))));
        return new LinkCount(inSite, inBooks);
    }
}
