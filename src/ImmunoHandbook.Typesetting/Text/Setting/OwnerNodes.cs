using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Structure elements of links, marked parts and note marks within one paragraph; made when their first word is set.</summary>
internal sealed class OwnerNodes(StructureNode? paragraph)
{
    private readonly Dictionary<SpanOwner, StructureNode?> _nodes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Null in artifacts: running heads and feet are not read.</summary>
    public StructureNode? Of(SpanOwner? owner)
    {
        if (paragraph is null || owner is null)
        {
            return paragraph;
        }

        if (!_nodes.TryGetValue(owner, out var node))
        {
            var parent = Of(owner.Parent)!;
            node = owner.Inline switch
            {
                LinkSpan => parent.Add(new StructureNode(StructureRole.Link, parent)),
                MarkedSpan { Language: null, ActualText: null } => parent,
                MarkedSpan marked => parent.Add(new StructureNode(StructureRole.Span, parent) { Language = marked.Language, ActualText = marked.ActualText }),
                FootnoteSpan => parent.Add(new StructureNode(StructureRole.Reference, parent)),
                _ => parent,
            };
            _nodes[owner] = node;
        }

        return node;
    }
}
