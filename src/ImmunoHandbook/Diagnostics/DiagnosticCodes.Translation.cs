namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode NotReviewed = Error("HB0801", "Release of a text that nobody has reviewed");
    public static readonly DiagnosticCode UrgentNotTranslated = Error("HB0802", "Release with an urgent chapter not translated");
    public static readonly DiagnosticCode LedgerLine = Error("HB0804", "Line of a translation ledger that cannot be read");
    public static readonly DiagnosticCode StaleBlock = Warning("HB0805", "Translation that is older than its source");
    public static readonly DiagnosticCode MachineTranslation = Error("HB0806", "Release of a translation that nobody answers for");
    public static readonly DiagnosticCode UrgentNotCurrent = Error("HB0807", "Release with urgent text that is missing or old in a translation");
    public static readonly DiagnosticCode MissingBlock = Warning("HB0810", "Text that is not translated");
    public static readonly DiagnosticCode ParityNumber = Error("HB0811", "Number that differs from the source");
    public static readonly DiagnosticCode ParityValue = Error("HB0812", "Value that differs from the source");
    public static readonly DiagnosticCode ParityPhone = Error("HB0813", "Phone number that differs from the source");
    public static readonly DiagnosticCode ParityCitation = Warning("HB0814", "Citation that differs from the source");
    public static readonly DiagnosticCode ParityLink = Warning("HB0815", "Link that differs from the source");
    public static readonly DiagnosticCode ParityUnit = Error("HB0816", "Unit that differs from the source");
    public static readonly DiagnosticCode ParityBox = Error("HB0817", "Box that differs from the source");
    public static readonly DiagnosticCode ParityQuestion = Warning("HB0818", "Question that differs from the source");
    public static readonly DiagnosticCode ParityNegation = Warning("HB0819", "Negation lost in translation");
    public static readonly DiagnosticCode NotTranslated = Warning("HB0820", "Text of the source in a translation");
    public static readonly DiagnosticCode TermToAvoid = Warning("HB0821", "Word to avoid");
    public static readonly DiagnosticCode TermNotKept = Warning("HB0822", "Name that is not kept");
    public static readonly DiagnosticCode TermNotUsed = Warning("HB0823", "Word of the word list that is not used");
    public static readonly DiagnosticCode ParityEmphasis = Warning("HB0824", "Emphasis that differs from the source");
    public static readonly DiagnosticCode ExtraBlock = Warning("HB0825", "Text that the source does not have");
    public static readonly DiagnosticCode NoSuchChapter = Error("HB0830", "Chapter that the handbook does not have");
    public static readonly DiagnosticCode ImportFile = Error("HB0831", "File of a translator that cannot be read");
    public static readonly DiagnosticCode ImportUnit = Warning("HB0832", "Translation of a text that is no longer there");
    public static readonly DiagnosticCode DeskFile = Error("HB0833", "File of a translation that cannot be written");
    public static readonly DiagnosticCode NobodyAnswers = Error("HB0834", "Translation accepted without a name");
    public static readonly DiagnosticCode LanguageStarted = Error("HB0835", "Language that is there already");
    public static readonly DiagnosticCode UnknownLanguage = Error("HB0803", "Language that the handbook does not have");
}
