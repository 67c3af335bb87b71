using ImmunoHandbook.Print;

namespace ImmunoHandbook.Web;

/// <summary>Where the PDFs stand that readers download.</summary>
internal static class DownloadFiles
{
    public static string Name(PrintedBook book) => book.Path[(book.Path.LastIndexOf('/') + 1)..];

    /// <summary>From a page of the book's language.</summary>
    public static string Address(PrintedBook book) => $"downloads/{Name(book)}";

    public static SiteFile File(PrintedBook book) => new($"{book.Language}/{Address(book)}", book.Pdf);
}
