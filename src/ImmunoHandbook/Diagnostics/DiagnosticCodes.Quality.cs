namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode HardToRead = Warning("HB0701", "Chapter that is hard to read");
    public static readonly DiagnosticCode LongSentence = Warning("HB0702", "Long sentence");
    public static readonly DiagnosticCode LongParagraph = Warning("HB0703", "Long paragraph");
    public static readonly DiagnosticCode PercentOnly = Warning("HB0704", "Risk in percent");
    public static readonly DiagnosticCode TypedNumber = Warning("HB0705", "Number that belongs into facts.yml or clinic.yml");
    public static readonly DiagnosticCode CallWithoutNumber = Error("HB0706", "Call box without a number");
    public static readonly DiagnosticCode UncitedClaim = Warning("HB0707", "Claim without a source");
    public static readonly DiagnosticCode MissingPart = Warning("HB0708", "Part that a chapter lacks");
    public static readonly DiagnosticCode ReviewDue = Warning("HB0709", "Review that is due");
    public static readonly DiagnosticCode Shouting = Warning("HB0710", "Emphasis that is hard to read");
    public static readonly DiagnosticCode UnusedWaiver = Warning("HB0711", "Waiver that waives nothing");
    public static readonly DiagnosticCode PlainerWord = Warning("HB0712", "Word that has a plainer one");
    public static readonly DiagnosticCode Jargon = Warning("HB0713", "Word of medicine that is not explained");
    public static readonly DiagnosticCode MixedDenominators = Warning("HB0714", "Numbers out of different wholes, side by side");
    public static readonly DiagnosticCode PematNotMet = Warning("HB0715", "Item of PEMAT-P that is not met");
}
