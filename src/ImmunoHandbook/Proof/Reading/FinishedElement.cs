using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>What an element of the structure tree holds, in order: an element, a piece of a page, or an annotation.</summary>
/// <param name="Page">Number of the page from 1, or 0.</param>
/// <param name="Number">Of the marked content sequence or of the annotation's object.</param>
internal readonly record struct ElementKid(FinishedElement? Element, int Page, long Number, bool IsAnnotation);

/// <summary>An element of the structure tree (ISO 32000-1, 14.7.2).</summary>
internal sealed class FinishedElement(DictionaryToken dictionary, string tag, string role, FinishedElement? parent)
{
    private readonly List<ElementKid> _kids = [];

    public DictionaryToken Dictionary { get; } = dictionary;

    /// <summary>Its type as written.</summary>
    public string Tag { get; } = tag;

    /// <summary>The standard type that the role map leads to.</summary>
    public string Role { get; } = role;

    public FinishedElement? Parent { get; } = parent;

    public IReadOnlyList<ElementKid> Kids => _kids;

    public IEnumerable<FinishedElement> Children
    {
        get
        {
            foreach (var kid in _kids)
            {
                if (kid.Element is { } child)
                {
                    yield return child;
                }
            }
        }
    }

    public string? Alt { get; init; }

    public string? ActualText { get; init; }

    public string? Language { get; init; }

    public string? Id { get; init; }

    /// <summary>Number of the first page with something of it, or 0.</summary>
    public int Page { get; init; }

    public void Add(ElementKid kid) => _kids.Add(kid);

    /// <summary>This element or the nearest one around it that a test holds for.</summary>
    public FinishedElement? Nearest(Func<FinishedElement, bool> test)
    {
        var element = this;
        while (element is not null && !test(element))
        {
            element = element.Parent;
        }

        return element;
    }
}
