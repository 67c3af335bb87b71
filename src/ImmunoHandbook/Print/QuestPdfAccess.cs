using ImmunoHandbook.Content;
using ImmunoHandbook.Typesetting.Engines;

namespace ImmunoHandbook.Print;

/// <summary>
/// The one place that knows whether QuestPDF is built in. Decided when the program is compiled: it is compiled ahead of
/// time, so nothing can be looked for later.
/// </summary>
internal static class QuestPdfAccess
{
#if QUESTPDF
    public static bool IsBuiltIn => true;

    public static IPdfEngine? Engine(QuestPdfLicence licence) => new ImmunoHandbook.QuestPdf.QuestPdfEngine(licence switch
    {
        QuestPdfLicence.Enterprise => ImmunoHandbook.QuestPdf.Licence.Enterprise,
        QuestPdfLicence.Professional => ImmunoHandbook.QuestPdf.Licence.Professional,
        _ => ImmunoHandbook.QuestPdf.Licence.Community,
    });
#else
    public static bool IsBuiltIn => false;

    public static IPdfEngine? Engine(QuestPdfLicence licence) => null;
#endif
}
