namespace ImmunoHandbook.Diagnostics;

/// <summary>The last two digits of an accessibility code are the checkpoint of the Matterhorn Protocol 1.02.</summary>
internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode RealContent = Error("HB0901", "PDF content that is not tagged as it must be");
    public static readonly DiagnosticCode RoleMapping = Error("HB0902", "PDF tags of unknown kinds");
    public static readonly DiagnosticCode PdfMetadata = Error("HB0906", "PDF metadata missing");
    public static readonly DiagnosticCode ShownTitle = Error("HB0907", "PDF title not shown");
    public static readonly DiagnosticCode TagOrder = Error("HB0909", "PDF tags in places where they may not stand");
    public static readonly DiagnosticCode CharacterMapping = Error("HB0910", "PDF letters that are no text");
    public static readonly DiagnosticCode NaturalLanguage = Error("HB0911", "PDF text in an unknown language");
    public static readonly DiagnosticCode PictureTag = Error("HB0913", "PDF picture without a description");
    public static readonly DiagnosticCode HeadingTag = Error("HB0914", "PDF headings in wrong order");
    public static readonly DiagnosticCode TableTag = Error("HB0915", "PDF table without headers");
    public static readonly DiagnosticCode FormulaTag = Error("HB0917", "PDF formula without a description");
    public static readonly DiagnosticCode NoteTag = Error("HB0919", "PDF notes without identifiers");
    public static readonly DiagnosticCode OptionalContent = Error("HB0920", "PDF layers without names");
    public static readonly DiagnosticCode EmbeddedFile = Error("HB0921", "PDF with a nameless file inside");
    public static readonly DiagnosticCode DynamicForm = Error("HB0925", "PDF that is a dynamic form");
    public static readonly DiagnosticCode Encryption = Error("HB0926", "PDF encrypted against screen readers");
    public static readonly DiagnosticCode AnnotationTag = Error("HB0928", "PDF links without tags or descriptions");
    public static readonly DiagnosticCode ReferencedContent = Error("HB0930", "PDF content from elsewhere, or drawn twice");
    public static readonly DiagnosticCode FontTag = Error("HB0931", "PDF font that cannot be relied on");

    public static readonly DiagnosticCode SmallType = Warning("HB0951", "Printed type too small");
    public static readonly DiagnosticCode PrintedMeasure = Warning("HB0952", "Printed lines too long or too short");
    public static readonly DiagnosticCode TightLeading = Warning("HB0953", "Printed lines too close");
    public static readonly DiagnosticCode SplitWord = Warning("HB0954", "Printed word split at the end of a line");
    public static readonly DiagnosticCode SplitNumber = Warning("HB0955", "Printed number split at the end of a line");
    public static readonly DiagnosticCode PrintedContrast = Warning("HB0956", "Printed text too pale");
    public static readonly DiagnosticCode NearEdge = Warning("HB0957", "Printed nearer to the edge than printers reach");
    public static readonly DiagnosticCode StrandedHeading = Warning("HB0958", "Printed heading left at the foot of a page");
    public static readonly DiagnosticCode LoneLine = Warning("HB0959", "Printed line alone at the head or foot of a page");
    public static readonly DiagnosticCode HeavyTint = Warning("HB0960", "Printed page that takes much toner");
    public static readonly DiagnosticCode TextOnPicture = Warning("HB0961", "Printed text across a picture");
}
