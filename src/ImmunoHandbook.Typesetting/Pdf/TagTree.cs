using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Gathers which content belongs to which node while pages are written. Order of an element's kids: as met on the pages if
/// the element itself holds content (text with links in it), otherwise as declared, so that an empty cell keeps its place.
/// </summary>
internal sealed class TagTree
{
    private readonly PdfFile _file;
    private readonly Dictionary<StructureNode, TagElement> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly List<TagElement> _ordered = [];
    private StructureNode? _lastNode;
    private TagElement _last;

    public TagTree(PdfFile file, StructureNode root)
    {
        _file = file;
        Root = _last = new TagElement(file.Reserve(), root, null);
        _elements.Add(root, Root);
        _ordered.Add(Root);
    }

    public TagElement Root { get; }

    /// <summary>Upper left corner of what is being written, on its side of the sheet.</summary>
    public Point Origin { get; set; }

    /// <summary>Every element that is written; complete after <see cref="Settle"/>.</summary>
    public IReadOnlyList<TagElement> Elements => _ordered;

    /// <summary>Notes a marked content sequence of a node; returns the element that owns it.</summary>
    public TagElement AddContent(StructureNode node, int page, int number)
    {
        var element = ElementOf(node);
        AddOwn(element, new TagKid(TagKidKind.MarkedContent, number, page));
        return element;
    }

    public TagElement AddAnnotation(StructureNode node, int page, int annotation)
    {
        var element = ElementOf(node);
        AddOwn(element, new TagKid(TagKidKind.Annotation, annotation, page));
        return element;
    }

    /// <summary>The element of a node if anything of it is written.</summary>
    public TagElement? Find(StructureNode node) => _elements.GetValueOrDefault(node);

    /// <summary>Fixes the kids of all elements, once all pages are written.</summary>
    public void Settle() => Settle(Root);

    private void AddOwn(TagElement element, TagKid kid)
    {
        element.Met.Add(kid);
        element.HasOwnContent = true;
        if (element.Page == 0)
        {
            (element.Page, element.Origin) = (kid.Page, Origin);
        }
    }

    private TagElement ElementOf(StructureNode node)
    {
        if (ReferenceEquals(node, _lastNode))
        {
            return _last;
        }

        _lastNode = node;
        return _last = Obtain(node);
    }

    private TagElement Obtain(StructureNode node)
    {
        // A node without a role is no element: what it holds belongs to the one around it.
        while (node.Role == StructureRole.None && node.Parent is { } outer && node != Root.Node)
        {
            node = outer;
        }

        if (_elements.TryGetValue(node, out var known))
        {
            return known;
        }

        var parent = node.Parent is { } above ? Obtain(above) : Root;
        var element = Create(node, parent);
        parent.Met.Add(new TagKid(TagKidKind.Element, element.Id, 0));
        parent.MetElements.Add(element);
        return element;
    }

    private TagElement Create(StructureNode node, TagElement parent)
    {
        var element = new TagElement(_file.Reserve(), node, parent);
        _elements.Add(node, element);
        _ordered.Add(element);
        return element;
    }

    private void Settle(TagElement element)
    {
        if (element.HasOwnContent)
        {
            PlaceMet(element);
            PlaceDeclared(element, element.Node);
        }
        else
        {
            PlaceDeclared(element, element.Node);
            PlaceMet(element);
        }
    }

    private void PlaceMet(TagElement element)
    {
        var next = 0;
        foreach (var kid in element.Met)
        {
            if (kid.Kind != TagKidKind.Element)
            {
                element.Kids.Add(kid);
                continue;
            }

            Place(element, element.MetElements[next++]);
        }
    }

    private void PlaceDeclared(TagElement element, StructureNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Role == StructureRole.None)
            {
                PlaceDeclared(element, child);
            }
            else if (_elements.TryGetValue(child, out var known))
            {
                Place(element, known);
            }
            else if (KeepsItsPlace(child))
            {
                Place(element, Create(child, element));
            }
        }
    }

    private void Place(TagElement element, TagElement kid)
    {
        // An element stands where its own parent is, once, whatever else lists it.
        if (kid.Parent == element && !kid.IsPlaced)
        {
            kid.IsPlaced = true;
            element.Kids.Add(new TagKid(TagKidKind.Element, kid.Id, 0));
            Settle(kid);
        }
    }

    /// <summary>A table keeps its shape where cells are empty; anything else without content is not written.</summary>
    private static bool KeepsItsPlace(StructureNode node) =>
        node.Role is StructureRole.TR or StructureRole.TH or StructureRole.TD || node.Children.Any(KeepsItsPlace);
}
