using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Opens and closes the marked content sequences of one page (ISO 32000-1, 14.6), so that everything drawn is either tied
/// to a structure element or an artifact.
/// </summary>
internal sealed class MarkedContent(ContentStream content, TagTree tags, int page)
{
    private readonly List<int> _owners = [];
    private StructureNode? _node;
    private ArtifactKind _artifact;
    private bool _open;

    /// <summary>Element numbers of the sequences so far, by their numbers.</summary>
    public IReadOnlyList<int> Owners => _owners;

    /// <summary>What is drawn next belongs to a node, or is an artifact if there is none.</summary>
    public void Enter(StructureNode? node, ArtifactKind artifact)
    {
        if (_open && ReferenceEquals(node, _node) && (node is not null || artifact == _artifact))
        {
            return;
        }

        Leave();
        _open = true;
        _node = node;
        _artifact = artifact;
        if (node is null)
        {
            content.Out.Add(artifact switch
            {
                ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
                ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
                ArtifactKind.Layout => "/Artifact<</Type/Layout>>BDC\n"u8,
                _ => "/Artifact BMC\n"u8,
            });
            return;
        }

        var number = _owners.Count;
        var element = tags.AddContent(node, page, number);
        _owners.Add(element.Id);
        content.Out.Add(element == tags.Root ? "/Document"u8 : RoleNames.Of(element.Node.Role))
            .Add("<</MCID "u8).Integer(number).Add(">>BDC\n"u8);
    }

    public void Leave()
    {
        if (_open)
        {
            content.LeaveText();
            content.Out.Add("EMC\n"u8);
            _open = false;
        }
    }
}
