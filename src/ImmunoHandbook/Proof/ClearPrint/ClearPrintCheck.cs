using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Measures a finished book against what clear print asks for.</summary>
/// <param name="isBooklet">Two pages on a side: what goes on from one page to the next is not the next side's, and is not judged.</param>
internal sealed class ClearPrintCheck(FinishedBook book, bool isBooklet)
{
    private readonly ClearPrintHits _hits = new();

    public ClearPrintHits Hits => _hits;

    private InkRules Inks => field ??= new InkRules(book, _hits);

    private LineRules Lines => field ??= new LineRules(_hits);

    private PageBreakRules Breaks => field ??= new PageBreakRules(book, _hits);

    /// <summary>Pages in order.</summary>
    public void CheckPage(FinishedPage page, PageInk ink)
    {
        Inks.Check(page, ink);
        var lines = LineReader.Read(page, ink, book.Structure);
        Lines.Check(page.Number, lines);
        if (!isBooklet)
        {
            Breaks.Add(page, ink, lines);
        }
    }

    /// <summary>After the last page.</summary>
    public ClearPrintFigures CheckBook()
    {
        Lines.CheckBook(Inks.TextSize);
        Breaks.CheckBook();
        return new ClearPrintFigures
        {
            TextSize = Inks.TextSize,
            SmallestType = Measured(Inks.SmallestType),
            SmallestLabel = Measured(Inks.SmallestLabel),
            Measure = Lines.Measure,
            LongestLine = Lines.LongestLine,
            Leading = Math.Round(Lines.LeastLeading, 2),
            Contrast = Measured(Inks.LeastContrast),
            Edge = Measured(Inks.LeastEdge),
            Tint = Math.Round(Inks.MeanTint, 4),
            HighestTint = Math.Round(Inks.Highest.Tint, 4),
            HighestTintPage = Inks.Highest.Page,
            Breaks = Lines.Breaks + Breaks.Breaks,
        };
    }

    private static double Measured(double least) => least == double.MaxValue ? 0 : Math.Round(least, 2);
}
