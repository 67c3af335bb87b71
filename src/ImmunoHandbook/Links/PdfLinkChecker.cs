using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Links;

/// <summary>
/// Reads a finished PDF back and follows what a reader can follow: link annotations and the outline. Only the structure
/// is read, never the text.
/// </summary>
internal sealed class PdfLinkChecker
{
    private const int DeepestTree = 64;

    private readonly string _path;
    private readonly PdfObjects _objects;
    private readonly DiagnosticBag _findings;
    private readonly HashSet<string> _destinations = new(StringComparer.Ordinal);

    private PdfLinkChecker(string path, PdfObjects objects, DiagnosticBag findings) => (_path, _objects, _findings) = (path, objects, findings);

    /// <summary>Reports links that lead nowhere; returns the number looked at.</summary>
    public static int Check(string path, FinishedBook book, DiagnosticBag findings) => new PdfLinkChecker(path, book.Objects, findings).Check();

    private int Check()
    {
        var catalog = _objects.Catalog;
        if (_objects.Dictionary(catalog, "Names") is { } names && _objects.Dictionary(names, "Dests") is { } tree)
        {
            ReadNames(tree, 0);
        }

        var links = 0;
        if (_objects.Dictionary(catalog, "Pages") is { } pages)
        {
            var number = 0;
            links = CheckPages(pages, ref number, 0);
        }

        return links + (_objects.Dictionary(catalog, "Outlines") is { } outlines ? CheckOutline(outlines) : 0);
    }

    private void ReadNames(DictionaryToken node, int depth)
    {
        foreach (var kid in _objects.Items(node, "Kids"))
        {
            if (depth < DeepestTree && _objects.Resolve(kid) is DictionaryToken child)
            {
                ReadNames(child, depth + 1);
            }
        }

        var names = _objects.Items(node, "Names");
        for (var i = 0; i + 1 < names.Count; i += 2)
        {
            if (PdfObjects.TextOf(_objects.Resolve(names[i])) is { } name && _objects.Resolve(names[i + 1]) is ArrayToken or DictionaryToken)
            {
                _destinations.Add(name);
            }
        }
    }

    private int CheckPages(DictionaryToken node, ref int number, int depth)
    {
        var kids = _objects.Items(node, "Kids");
        if (kids.Count == 0)
        {
            number++;
            var links = 0;
            foreach (var annotation in _objects.Items(node, "Annots").Select(_objects.Resolve).OfType<DictionaryToken>())
            {
                links++;
                CheckTarget(annotation, $"page {number}");
            }

            return links;
        }

        var sum = 0;
        foreach (var kid in kids)
        {
            if (depth < DeepestTree && _objects.Resolve(kid) is DictionaryToken child)
            {
                sum += CheckPages(child, ref number, depth + 1);
            }
        }

        return sum;
    }

    private int CheckOutline(DictionaryToken parent)
    {
        var count = 0;
        var open = new Stack<DictionaryToken>();
        if (_objects.Dictionary(parent, "First") is { } first)
        {
            open.Push(first);
        }

        while (open.TryPop(out var entry))
        {
            count++;
            CheckTarget(entry, "the bookmarks");
            foreach (var next in new[] { "Next", "First" })
            {
                if (_objects.Dictionary(entry, next) is { } other)
                {
                    open.Push(other);
                }
            }
        }

        return count;
    }

    private void CheckTarget(DictionaryToken holder, string where)
    {
        if (_objects.Value(holder, "Dest") is { } destination)
        {
            CheckDestination(destination, where);
        }
        else if (_objects.Dictionary(holder, "A") is { } action)
        {
            if (_objects.Value(action, "URI") is { } uri)
            {
                CheckUri(PdfObjects.TextOf(uri) ?? "", where);
            }
            else if (_objects.Value(action, "D") is { } target)
            {
                CheckDestination(target, where);
            }
        }
        else
        {
            Report(DiagnosticCodes.PdfDestination, $"A link on {where} has no target.", null);
        }
    }

    private void CheckDestination(IToken destination, string where)
    {
        if (destination is ArrayToken { Data: [var page, ..] } && _objects.Resolve(page) is DictionaryToken)
        {
            return;
        }

        var name = PdfObjects.TextOf(destination) ?? "";
        if (!_destinations.Contains(name))
        {
            Report(DiagnosticCodes.PdfDestination, $"A link on {where} leads to \"{name}\", which is nowhere in the book.", name);
        }
    }

    private void CheckUri(string uri, string where)
    {
        var kind = LinkAddress.Resolve(uri, "").Kind;
        var usable = kind is AddressKind.Outside || (kind is AddressKind.Mail or AddressKind.Phone && Contact.IsUsable(uri));
        if (!usable)
        {
            Report(DiagnosticCodes.PdfOutsideLink, $"A link on {where} has the address \"{uri}\", which cannot be opened.", uri);
        }
    }

    private void Report(DiagnosticCode code, string message, string? target) =>
        _findings.Add(new Diagnostic(code, code.Severity, message, SourceLocation.WholeFile(_path)) { Target = target, OutputPage = _path });
}
