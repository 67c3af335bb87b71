namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode NotReviewed = Error("HB0801", "Release of a text that nobody has reviewed");
    public static readonly DiagnosticCode UrgentNotTranslated = Error("HB0802", "Release with an urgent chapter not translated");
    public static readonly DiagnosticCode UnknownLanguage = Error("HB0803", "Language that the handbook does not have");
}
