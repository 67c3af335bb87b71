using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;

namespace ImmunoHandbook.Typesetting.Engines;

/// <summary>This library's own typesetter and PDF writer.</summary>
public sealed class OwnEngine : IPdfEngine
{
    public EnginePdf Print(Book book, BookletStyle? booklet)
    {
        var document = BookPaginator.Paginate(book);
        document = booklet is null ? document : Booklet.Impose(document, booklet);
        return new EnginePdf(PdfWriter.Write(document), document.Pages.Count, document.Notices) { Sides = document.Sides?.Count, Document = document };
    }
}
