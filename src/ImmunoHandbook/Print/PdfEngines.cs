using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Engines;

namespace ImmunoHandbook.Print;

/// <summary>The engines that a person can ask for by name.</summary>
internal static class PdfEngines
{
    public const string Own = "own";
    public const string QuestPdf = "questpdf";

    /// <summary>Why an engine cannot be asked for, in one sentence; null where it can.</summary>
    public static string? Problem(string name) => name switch
    {
        Own => null,
        QuestPdf when QuestPdfAccess.IsBuiltIn => null,
        QuestPdf => "The PDF engine \"questpdf\" is not built into this program: build it with -p:QuestPdf=true, or leave --pdf-engine out.",
        _ => $"\"{name}\" is not a PDF engine: choose {Own} or {QuestPdf}.",
    };

    /// <summary>Null where the handbook does not say what the engine needs to know; a finding says what.</summary>
    public static IPdfEngine? Of(string name, HandbookConfig config, DiagnosticBag findings)
    {
        if (name == Own)
        {
            return new OwnEngine();
        }

        if (config.QuestPdfLicence == QuestPdfLicence.None)
        {
            findings.Report(
                DiagnosticCodes.EngineWithoutLicence, config.At, "QuestPDF is asked for, but the handbook does not say under which of its licences.",
                "Read the licence of QuestPDF, then add questpdf-licence: community, professional or enterprise.");
            return null;
        }

        return QuestPdfAccess.Engine(config.QuestPdfLicence);
    }
}
