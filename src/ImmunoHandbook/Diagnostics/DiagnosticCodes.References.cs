namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnknownChapter = Error("HB0301", "Cross reference to a chapter that does not exist");
    public static readonly DiagnosticCode UnknownHeading = Error("HB0302", "Cross reference to a heading that does not exist");
    public static readonly DiagnosticCode UnknownCitation = Error("HB0303", "Citation of a source that is not listed");
    public static readonly DiagnosticCode MissingImage = Error("HB0304", "Picture file missing or unreadable");
    public static readonly DiagnosticCode DuplicateId = Error("HB0305", "Id used twice in a chapter");
    public static readonly DiagnosticCode LinkToFolder = Error("HB0306", "Link to a folder or another file of the handbook");
    public static readonly DiagnosticCode LinkOutside = Error("HB0307", "Link that leaves the handbook's folder");
    public static readonly DiagnosticCode UnmatchedHeading = Error("HB0308", "Headings of a translation differ from the source");
    public static readonly DiagnosticCode ForeignId = Error("HB0309", "Id that the source chapter does not have");
    public static readonly DiagnosticCode EmergencyChapter = Error("HB0310", "Emergency chapter does not exist");
}
