namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode TemplateSyntax = Error("HB0401", "Template cannot be read");
    public static readonly DiagnosticCode TemplateFault = Error("HB0402", "Template stopped");
    public static readonly DiagnosticCode UnknownVariable = Error("HB0403", "Unknown variable in a template");
    public static readonly DiagnosticCode MissingTemplate = Error("HB0404", "Template missing");
    public static readonly DiagnosticCode TemplateLoops = Error("HB0405", "Template that does not end");
    public static readonly DiagnosticCode UnknownTheme = Error("HB0410", "Theme missing");
    public static readonly DiagnosticCode BadColour = Error("HB0411", "Not a colour");
    public static readonly DiagnosticCode LowContrast = Warning("HB0412", "Colours too close to read");
    public static readonly DiagnosticCode BadFont = Error("HB0413", "Font that cannot be used");
    public static readonly DiagnosticCode BadPageStyle = Error("HB0414", "Page style that cannot be printed");
    public static readonly DiagnosticCode UnsafeMargin = Warning("HB0415", "Text nearer to the edge than printers reach");
    public static readonly DiagnosticCode BrokenDrawing = Error("HB0420", "Drawing that cannot be read");
    public static readonly DiagnosticCode DrawingCleaned = Warning("HB0421", "Part of a drawing left out for safety");
}
