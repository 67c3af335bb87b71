using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print;

/// <summary>What every PDF of one build shares, and the way from a composed book to a file.</summary>
internal sealed record Press(ResolvedHandbook Handbook, Design Design, IPdfEngine Engine, DiagnosticBag Findings)
{
    public BookComposer Composer(ResolvedLanguage language, string edition) => new(Handbook, language, edition, Design, Findings);

    /// <summary>Null where the engine made no file; a finding says why.</summary>
    /// <param name="planned">The book without its file.</param>
    /// <param name="language">With the chapters that the book holds.</param>
    public PrintedBook? Print(Book book, PrintedBook planned, BookletStyle? booklet, ResolvedLanguage language)
    {
        var pdf = Engine.Print(book, booklet);
        NoticeFindings.Report(pdf.Notices, Findings, Design.Missing, Handbook.Handbook.Config.At, planned.Path);
        return pdf.IsRefused ? null : planned with
        {
            Pdf = pdf.Bytes,
            Pages = pdf.Pages,
            Sides = pdf.Sides,
            LacksLetters = pdf.Notices.Any(n => n.Missing is not null),
            LostWords = pdf.Document is { } document ? BookWords.LostIn(document, language, planned.Path) : [],
        };
    }
}
