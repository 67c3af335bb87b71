namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// Every code, by hundreds: 00 program and machine, 01 content folder and YAML, 02 Markdown dialect, 03 references,
/// 04 templates and themes, 05 links, 06 typesetting, 07 quality, 08 translation, 09 finished PDF.
/// One file per hundred.
/// </summary>
internal static partial class DiagnosticCodes
{
    private static DiagnosticCode Error(string id, string title) => new(id, Severity.Error, title);

    private static DiagnosticCode Warning(string id, string title) => new(id, Severity.Warning, title);
}
