using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

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
        if (Made(book, booklet) is not { } pdf)
        {
            return null;
        }

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

    /// <summary>A font may show its damage only here, when its letters are taken out of it.</summary>
    private EnginePdf? Made(Book book, BookletStyle? booklet)
    {
        try
        {
            return Engine.Print(book, booklet);
        }
        catch (Exception fault) when (DamagedFile(fault) is { } file)
        {
            Findings.ReportGap(DiagnosticCodes.BadFont, SourceLocation.WholeFile(PathOf(file)), ThemeFont.Damaged.Message, ThemeFont.Damaged.Hint);
            return null;
        }
    }

    private static string? DamagedFile(Exception fault) => fault switch
    {
        FontFormatException font => font.FileName,
        AggregateException many => many.InnerExceptions.Select(DamagedFile).FirstOrDefault(file => file is not null),
        _ => null,
    };

    private string PathOf(string file) =>
        Design.Theme.Fonts.Concat(Design.Theme.CodeFonts).FirstOrDefault(font => font.RegularFile == file || font.BoldFile == file) is { } font ? $"{font.Folder}/{file}" : file;
}
