using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Links;

/// <summary>The places of a PDF that links can name (ISO 32000-1, 12.3.2), in the name tree or in the older dictionary.</summary>
internal sealed class PdfDestinations
{
    private readonly PdfObjects _objects;
    private readonly HashSet<DictionaryToken> _pages;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _lost = [];

    private PdfDestinations(FinishedBook book)
    {
        _objects = book.Objects;
        _pages = new HashSet<DictionaryToken>(book.Pages.Select(p => p.Dictionary), ReferenceEqualityComparer.Instance);
    }

    /// <summary>Names of places that are on no page, in the order of the file.</summary>
    public IReadOnlyList<string> Lost => _lost;

    public static PdfDestinations Read(FinishedBook book)
    {
        var destinations = new PdfDestinations(book);
        destinations.ReadTree();
        destinations.ReadDictionary();
        return destinations;
    }

    /// <summary>A place is a page with a view of it, or a name.</summary>
    public bool Has(IToken destination) => destination is ArrayToken ? IsOnPage(destination) : PdfObjects.TextOf(destination) is { } name && _names.Contains(name);

    /// <summary>Each node is read once, however often a broken file names it.</summary>
    private void ReadTree()
    {
        var open = new Stack<DictionaryToken>();
        var seen = new HashSet<long>();
        if (_objects.Dictionary(_objects.Catalog, "Names") is { } names && _objects.Dictionary(names, "Dests") is { } tree)
        {
            open.Push(tree);
        }

        while (open.TryPop(out var node))
        {
            foreach (var kid in _objects.Items(node, "Kids").Reverse())
            {
                if (PdfObjects.NumberOf(kid) is var number && (number == 0 || seen.Add(number)) && _objects.Resolve(kid) is DictionaryToken child)
                {
                    open.Push(child);
                }
            }

            var pairs = _objects.Items(node, "Names");
            for (var i = 0; i + 1 < pairs.Count; i += 2)
            {
                Add(PdfObjects.TextOf(_objects.Resolve(pairs[i])), _objects.Resolve(pairs[i + 1]));
            }
        }
    }

    private void ReadDictionary()
    {
        foreach (var (name, destination) in _objects.Dictionary(_objects.Catalog, "Dests")?.Data ?? new Dictionary<string, IToken>())
        {
            Add(name, _objects.Resolve(destination));
        }
    }

    private void Add(string? name, IToken? destination)
    {
        if (name is null || !_names.Add(name))
        {
            return;
        }

        if (!IsOnPage(destination))
        {
            _lost.Add(name);
        }
    }

    private bool IsOnPage(IToken? destination) => destination switch
    {
        ArrayToken { Data: [var page, ..] } => _objects.Resolve(page) is DictionaryToken dictionary && _pages.Contains(dictionary),
        DictionaryToken holder => _objects.Value(holder, "D") is ArrayToken inner && IsOnPage(inner),
        _ => false,
    };
}
