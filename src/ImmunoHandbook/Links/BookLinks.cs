using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links;

/// <summary>
/// Compares the outside links of the books with those of the website, which come from the same chapters: one that only
/// the book has was changed on its way to paper, and nobody would look after it.
/// </summary>
internal static class BookLinks
{
    private const string Folder = "print/";

    /// <summary>Nothing is said where only one of the two was made.</summary>
    public static void Compare(Site site, LinkSurvey survey, IReadOnlyList<ProvedBook> books, DiagnosticBag findings)
    {
        if (site.Files.Count == 0)
        {
            return;
        }

        var files = site.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var known = survey.Outside
            .SelectMany(link => link.Places.Select(place => (Language: FirstFolder(place.Page), Address: Normal(link.Address))))
            .ToHashSet();
        var everywhere = known.Select(k => k.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var book in books)
        {
            var language = book.Path.StartsWith(Folder, StringComparison.Ordinal) ? FirstFolder(book.Path[Folder.Length..]) : "";
            foreach (var link in book.Links.Outside.DistinctBy(l => l.Address))
            {
                var address = Normal(link.Address);
                var isKnown = language.Length == 0 ? everywhere.Contains(address) : known.Contains((language, address));
                if (!isKnown && !IsInside(link.Address, survey.Root, files))
                {
                    findings.Add(new Diagnostic(
                        DiagnosticCodes.PdfOnlyLink, DiagnosticCodes.PdfOnlyLink.Severity, $"A link on {link.Where} leads to {link.Address}; no page of the website does.", SourceLocation.WholeFile(book.Path))
                    {
                        Hint = "Give the template of the book and that of the website the same address.",
                        Target = link.Address,
                        OutputPage = book.Path,
                    });
                }
            }
        }
    }

    private static bool IsInside(string address, SiteRoot root, HashSet<string> files) =>
        LinkAddress.Resolve(address, "", root) is { Kind: AddressKind.Inside } inside
        && (files.Contains(inside.Path) || files.Contains(inside.Path + "index.html"));

    private static string FirstFolder(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : "";

    /// <summary>A PDF holds addresses in ASCII: letters beyond it are encoded there and not on the page.</summary>
    private static string Normal(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;
}
