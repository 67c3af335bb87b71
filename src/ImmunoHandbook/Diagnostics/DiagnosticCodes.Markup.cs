namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode UnknownContainer = Error("HB0201", "Unknown container");
    public static readonly DiagnosticCode ContainerArguments = Error("HB0202", "Container without its argument");
    public static readonly DiagnosticCode UnclosedContainer = Error("HB0203", "Container never closed");
    public static readonly DiagnosticCode MissingAlt = Error("HB0204", "Picture without alternative text");
    public static readonly DiagnosticCode SkippedHeadingLevel = Error("HB0205", "Heading level skipped");
    public static readonly DiagnosticCode ChapterTitleInBody = Error("HB0206", "Level 1 heading in a chapter");
    public static readonly DiagnosticCode RawHtml = Warning("HB0207", "HTML that is left out");
    public static readonly DiagnosticCode UnknownValue = Error("HB0208", "Unknown value or fact");
    public static readonly DiagnosticCode ValueSyntax = Error("HB0209", "Value placeholder cannot be read");
    public static readonly DiagnosticCode NestedTooDeep = Error("HB0210", "Text nested too deeply");
    public static readonly DiagnosticCode ForbiddenLink = Error("HB0211", "Kind of link that is not allowed");
    public static readonly DiagnosticCode EmptyChapter = Warning("HB0212", "Chapter without text");
    public static readonly DiagnosticCode EmptyHeading = Error("HB0213", "Heading without words");
    public static readonly DiagnosticCode WideTable = Warning("HB0214", "Table with too many columns to print");
    public static readonly DiagnosticCode LostWords = Error("HB0215", "Words lost on the way to the page");
    public static readonly DiagnosticCode UnknownAttribute = Warning("HB0216", "Braces that read like attributes and are text");
    public static readonly DiagnosticCode UnknownAlert = Warning("HB0217", "Unknown alert");
    public static readonly DiagnosticCode OpenComment = Error("HB0218", "Comment or script never closed");
    public static readonly DiagnosticCode NoteCycle = Error("HB0219", "Note that leads to itself");
    public static readonly DiagnosticCode UnusedDefinition = Warning("HB0220", "Note or address that nothing shows");
    public static readonly DiagnosticCode HiddenTitle = Warning("HB0221", "Words that are not printed");
    public static readonly DiagnosticCode SingleBraces = Warning("HB0222", "Value between single braces");
}
