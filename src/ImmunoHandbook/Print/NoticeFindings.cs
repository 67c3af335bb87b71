using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting;

namespace ImmunoHandbook.Print;

/// <summary>The border between the typesetter's notices and the author's findings.</summary>
internal static class NoticeFindings
{
    public static void Report(IEnumerable<LayoutNotice> notices, DiagnosticBag findings)
    {
        foreach (var notice in notices)
        {
            var at = notice.Origin is SourceLocation place ? place : SourceLocation.WholeFile("templates/print");
            findings.Report(CodeOf(notice.Kind), at, notice.Message, notice.Hint);
        }
    }

    private static DiagnosticCode CodeOf(LayoutNoticeKind kind) => kind switch
    {
        LayoutNoticeKind.MissingGlyph => DiagnosticCodes.MissingGlyph,
        LayoutNoticeKind.Oversized => DiagnosticCodes.OversizedBlock,
        LayoutNoticeKind.BrokenWord => DiagnosticCodes.BrokenWord,
        LayoutNoticeKind.UnstablePageNumbers => DiagnosticCodes.UnstablePageNumbers,
        LayoutNoticeKind.NoWordBreaks => DiagnosticCodes.NoWordBreaks,
        LayoutNoticeKind.UnknownAnchor => DiagnosticCodes.UnknownPrintAnchor,
        _ => DiagnosticCodes.PictureProblem,
    };
}
