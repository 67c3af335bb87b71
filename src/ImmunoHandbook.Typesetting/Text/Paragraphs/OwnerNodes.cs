using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Structure elements of a paragraph's links, parts and note marks; made when their first text is placed.</summary>
internal sealed class OwnerNodes(StructureNode? paragraph)
{
    private readonly Dictionary<int, StructureNode> _nodes = [];

    /// <summary>The element of text with this owner; null in artifacts.</summary>
    public StructureNode? Of(TextOwner? owner)
    {
        if (owner is null || paragraph is null)
        {
            return paragraph;
        }

        if (!_nodes.TryGetValue(owner.Index, out var node))
        {
            var parent = Of(owner.Parent)!;
            node = parent.Add(Make(owner.Inline, parent));
            _nodes.Add(owner.Index, node);
        }

        return node;
    }

    private static StructureNode Make(Inline inline, StructureNode parent) => inline switch
    {
        LinkSpan => new StructureNode(StructureRole.Link, parent),
        MarkedSpan marked => new StructureNode(StructureRole.Span, parent)
        {
            Language = marked.Language,
            ActualText = marked.ActualText,
        },
        TaggedSpan tagged => new StructureNode(tagged.Role, parent)
        {
            Expansion = tagged.Expansion,
            IsStruck = tagged.IsStruck,
            BaselineShift = tagged.BaselineShift,
            Said = tagged.Said,
        },
        PictureSpan { IsWord: true } word => new StructureNode(StructureRole.Span, parent) { ActualText = word.Said },
        PictureSpan picture => new StructureNode(StructureRole.Figure, parent) { Alt = picture.Said, IsInLine = true },
        BlankSpan blank => new StructureNode(StructureRole.Span, parent) { ActualText = blank.Said },
        _ => new StructureNode(StructureRole.Reference, parent),
    };
}
