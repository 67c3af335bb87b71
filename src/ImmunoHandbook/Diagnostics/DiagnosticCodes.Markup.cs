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

    public static readonly DiagnosticCode HeadingNotRead = Warning("HB0230", "Heading that is printed with its signs");
    public static readonly DiagnosticCode AccidentalHeading = Warning("HB0231", "Paragraph that became a heading");
    public static readonly DiagnosticCode ListNotRead = Warning("HB0232", "List whose items run together");
    public static readonly DiagnosticCode EmphasisNotRead = Warning("HB0233", "Emphasis that is printed with its signs");
    public static readonly DiagnosticCode LinkNotRead = Warning("HB0234", "Link or picture that is printed as it is written");
    public static readonly DiagnosticCode NoteNotRead = Warning("HB0235", "Note without its text");
    public static readonly DiagnosticCode CitationNotRead = Warning("HB0236", "Source named in a way that is not read");
    public static readonly DiagnosticCode BoxNotRead = Warning("HB0237", "Box or tag of another program");
    public static readonly DiagnosticCode TableNotRead = Warning("HB0238", "Table that is not read, or only in part");
    public static readonly DiagnosticCode FormulaNotRead = Warning("HB0240", "Formula of LaTeX");
    public static readonly DiagnosticCode ForeignMarks = Warning("HB0241", "Signs of another program");
    public static readonly DiagnosticCode HtmlPrinted = Warning("HB0242", "HTML that is printed");
    public static readonly DiagnosticCode OpenFence = Error("HB0243", "Code never closed");
    public static readonly DiagnosticCode IndentedCode = Warning("HB0244", "Text that became code");
    public static readonly DiagnosticCode ConflictMarks = Error("HB0245", "Merge conflict");
    public static readonly DiagnosticCode BrokenLetters = Error("HB0246", "Letters broken by a wrong encoding");
    public static readonly DiagnosticCode UnseenCharacter = Warning("HB0247", "Unseen character within a word");
    public static readonly DiagnosticCode DirectionOverride = Error("HB0255", "Unseen character that turns words around");
    public static readonly DiagnosticCode DirectionSign = Warning("HB0256", "Unseen character that changes a direction");
    public static readonly DiagnosticCode Unwritten = Warning("HB0248", "Place held for words that are not written");
    public static readonly DiagnosticCode LineToWriteOn = Warning("HB0249", "Line to write on that is made of signs");
}
