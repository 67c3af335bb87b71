namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode MissingGlyph = Error("HB0601", "Characters that no font has");
    public static readonly DiagnosticCode OversizedBlock = Warning("HB0602", "Block larger than a page");
    public static readonly DiagnosticCode BrokenWord = Warning("HB0603", "Word wider than its column");
    public static readonly DiagnosticCode UnstablePageNumbers = Warning("HB0604", "Page numbers did not settle");
    public static readonly DiagnosticCode PictureProblem = Error("HB0605", "Picture that cannot be printed");
    public static readonly DiagnosticCode UnknownPrintAnchor = Error("HB0606", "Page reference to a place that is not printed");
    public static readonly DiagnosticCode UnknownEdition = Error("HB0607", "Unknown edition");
    public static readonly DiagnosticCode PictureSimplified = Warning("HB0608", "Part of a picture left out");
    public static readonly DiagnosticCode ColourSign = Warning("HB0610", "Sign that tells something by its colour alone");
    public static readonly DiagnosticCode NoWordBreaks = Warning("HB0620", "Text that no line may end in");
    public static readonly DiagnosticCode WideCode = Warning("HB0640", "Code wider than its page");

    public static readonly DiagnosticCode EngineWithoutLicence = Error("HB0630", "PDF engine asked for without its licence");
    public static readonly DiagnosticCode EngineUnavailable = Error("HB0631", "PDF engine that does not work on this machine");
    public static readonly DiagnosticCode EngineWithoutBooklets = Warning("HB0632", "Booklet that the PDF engine does not make");
    public static readonly DiagnosticCode EngineFailed = Error("HB0633", "Book that the PDF engine cannot set");
}
