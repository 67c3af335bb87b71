using ImmunoHandbook.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
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
    private readonly PdfDocument _pdf;
    private readonly DiagnosticBag _findings;
    private readonly HashSet<string> _destinations = new(StringComparer.Ordinal);

    private PdfLinkChecker(string path, PdfDocument pdf, DiagnosticBag findings) => (_path, _pdf, _findings) = (path, pdf, findings);

    /// <summary>Reports links that lead nowhere; returns the number looked at.</summary>
    public static int Check(string path, ReadOnlyMemory<byte> file, DiagnosticBag findings)
    {
        try
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = false });
            return new PdfLinkChecker(path, pdf, findings).Check();
        }
        catch (Exception fault) when (fault is PdfDocumentFormatException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            findings.Report(DiagnosticCodes.PdfUnreadable, SourceLocation.WholeFile(path), "The PDF cannot be read back.", "This is a fault of the program: please report it with the handbook.");
            return 0;
        }
    }

    private int Check()
    {
        var catalog = _pdf.Structure.Catalog.CatalogDictionary;
        if (Dictionary(catalog, "Names") is { } names && Dictionary(names, "Dests") is { } tree)
        {
            ReadNames(tree, 0);
        }

        var links = 0;
        if (Dictionary(catalog, "Pages") is { } pages)
        {
            var number = 0;
            links = CheckPages(pages, ref number, 0);
        }

        return links + (Dictionary(catalog, "Outlines") is { } outlines ? CheckOutline(outlines) : 0);
    }

    private void ReadNames(DictionaryToken node, int depth)
    {
        foreach (var kid in Items(node, "Kids"))
        {
            if (depth < DeepestTree && Resolve(kid) is DictionaryToken child)
            {
                ReadNames(child, depth + 1);
            }
        }

        var names = Items(node, "Names");
        for (var i = 0; i + 1 < names.Count; i += 2)
        {
            if (Text(Resolve(names[i])) is { } name && Resolve(names[i + 1]) is ArrayToken or DictionaryToken)
            {
                _destinations.Add(name);
            }
        }
    }

    private int CheckPages(DictionaryToken node, ref int number, int depth)
    {
        var kids = Items(node, "Kids");
        if (kids.Count == 0)
        {
            number++;
            var links = 0;
            foreach (var annotation in Items(node, "Annots").Select(Resolve).OfType<DictionaryToken>())
            {
                links++;
                CheckTarget(annotation, $"page {number}");
            }

            return links;
        }

        var sum = 0;
        foreach (var kid in kids)
        {
            if (depth < DeepestTree && Resolve(kid) is DictionaryToken child)
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
        if (Dictionary(parent, "First") is { } first)
        {
            open.Push(first);
        }

        while (open.TryPop(out var entry))
        {
            count++;
            CheckTarget(entry, "the bookmarks");
            foreach (var next in new[] { "Next", "First" })
            {
                if (Dictionary(entry, next) is { } other)
                {
                    open.Push(other);
                }
            }
        }

        return count;
    }

    private void CheckTarget(DictionaryToken holder, string where)
    {
        if (Value(holder, "Dest") is { } destination)
        {
            CheckDestination(destination, where);
        }
        else if (Dictionary(holder, "A") is { } action)
        {
            if (Value(action, "URI") is { } uri)
            {
                CheckUri(Text(uri) ?? "", where);
            }
            else if (Value(action, "D") is { } target)
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
        if (destination is ArrayToken { Data: [var page, ..] } && Resolve(page) is DictionaryToken)
        {
            return;
        }

        var name = Text(destination) ?? "";
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

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : token;

    private IToken? Value(DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var token) ? Resolve(token) : null;

    private DictionaryToken? Dictionary(DictionaryToken dictionary, string key) => Value(dictionary, key) as DictionaryToken;

    private IReadOnlyList<IToken> Items(DictionaryToken dictionary, string key) => Value(dictionary, key) is ArrayToken array ? array.Data : [];

    private static string? Text(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        _ => null,
    };
}
