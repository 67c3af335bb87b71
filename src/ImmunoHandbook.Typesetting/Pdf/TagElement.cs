using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

internal enum TagKidKind : byte { Element, MarkedContent, Annotation }

/// <summary>What a structure element holds: another element, a marked content sequence, or an annotation.</summary>
/// <param name="Number">Object number, or the marked content's number on its page.</param>
/// <param name="Page">Object number of the page; 0 for an element.</param>
internal readonly record struct TagKid(TagKidKind Kind, int Number, int Page);

/// <summary>A structure element of the file, made when the first content of its node is met.</summary>
internal sealed class TagElement(int id, StructureNode node, TagElement? parent)
{
    public int Id { get; } = id;
    public StructureNode Node { get; } = node;
    public TagElement? Parent { get; } = parent;

    /// <summary>Page of the element's first content, or 0.</summary>
    public int Page { get; set; }

    /// <summary>Where the frame that holds that content has its upper left corner on the page.</summary>
    public Point Origin { get; set; }

    /// <summary>Content and elements in the order in which they were met on the pages.</summary>
    public List<TagKid> Met { get; } = new(1);

    /// <summary>Elements met, in step with the entries of <see cref="Met"/> of that kind.</summary>
    public List<TagElement> MetElements { get; } = [];

    /// <summary>Text or drawing stands in the element itself, not only in elements inside it.</summary>
    public bool HasOwnContent { get; set; }

    /// <summary>Its parent lists it already.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>What is written, in reading order.</summary>
    public List<TagKid> Kids { get; } = new(1);
}
