using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Writes the structure tree: elements, the tree from content back to elements, identifiers, role map.</summary>
internal sealed class TagTreeWriter(PdfFile file, TagTree tags, IReadOnlyDictionary<int, double> pageHeights)
{
    private readonly Dictionary<StructureNode, string> _headerIds = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes everything; returns the number of the tree's root object.</summary>
    /// <param name="parents">For each StructParents key the elements, spelt as the tree's values.</param>
    public int Write(IReadOnlyList<PdfTreeEntry> parents)
    {
        tags.Settle();
        var root = file.Reserve();
        var ids = NameElements();
        foreach (var element in tags.Elements)
        {
            WriteElement(element, root, ids);
        }

        var parentTree = PdfTree.Write(file, "/Nums"u8, parents);
        var idTree = ids.Count == 0 ? 0 : WriteIdTree(ids);
        var body = file.Define(root).Add("<</Type/StructTreeRoot/K "u8).Reference(tags.Root.Id)
            .Add("/ParentTree "u8).Reference(parentTree).Add("/ParentTreeNextKey "u8).Integer(parents.Count);
        if (idTree != 0)
        {
            body.Add("/IDTree "u8).Reference(idTree);
        }

        // Aside came with PDF 2.0; to a reader of PDF 1.7 it is a section.
        if (tags.Elements.Any(e => e.Node.Role == StructureRole.Aside))
        {
            body.Add("/RoleMap<</Aside/Sect>>"u8);
        }

        body.Add(">>"u8);
        return root;
    }

    /// <summary>Notes must have identifiers (PDF/UA-1, 7.9), and so must header cells that other cells name.</summary>
    private SortedDictionary<int, string> NameElements()
    {
        var ids = new SortedDictionary<int, string>();
        foreach (var element in tags.Elements)
        {
            if (element.Node.Role == StructureRole.Note)
            {
                ids[element.Id] = IdOf(element);
            }

            foreach (var header in element.Node.Headers)
            {
                if (tags.Find(header) is { } cell)
                {
                    _headerIds[header] = ids[cell.Id] = IdOf(cell);
                }
            }
        }

        return ids;
    }

    /// <summary>Digits of equal number, so that the order of the identifiers is that of the object numbers.</summary>
    private static string IdOf(TagElement element) => string.Create(CultureInfo.InvariantCulture, $"e{element.Id:D8}");

    private int WriteIdTree(SortedDictionary<int, string> ids) => PdfTree.Write(file, "/Names"u8,
    [
        .. ids.Select(pair => new PdfTreeEntry(
            new ByteBuilder(16).Text(pair.Value).WrittenMemory, new ByteBuilder(16).Reference(pair.Key).WrittenMemory)),
    ]);

    private void WriteElement(TagElement element, int root, SortedDictionary<int, string> ids)
    {
        var node = element.Node;
        var body = file.Define(element.Id).Add("<</S"u8).Add(element == tags.Root ? "/Document"u8 : RoleNames.Of(node.Role))
            .Add("/P "u8).Reference(element.Parent?.Id ?? root);
        if (element.Page != 0)
        {
            body.Add("/Pg "u8).Reference(element.Page);
        }

        if (ids.TryGetValue(element.Id, out var id))
        {
            body.Add("/ID"u8).Text(id);
        }

        WriteText(body, "/Lang"u8, node.Language);
        WriteText(body, "/Alt"u8, node.Alt);
        WriteText(body, "/ActualText"u8, node.ActualText);
        WriteText(body, "/T"u8, node.Title);
        WriteText(body, "/E"u8, node.Expansion);
        TagAttributes.Write(body, node, PlaceOf(element), _headerIds.GetValueOrDefault);
        WriteKids(body, element);
        body.Add(">>"u8);
    }

    private (Point Origin, double Height)? PlaceOf(TagElement element) =>
        pageHeights.TryGetValue(element.Page, out var height) ? (element.Origin, height) : null;

    private static void WriteText(ByteBuilder body, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            body.Add(key).Text(text);
        }
    }

    private static void WriteKids(ByteBuilder body, TagElement element)
    {
        if (element.Kids.Count == 0)
        {
            return;
        }

        body.Add("/K["u8);
        foreach (var kid in element.Kids)
        {
            WriteKid(body, kid, element.Page);
        }

        body.Add((byte)']');
    }

    private static void WriteKid(ByteBuilder body, TagKid kid, int page)
    {
        switch (kid.Kind)
        {
            case TagKidKind.Element:
                body.Reference(kid.Number);
                break;
            case TagKidKind.MarkedContent when kid.Page == page:
                body.Integer(kid.Number);
                break;
            case TagKidKind.MarkedContent:
                body.Add("<</Type/MCR/Pg "u8).Reference(kid.Page).Add("/MCID "u8).Integer(kid.Number).Add(">>"u8);
                break;
            case TagKidKind.Annotation:
                body.Add("<</Type/OBJR/Pg "u8).Reference(kid.Page).Add("/Obj "u8).Reference(kid.Number).Add(">>"u8);
                break;
        }

        body.Add((byte)' ');
    }
}
