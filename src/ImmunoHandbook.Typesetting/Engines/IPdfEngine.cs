using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Engines;

/// <summary>
/// Makes a PDF file of a book's flow blocks. The page style (points) is that of each section. Called from several threads
/// at once, each with a book of its own.
/// </summary>
public interface IPdfEngine
{
    /// <summary>Never throws for what a book says; what the author must know is in the notices.</summary>
    /// <param name="book">Sections in order; its date is the only one that may appear in the file.</param>
    /// <param name="booklet">How pages are put on folded sheets, or null for one page on each side.</param>
    EnginePdf Print(Book book, BookletStyle? booklet);
}
