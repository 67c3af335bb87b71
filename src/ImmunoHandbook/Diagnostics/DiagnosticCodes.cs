namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// Every code, by hundreds: 00 program and machine, 01 content folder and YAML, 02 Markdown dialect, 03 references,
/// 04 templates, themes and drawings, 05 links, 06 typesetting, 08 releases and translation, 09 finished PDFs.
/// One file per hundred; 07 is kept for the quality of the text.
/// </summary>
internal static partial class DiagnosticCodes
{
    private static DiagnosticCode Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticCode Warning(string id, string title) => new(id, Severity.Warning, title);

    private static DiagnosticCode Info(string id, string title) => new(id, Severity.Info, title);
}
