using System.Globalization;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Writes the objects above the pages: page tree, catalog, information (ISO 32000-1, 7.7 and 14.3).</summary>
internal sealed class DocumentWriter(PagedDocument document)
{
    /// <summary>Kids of one page tree node.</summary>
    private const int Fanout = 32;

    private readonly PdfParts _parts = new(document.Root);
    private readonly Dictionary<int, double> _pageHeights = [];

    public ByteBuilder Write()
    {
        var catalog = _parts.File.Reserve();
        var pages = WritePages();
        LinkWriter.WriteAll(_parts);
        _parts.Images.Write();
        _parts.Fonts.Write();
        var tags = new TagTreeWriter(_parts.File, _parts.Tags, _pageHeights).Write(_parts.Parents.Entries());
        WriteCatalog(catalog, pages, tags);
        return PdfAssembly.Assemble(_parts.File, catalog, WriteInformation());
    }

    /// <summary>Pages in groups under one root: readers open page 900 without going through the others.</summary>
    private int WritePages()
    {
        var root = _parts.File.Reserve();
        var groups = new List<int>();
        var imposed = new List<SideWriter>();
        var total = document.Sides?.Count ?? document.Pages.Count;
        for (var first = 0; first < total; first += Fanout)
        {
            var count = Math.Min(Fanout, total - first);
            var group = _parts.File.Reserve();
            var ids = new int[count];
            for (var i = 0; i < count; i++)
            {
                ids[i] = _parts.File.Reserve();
                WriteSide(first + i, (ids[i], group), imposed);
            }

            WritePageGroup(group, root, ids, count);
            groups.Add(group);
        }

        WriteImposed(imposed);
        WritePageGroup(root, 0, groups, total);
        return root;
    }

    /// <summary>A page is written at once; a side with several waits until they come in the order in which they are read.</summary>
    private void WriteSide(int index, (int Id, int Parent) id, List<SideWriter> imposed)
    {
        var size = document.Sides?[index].Size ?? document.Pages[index].Frame.Size;
        var side = new SideWriter(_parts, id, size);
        _pageHeights[id.Id] = size.Height;
        if (document.Sides is not null)
        {
            imposed.Add(side);
            return;
        }

        side.Add(document.Pages[index].Frame, default, isAlone: true);
        side.Finish();
    }

    private void WriteImposed(List<SideWriter> writers)
    {
        if (document.Sides is not { } sides)
        {
            return;
        }

        var places = sides.SelectMany((side, at) => side.Pages.Select(page => (page.Page, Side: at, page.At))).OrderBy(place => place.Page);
        foreach (var (page, side, at) in places)
        {
            writers[side].Add(document.Pages[page].Frame, at, isAlone: false);
        }

        for (var i = 0; i < sides.Count; i++)
        {
            writers[i].Add(sides[i].Marks, default, isAlone: false);
            writers[i].Finish();
        }
    }

    private void WritePageGroup(int id, int parent, IReadOnlyList<int> kids, int count)
    {
        var body = _parts.File.Define(id).Add("<</Type/Pages/Count "u8).Integer(count);
        if (parent != 0)
        {
            body.Add("/Parent "u8).Reference(parent);
        }

        body.Add("/Kids["u8);
        foreach (var kid in kids)
        {
            body.Reference(kid).Add((byte)' ');
        }

        body.Add("]>>"u8);
    }

    private void WriteCatalog(int id, int pages, int tags)
    {
        var metadata = _parts.File.Reserve();
        // Left uncompressed, so that programs that know nothing of PDF find it (14.3.2).
        _parts.File.DefineStream(metadata, "/Type/Metadata/Subtype/XML"u8, XmpMetadata.Write(document.Info), compress: false);
        var outline = OutlineWriter.Write(_parts.File, _parts.Outline);
        var names = _parts.Destinations.IsEmpty ? 0 : _parts.Destinations.Write(_parts.File);
        var body = _parts.File.Define(id).Add("<</Type/Catalog/Pages "u8).Reference(pages)
            .Add("/Lang"u8).Text(document.Info.Language)
            .Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(tags)
            .Add("/Metadata "u8).Reference(metadata)
            .Add("/ViewerPreferences<</DisplayDocTitle true"u8);
        if (document.Info.Direction == TextDirection.RightToLeft)
        {
            body.Add("/Direction/R2L"u8);
        }

        body.Add(">>"u8);
        PageLabels.Write(body, [.. document.Sides?.Select(side => side.Label) ?? document.Pages.Select(page => page.Label)]);
        if (names != 0)
        {
            body.Add("/Names<</Dests "u8).Reference(names).Add(">>"u8);
        }

        if (outline != 0)
        {
            body.Add("/Outlines "u8).Reference(outline).Add("/PageMode/UseOutlines"u8);
        }

        body.Add(">>"u8);
    }

    private int WriteInformation()
    {
        var info = document.Info;
        var date = info.Date.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var id = _parts.File.Reserve();
        var body = _parts.File.Define(id).Add("<</Title"u8).Text(info.Title).Add("/Author"u8).Text(info.Author);
        if (info.Subject is { } subject)
        {
            body.Add("/Subject"u8).Text(subject);
        }

        body.Add("/Creator"u8).Text(info.Producer).Add("/Producer"u8).Text(info.Producer)
            .Add("/CreationDate"u8).Text(date).Add("/ModDate"u8).Text(date).Add(">>"u8);
        return id;
    }
}
