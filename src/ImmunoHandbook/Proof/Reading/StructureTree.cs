using System.Collections.Frozen;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>The structure tree of a finished file, read from its root down.</summary>
internal sealed class StructureTree
{
    /// <summary>Deeper than any book; a tree that runs in circles ends here.</summary>
    private const int DeepestElement = 200;

    /// <summary>Standard structure types (ISO 32000-1, 14.8.4).</summary>
    private static readonly FrozenSet<string> s_standard = new[]
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PdfObjects _objects;
    private readonly IReadOnlyDictionary<long, int> _pageNumbers;
    private readonly List<FinishedElement> _elements = [];
    private readonly Dictionary<(int Page, int Id), FinishedElement> _byContent = [];
    private readonly Dictionary<long, FinishedElement> _byAnnotation = [];

    private StructureTree(PdfObjects objects, IReadOnlyDictionary<long, int> pageNumbers)
    {
        (_objects, _pageNumbers) = (objects, pageNumbers);
        if (objects.Dictionary(objects.Catalog, "StructTreeRoot") is { } root)
        {
            RoleMap = objects.Dictionary(root, "RoleMap");
            Root = root;
            foreach (var kid in Kids(root))
            {
                ReadElement(kid, null, 0, 0);
            }
        }
    }

    /// <summary>Null in a file without tags.</summary>
    public DictionaryToken? Root { get; }

    public DictionaryToken? RoleMap { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<FinishedElement> Elements => _elements;

    public static bool IsStandard(string type) => s_standard.Contains(type);

    /// <param name="objects">The file.</param>
    /// <param name="pageNumbers">Page numbers from 1 by object number.</param>
    public static StructureTree Read(PdfObjects objects, IReadOnlyDictionary<long, int> pageNumbers) => new(objects, pageNumbers);

    /// <summary>The element that a marked content sequence belongs to.</summary>
    public FinishedElement? Owner(int page, int id) => _byContent.GetValueOrDefault((page, id));

    public FinishedElement? OwnerOfAnnotation(long number) => _byAnnotation.GetValueOrDefault(number);

    /// <summary>The standard type that a type stands for; the type itself where the map ends elsewhere.</summary>
    public string RoleOf(string type)
    {
        for (var step = 0; step < 16 && !IsStandard(type) && RoleMap is not null; step++)
        {
            if (_objects.Text(RoleMap, type) is not { } next)
            {
                break;
            }

            type = next;
        }

        return type;
    }

    private void ReadElement(IToken token, FinishedElement? parent, int outerPage, int depth)
    {
        if (depth > DeepestElement || _objects.Resolve(token) is not DictionaryToken dictionary)
        {
            return;
        }

        var page = PageOf(dictionary, outerPage);
        var tag = _objects.Text(dictionary, "S") ?? "";
        var element = new FinishedElement(dictionary, tag, RoleOf(tag), parent)
        {
            Alt = _objects.Text(dictionary, "Alt"),
            ActualText = _objects.Text(dictionary, "ActualText"),
            Language = _objects.Text(dictionary, "Lang"),
            Id = _objects.Text(dictionary, "ID"),
            Page = page,
        };
        _elements.Add(element);
        parent?.Add(new ElementKid(element, page, 0, false));
        foreach (var kid in Kids(dictionary))
        {
            ReadKid(kid, element, page, depth);
        }
    }

    private void ReadKid(IToken token, FinishedElement element, int page, int depth)
    {
        switch (_objects.Resolve(token))
        {
            case NumericToken number:
                AddContent(element, page, number.Int);
                break;
            case DictionaryToken kid when _objects.Text(kid, "Type") == "MCR" || kid.Data.ContainsKey("MCID"):
                AddContent(element, PageOf(kid, page), (int)(_objects.Number(kid, "MCID") ?? -1));
                break;
            case DictionaryToken kid when _objects.Text(kid, "Type") == "OBJR":
                var annotation = PdfObjects.NumberOf(kid.Data.GetValueOrDefault("Obj"));
                _byAnnotation.TryAdd(annotation, element);
                element.Add(new ElementKid(null, PageOf(kid, page), annotation, true));
                break;
            case DictionaryToken:
                ReadElement(token, element, page, depth + 1);
                break;
        }
    }

    private void AddContent(FinishedElement element, int page, int id)
    {
        _byContent.TryAdd((page, id), element);
        element.Add(new ElementKid(null, page, id, false));
    }

    private int PageOf(DictionaryToken dictionary, int outer) =>
        dictionary.Data.TryGetValue("Pg", out var page) ? _pageNumbers.GetValueOrDefault(PdfObjects.NumberOf(page), outer) : outer;

    private IReadOnlyList<IToken> Kids(DictionaryToken dictionary) =>
        !dictionary.Data.TryGetValue("K", out var kids) ? [] : _objects.Resolve(kids) is ArrayToken array ? array.Data : [kids];
}
