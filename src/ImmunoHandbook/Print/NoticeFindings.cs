using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting;

namespace ImmunoHandbook.Print;

/// <summary>The border between the typesetter's notices and the author's findings.</summary>
internal static class NoticeFindings
{
    /// <param name="book">What a notice about the engine is about.</param>
    /// <param name="file">What any other notice is about that names no place in the text.</param>
    /// <param name="missing">Takes what the fonts lack, to be told once for all books.</param>
    public static void Report(IEnumerable<LayoutNotice> notices, DiagnosticBag findings, MissingLetters missing, SourceLocation? book = null, string file = "templates/print")
    {
        var lacksFonts = ThemeGaps.LackFonts(findings);
        foreach (var notice in notices.Where(n => !lacksFonts || AboutEngine(n.Kind)))
        {
            var at = notice.Origin is SourceLocation place ? place : AboutEngine(notice.Kind) && book is { } whole ? whole
                : SourceLocation.WholeFile(file);
            if (notice.Missing is { } letter)
            {
                missing.Add(letter.Language, letter.CodePoint, isPrinted: true, at);
                continue;
            }

            findings.Report(CodeOf(notice.Kind), at, notice.Message, notice.Hint);
        }
    }

    private static bool AboutEngine(LayoutNoticeKind kind) =>
        kind is LayoutNoticeKind.EngineUnavailable or LayoutNoticeKind.NotImposed or LayoutNoticeKind.EngineFailed;

    private static DiagnosticCode CodeOf(LayoutNoticeKind kind) => kind switch
    {
        LayoutNoticeKind.MissingGlyph => DiagnosticCodes.MissingGlyph,
        LayoutNoticeKind.Oversized => DiagnosticCodes.OversizedBlock,
        LayoutNoticeKind.BrokenWord => DiagnosticCodes.BrokenWord,
        LayoutNoticeKind.WideCode => DiagnosticCodes.WideCode,
        LayoutNoticeKind.UnstablePageNumbers => DiagnosticCodes.UnstablePageNumbers,
        LayoutNoticeKind.NoWordBreaks => DiagnosticCodes.NoWordBreaks,
        LayoutNoticeKind.UnknownAnchor => DiagnosticCodes.UnknownPrintAnchor,
        LayoutNoticeKind.EngineUnavailable => DiagnosticCodes.EngineUnavailable,
        LayoutNoticeKind.NotImposed => DiagnosticCodes.EngineWithoutBooklets,
        LayoutNoticeKind.EngineFailed => DiagnosticCodes.EngineFailed,
        _ => DiagnosticCodes.PictureProblem,
    };
}
