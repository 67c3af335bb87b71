using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf;

/// <summary>The handbook's flow blocks set by QuestPDF.</summary>
public sealed class QuestPdfEngine(Licence licence) : IPdfEngine
{
    public EnginePdf Print(Book book, BookletStyle? booklet)
    {
        if (booklet is not null)
        {
            return EnginePdf.Refused(new LayoutNotice(
                LayoutNoticeKind.NotImposed,
                "QuestPDF does not put pages on folded sheets, so the booklets were left out.",
                "Make booklets with --pdf-engine own, or print the plain edition as a booklet from a PDF viewer.",
                Origin: null));
        }

        try
        {
            SetUp();
            return BookPrinter.Print(book);
        }
        catch (Exception fault) when (IsMissingPart(fault))
        {
            return EnginePdf.Refused(new LayoutNotice(
                LayoutNoticeKind.EngineUnavailable,
                "QuestPDF cannot work here: its native library is missing or does not fit this machine.",
                "Restore the QuestPDF package for this kind of machine and build again, or leave --pdf-engine out.",
                Origin: null));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Besides its own kinds the library lets through whatever a text it was not made for breaks inside of it.
            return EnginePdf.Refused(new LayoutNotice(
                LayoutNoticeKind.EngineFailed,
                $"QuestPDF found no way to set \"{book.Info.Title}\" ({book.Info.Language}): {FirstLine(fault)}",
                "Look for a table or a box that is larger than a page, or leave --pdf-engine out.",
                Origin: null));
        }
    }

    private void SetUp()
    {
        QuestPDF.Settings.License = licence switch
        {
            Licence.Enterprise => LicenseType.Enterprise,
            Licence.Professional => LicenseType.Professional,
            _ => LicenseType.Community,
        };
        Newer.UseOwnFontsOnly();
    }

    /// <summary>The library looks for its native part before anything else, in the initialiser of whatever is touched first.</summary>
    private static bool IsMissingPart(Exception fault) =>
        fault is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or PlatformNotSupportedException
        || fault.GetType().Name == "InitializationException"
        || (fault is TypeInitializationException { InnerException: { } inner } && IsMissingPart(inner));

    private static string FirstLine(Exception fault) => (fault.InnerException ?? fault).Message.Split('\n')[0].Trim();
}
