namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode BrokenDrawing = Error("HB0420", "Drawing that cannot be read");
    public static readonly DiagnosticCode DrawingCleaned = Warning("HB0421", "Part of a drawing left out for safety");
}
