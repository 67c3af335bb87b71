using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Fluent;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>
/// Sets a book until its page numbers are those it was set with. The library can look up the page of a section by
/// itself, but searches all sections for each number; here each is asked for once, and numbers come from our own map.
/// </summary>
internal static class BookPrinter
{
    private const int MostRounds = 5;

    public static EnginePdf Print(Book book)
    {
        var measure = new BlockMeasure();
        var names = AnchorNames.In(book);
        var known = BookNumbers.Unknown(book);
        var stable = false;
        for (var round = 0; round < MostRounds && !stable; round++)
        {
            var map = new PageMap(book, names);
            Generate(book, new BookPass(known, names, measure), map);
            var found = map.Read(known);
            stable = found.Equals(known);
            known = found;
        }

        var pass = new BookPass(known, names, measure);
        var bytes = Generate(book, pass, map: null);
        return new EnginePdf(bytes, known.Plan.Count, [.. pass.Notices.Concat(UnknownAnchors(book, names)).Concat(Unstable(stable)).Distinct()]);
    }

    /// <param name="map">Asks for the page of each place after the last page; null for the book itself.</param>
    private static byte[] Generate(Book book, BookPass pass, PageMap? map) =>
        Document.Create(container =>
        {
            new BookPages(book, pass).Compose(container);
            map?.Compose(container);
        }).WithMetadata(Newer.Metadata(book.Info)).WithSettings(Newer.Settings()).GeneratePdf();

    private static IEnumerable<LayoutNotice> UnknownAnchors(Book book, IReadOnlySet<string> names) =>
        from section in book.Sections
        from reference in AnchorReferences.In(section.Blocks)
        where !names.Contains(reference.Anchor)
        select new LayoutNotice(
            LayoutNoticeKind.UnknownAnchor,
            $"\"{reference.Anchor}\" is referred to, but nothing in the book has this name.",
            "Correct the name, or give the heading that is meant this id.",
            reference.Origin);

    private static IEnumerable<LayoutNotice> Unstable(bool stable) => stable
        ? []
        : [new LayoutNotice(LayoutNoticeKind.UnstablePageNumbers, "Page numbers still change the page breaks that they depend on.", "Add or remove a few words near a page reference.", Origin: null)];
}
