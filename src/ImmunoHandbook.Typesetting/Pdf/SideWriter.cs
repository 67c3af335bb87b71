using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Writes one page object and its contents (ISO 32000-1, 7.7.3). Several pages of a book may stand on it: each is a content
/// stream of its own, so that the pages can be written in the order in which they are read.
/// </summary>
/// <param name="parts">The document's.</param>
/// <param name="id">Number reserved for the page object.</param>
/// <param name="parent">The page tree node above it.</param>
internal sealed class SideWriter(PdfParts parts, (int Id, int Parent) id, Size size)
{
    private readonly int _key = parts.Parents.TakeKey();
    private readonly PageParts _own = new(parts, id.Id);
    private readonly PdfResources _resources = new(parts);
    private readonly List<int> _owners = [];
    private readonly List<int> _contents = [];

    /// <param name="isAlone">Nothing else stands on the side, so that no state has to be put back.</param>
    public void Add(Frame frame, Point at, bool isAlone)
    {
        var content = new ContentStream(_resources);
        var marks = new MarkedContent(content, parts.Tags, (id.Id, _owners));
        if (!isAlone)
        {
            content.Save();
        }

        parts.Tags.Origin = at;
        new FrameWriter(parts, _own, content, marks)
            .Write(frame, new DrawingSpace(new Point(at.X, size.Height - at.Y), Transform.Identity));
        marks.Leave();
        if (!isAlone)
        {
            content.Restore();
        }

        var contents = parts.File.Reserve();
        parts.File.DefineStream(contents, [], content.Out.WrittenMemory);
        _contents.Add(contents);
    }

    public void Finish()
    {
        parts.Parents.Set(_key, _owners);
        var body = parts.File.Define(id.Id).Add("<</Type/Page/Parent "u8).Reference(id.Parent)
            .Add("/MediaBox[0 0 "u8).Numbers(size.Width, size.Height).Add("]/Contents "u8);
        if (_contents is [var only])
        {
            body.Reference(only);
        }
        else
        {
            WriteArray(body, _contents);
        }

        body.Add("/StructParents "u8).Integer(_key).Add("/Tabs/S"u8);
        _resources.Write(body);
        if (_resources.HasTransparency)
        {
            body.Add("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        }

        if (_own.Annotations.Count > 0)
        {
            body.Add("/Annots"u8);
            WriteArray(body, _own.Annotations);
        }

        body.Add(">>"u8);
    }

    private static void WriteArray(ByteBuilder body, IReadOnlyList<int> ids)
    {
        body.Add((byte)'[');
        for (var i = 0; i < ids.Count; i++)
        {
            body.Reference(ids[i]).Add((byte)' ');
        }

        body.Add((byte)']');
    }
}
