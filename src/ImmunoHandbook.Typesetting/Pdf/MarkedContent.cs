using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Opens and closes the marked content sequences of one page (ISO 32000-1, 14.6), so that everything drawn is either tied
/// to a structure element or an artifact.
/// </summary>
/// <param name="page">The page object, and the element numbers of its sequences so far, by their numbers.</param>
internal sealed class MarkedContent(ContentStream content, TagTree tags, (int Id, List<int> Owners) page)
{
    /// <summary>Nodes whose text was told: a part that goes on in the next line does not say all of it again.</summary>
    private readonly HashSet<StructureNode> _said = new(ReferenceEqualityComparer.Instance);

    private StructureNode? _node;
    private ArtifactKind _artifact;
    private bool _open;

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

        OpenElement(node, null);
    }

    /// <summary>
    /// What is drawn up to <see cref="EndSaid"/> says this text. It gets a sequence of its own beside the element's others:
    /// programs that read the tags lose what stands after a sequence inside a sequence.
    /// </summary>
    public void BeginSaid(string text)
    {
        if (_node is { } node)
        {
            Leave();
            _open = true;
            OpenElement(node, text);
        }
        else
        {
            content.LeaveText();
            content.Out.Add("/Span<</ActualText"u8).Text(text).Add(">>BDC\n"u8);
        }
    }

    public void EndSaid()
    {
        content.LeaveText();
        content.Out.Add("EMC\n"u8);
        if (_node is { } node)
        {
            _open = true;
            OpenElement(node, null);
        }
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

    private void OpenElement(StructureNode node, string? said)
    {
        if (node.Said is { } all && _said.Add(node))
        {
            said ??= all;
        }

        var number = page.Owners.Count;
        var element = tags.AddContent(node, page.Id, number);
        page.Owners.Add(element.Id);
        var name = said is not null ? "/Span"u8 : element == tags.Root ? "/Document"u8 : RoleNames.Of(element.Node.Role);
        content.Out.Add(name).Add("<</MCID "u8).Integer(number);
        if (said is not null)
        {
            content.Out.Add("/ActualText"u8).Text(said);
        }

        content.Out.Add(">>BDC\n"u8);
    }
}
