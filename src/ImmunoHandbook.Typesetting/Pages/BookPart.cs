namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>Sections in a row under one title: an element of their own in the tags, and a bookmark above theirs.</summary>
/// <param name="Id">Sections that follow each other with the same id are one part.</param>
public sealed record BookPart(string Id, string Title);

/// <summary>The elements of parts in the document's tree, made as sections come in the order of their pages.</summary>
internal sealed class PartTree(StructureNode root)
{
    private BookPart? _open;
    private StructureNode? _node;

    /// <summary>Puts a section's element into the tree.</summary>
    /// <param name="part">The section's own, or for a filling page that of the sections on both sides of it.</param>
    /// <returns>The part where this section begins it, or null.</returns>
    public BookPart? Add(StructureNode section, BookPart? part)
    {
        var begins = part is not null && part.Id != _open?.Id;
        _node = part is null ? null : begins ? root.Add(new StructureNode(StructureRole.Part, root) { Title = part.Title }) : _node;
        _open = part;
        if (_node is null)
        {
            root.Add(section);
        }
        else
        {
            _node.Adopt(section);
        }

        return begins ? part : null;
    }
}
