using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Web;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Links;

/// <summary>
/// Reads a finished PDF back and follows what a reader can follow: link annotations, named destinations and the outline.
/// Only the structure is read, never the text.
/// </summary>
internal sealed class PdfLinkChecker
{
    private readonly string _path;
    private readonly PdfObjects _objects;
    private readonly DiagnosticBag _findings;
    private readonly PdfDestinations _destinations;
    private readonly List<PdfLink> _outside = [];
    private readonly SourceLocation _at;

    private PdfLinkChecker(string path, SourceLocation at, FinishedBook book, DiagnosticBag findings)
    {
        (_path, _at, _objects, _findings) = (path, at, book.Objects, findings);
        _destinations = PdfDestinations.Read(book);
    }

    /// <summary>Reports links that lead nowhere; hands over those that lead to other servers.</summary>
    public static PdfLinks Check(string path, FinishedBook book, DiagnosticBag findings) =>
        new PdfLinkChecker(path, SourceLocation.WholeFile(path), book, findings).Check(book);

    /// <summary>All PDFs of a site on a disk.</summary>
    public static void CheckAll(Site site, DiagnosticBag findings) =>
        Parallel.ForEach(site.Files.Where(f => f.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)), file =>
        {
            var at = site.LocationOf(file.Path, 0, 0);
            try
            {
                using var book = FinishedBook.Open(at.Path, file.Content, findings);
                if (book is not null)
                {
                    new PdfLinkChecker(file.Path, at, book, findings).Check(book);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                findings.Report(DiagnosticCodes.UnreadableSiteFile, at, "The file cannot be read.", "Check that you may read it, and that it is not being written.");
            }
        });

    private PdfLinks Check(FinishedBook book)
    {
        foreach (var name in _destinations.Lost)
        {
            Report(DiagnosticCodes.PdfDestination, $"The place \"{name}\" is on no page of the book.", name);
        }

        var links = 0;
        foreach (var page in book.Pages)
        {
            foreach (var annotation in _objects.Items(page.Dictionary, "Annots").Select(_objects.Resolve).OfType<DictionaryToken>())
            {
                if (_objects.Text(annotation, "Subtype") == "Link")
                {
                    links++;
                    CheckTarget(annotation, $"page {page.Number}", mustLead: true);
                }
            }
        }

        return new PdfLinks(links + CheckOutline(), _outside);
    }

    private int CheckOutline()
    {
        var count = 0;
        var seen = new HashSet<long>();
        var open = new Stack<DictionaryToken>();
        Push(_objects.Dictionary(_objects.Catalog, "Outlines"), "First");
        while (open.TryPop(out var entry))
        {
            count++;
            CheckTarget(entry, "the bookmarks", mustLead: !entry.Data.ContainsKey("First"));
            Push(entry, "Next");
            Push(entry, "First");
        }

        return count;

        // A circle of bookmarks is walked once.
        void Push(DictionaryToken? from, string key)
        {
            if (from is not null && from.Data.TryGetValue(key, out var token) && (PdfObjects.NumberOf(token) is var number and not 0 && seen.Add(number)) && _objects.Resolve(token) is DictionaryToken entry)
            {
                open.Push(entry);
            }
        }
    }

    private void CheckTarget(DictionaryToken holder, string where, bool mustLead)
    {
        if (_objects.Value(holder, "Dest") is { } destination)
        {
            CheckDestination(destination, where);
        }
        else if (_objects.Dictionary(holder, "A") is { } action)
        {
            CheckAction(action, where);
        }
        else if (mustLead)
        {
            Report(DiagnosticCodes.PdfDestination, $"A link on {where} has no target.", null);
        }
    }

    /// <summary>Kinds of action by their name (ISO 32000-1, 12.6.4).</summary>
    private void CheckAction(DictionaryToken action, string where)
    {
        switch (_objects.Text(action, "S"))
        {
            case "URI":
                CheckUri(_objects.Text(action, "URI") ?? "", where);
                break;
            case "GoTo":
                CheckDestination(_objects.Value(action, "D") ?? NullToken.Instance, where);
                break;
            case "JavaScript":
                Report(DiagnosticCodes.ScriptLink, $"A link on {where} runs a script.", null);
                break;
            case "Launch" or "GoToR":
                Report(DiagnosticCodes.PdfOutsideLink, $"A link on {where} opens a file on the reader's own disk.", _objects.Text(action, "F"));
                break;
        }
    }

    private void CheckDestination(IToken destination, string where)
    {
        if (!_destinations.Has(destination))
        {
            var name = PdfObjects.TextOf(destination);
            Report(DiagnosticCodes.PdfDestination, name is null ? $"A link on {where} leads to no page of the book." : $"A link on {where} leads to \"{name}\", which is nowhere in the book.", name);
        }
    }

    private void CheckUri(string uri, string where)
    {
        var address = LinkAddress.Resolve(uri, "");
        var usable = address.Kind is AddressKind.Outside or AddressKind.OtherProgram || (address.Kind is AddressKind.Mail or AddressKind.Phone && Contact.IsUsable(uri));
        if (!usable)
        {
            Report(DiagnosticCodes.PdfOutsideLink, $"A link on {where} has the address \"{uri}\", which cannot be opened.", uri);
        }
        else if (address.Full is { } full)
        {
            _outside.Add(new PdfLink(full, where));
        }
    }

    private void Report(DiagnosticCode code, string message, string? target) =>
        _findings.Add(new Diagnostic(code, code.Severity, message, _at) { Target = target, OutputPage = _path });
}
