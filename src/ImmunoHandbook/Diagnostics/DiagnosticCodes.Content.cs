namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode NoHandbook = Error("HB0101", "No handbook.yml");
    public static readonly DiagnosticCode EmptyContent = Error("HB0102", "No chapters");
    public static readonly DiagnosticCode UnreadableFile = Error("HB0103", "File cannot be read");
    public static readonly DiagnosticCode NotUtf8 = Error("HB0104", "File is not UTF-8");
    public static readonly DiagnosticCode FileTooLarge = Error("HB0105", "File too large");
    public static readonly DiagnosticCode OutsideFolder = Error("HB0106", "Path leaves the handbook's folder");
    public static readonly DiagnosticCode ControlCharacter = Error("HB0107", "Character that is not text");
    public static readonly DiagnosticCode YamlSyntax = Error("HB0110", "YAML cannot be read");
    public static readonly DiagnosticCode YamlAlias = Error("HB0111", "YAML anchor or alias");
    public static readonly DiagnosticCode UnknownKey = Error("HB0112", "Unknown key");
    public static readonly DiagnosticCode MissingKey = Error("HB0113", "Missing value");
    public static readonly DiagnosticCode WrongType = Error("HB0114", "Value of the wrong kind");
    public static readonly DiagnosticCode BadDate = Error("HB0115", "Not a date");
    public static readonly DiagnosticCode BadChoice = Error("HB0116", "Value that is not among the choices");
    public static readonly DiagnosticCode FrontMatterMissing = Error("HB0120", "Chapter without front matter");
    public static readonly DiagnosticCode FrontMatterOpen = Error("HB0121", "Front matter never closed");
    public static readonly DiagnosticCode ChapterName = Error("HB0122", "Chapter file name");
    public static readonly DiagnosticCode DuplicateSlug = Error("HB0123", "Two chapters with one name");
    public static readonly DiagnosticCode NumberGap = Error("HB0124", "Gap in the chapter numbers");
    public static readonly DiagnosticCode DuplicateNumber = Error("HB0125", "Two chapters with one number");
    public static readonly DiagnosticCode OrphanTranslation = Error("HB0126", "Translation without a source chapter");
    public static readonly DiagnosticCode UnknownLanguageFolder = Warning("HB0130", "Folder of a language that is not listed");
    public static readonly DiagnosticCode MissingLanguageFolder = Error("HB0131", "Language without a folder");
    public static readonly DiagnosticCode LanguageCode = Error("HB0132", "Not a language code");
    public static readonly DiagnosticCode MissingString = Error("HB0133", "Word that templates need is missing");
    public static readonly DiagnosticCode UntranslatedString = Warning("HB0134", "Word not translated");
    public static readonly DiagnosticCode UnknownSource = Error("HB0135", "Source that is not listed");
    public static readonly DiagnosticCode DuplicateTerm = Error("HB0136", "Glossary id used twice");
    public static readonly DiagnosticCode UnknownTerm = Error("HB0137", "Glossary id that the source language does not have");
    public static readonly DiagnosticCode UnknownClinic = Error("HB0138", "Clinic that has no folder");
    public static readonly DiagnosticCode NoDate = Error("HB0139", "No date anywhere in the content");
    public static readonly DiagnosticCode BadUrl = Error("HB0140", "Not a web address");
    public static readonly DiagnosticCode DrawingWords = Warning("HB0143", "Words that are not those of the drawing");
    public static readonly DiagnosticCode BadLogo = Error("HB0142", "Logo that cannot be used");
    public static readonly DiagnosticCode ProgramWords = Warning("HB0160", "Words that only the program has, in English");
    public static readonly DiagnosticCode UnknownCode = Error("HB0141", "Unknown finding code");
}
