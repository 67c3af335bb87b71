namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode MissingPage = Error("HB0501", "Link to a file that is not there");
    public static readonly DiagnosticCode MissingFragment = Error("HB0502", "Link to a place that the page does not have");
    public static readonly DiagnosticCode WrongCase = Error("HB0503", "Link in other upper and lower case than the file");
    public static readonly DiagnosticCode EmptyLink = Error("HB0504", "Link without an address");
    public static readonly DiagnosticCode MalformedLink = Error("HB0505", "Address that cannot be read");
    public static readonly DiagnosticCode LeavesSite = Error("HB0506", "Link that leaves the site's folder");
    public static readonly DiagnosticCode RootLink = Error("HB0507", "Link that works at one place only");
    public static readonly DiagnosticCode RepeatedId = Error("HB0508", "Id used twice on a page");
    public static readonly DiagnosticCode BadContact = Error("HB0509", "Mail or phone address that cannot be used");
    public static readonly DiagnosticCode ScriptLink = Error("HB0510", "Link that runs a script");
    public static readonly DiagnosticCode FolderLink = Error("HB0512", "Link to a folder instead of a page");
    public static readonly DiagnosticCode SlashlessFolder = Warning("HB0513", "Link to a folder without its slash");
    public static readonly DiagnosticCode UnpublishedFile = Warning("HB0514", "Link to a file that is not meant for readers");
    public static readonly DiagnosticCode CarelessAddress = Warning("HB0515", "Address that only browsers put right");
    public static readonly DiagnosticCode UnreadableList = Error("HB0516", "List of addresses that cannot be read");
    public static readonly DiagnosticCode OneSidedLanguage = Warning("HB0517", "Language versions that do not name each other");
    public static readonly DiagnosticCode PageLanguage = Error("HB0518", "Language version with a code that is none");
    public static readonly DiagnosticCode ForeignCanonical = Warning("HB0519", "Page that gives another page's address for its own");
    public static readonly DiagnosticCode PdfDestination = Error("HB0520", "Link in a PDF that leads nowhere");
    public static readonly DiagnosticCode PdfUnreadable = Error("HB0521", "PDF that cannot be read back");
    public static readonly DiagnosticCode PdfOutsideLink = Error("HB0522", "Outside link of a PDF that cannot be read");
    public static readonly DiagnosticCode PdfOnlyLink = Error("HB0523", "Link of a PDF that the website does not have");
    public static readonly DiagnosticCode MixedContent = Error("HB0524", "Part of an encrypted page fetched without encryption");
    public static readonly DiagnosticCode IncompleteEntry = Error("HB0525", "Entry of a sitemap that is not a full address");
    public static readonly DiagnosticCode NoSite = Error("HB0530", "No website to check");
    public static readonly DiagnosticCode UnreadableSiteFile = Error("HB0531", "File of a website that cannot be read");
    public static readonly DiagnosticCode DeadLink = Error("HB0540", "Outside link that leads nowhere");
    public static readonly DiagnosticCode UnreachableLink = Error("HB0541", "Outside link that did not answer");
    public static readonly DiagnosticCode MovedLink = Warning("HB0542", "Outside link that has moved");
    public static readonly DiagnosticCode BlockedLink = Info("HB0543", "Outside link that only people can open");
    public static readonly DiagnosticCode DriftedLink = Warning("HB0544", "Outside link that shows another page than before");
    public static readonly DiagnosticCode MissingOutsidePlace = Warning("HB0545", "Outside link to a place that its page does not have");
    public static readonly DiagnosticCode NotReachedLinks = Warning("HB0546", "Outside links that were not asked");
    public static readonly DiagnosticCode BadLedger = Error("HB0547", "Ledger of outside links");
    public static readonly DiagnosticCode BadLinkRule = Error("HB0548", "Rule for outside links that cannot be meant");
    public static readonly DiagnosticCode HeaderNotAllowed = Warning("HB0550", "Header that the command line does not allow");
    public static readonly DiagnosticCode FixConflict = Error("HB0549", "File whose links could not be put right");
}
