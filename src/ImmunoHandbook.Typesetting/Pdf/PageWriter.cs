using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Writes page objects and their contents (ISO 32000-1, 7.7.3).</summary>
internal static class PageWriter
{
    /// <param name="parts">The document's.</param>
    /// <param name="page">To write.</param>
    /// <param name="id">Number reserved for the page object.</param>
    /// <param name="parent">The page tree node above it.</param>
    public static void Write(PdfParts parts, Page page, int id, int parent)
    {
        var key = parts.Parents.TakeKey();
        var own = new PageParts(parts, id);
        var resources = new PdfResources(parts);
        var content = new ContentStream(resources);
        var marks = new MarkedContent(content, parts.Tags, id);
        var size = page.Frame.Size;
        new FrameWriter(parts, own, content, marks)
            .Write(page.Frame, new DrawingSpace(new Point(0, size.Height), Transform.Identity));
        marks.Leave();
        parts.Parents.Set(key, marks.Owners);

        var contents = parts.File.Reserve();
        parts.File.DefineStream(contents, [], content.Out.WrittenMemory);
        var body = parts.File.Define(id).Add("<</Type/Page/Parent "u8).Reference(parent)
            .Add("/MediaBox[0 0 "u8).Numbers(size.Width, size.Height)
            .Add("]/Contents "u8).Reference(contents)
            .Add("/StructParents "u8).Integer(key).Add("/Tabs/S"u8);
        resources.Write(body);
        if (resources.HasTransparency)
        {
            body.Add("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        }

        WriteAnnotations(body, own.Annotations);
        body.Add(">>"u8);
    }

    private static void WriteAnnotations(ByteBuilder body, IReadOnlyList<int> annotations)
    {
        if (annotations.Count == 0)
        {
            return;
        }

        body.Add("/Annots["u8);
        foreach (var annotation in annotations)
        {
            body.Reference(annotation).Add((byte)' ');
        }

        body.Add((byte)']');
    }
}
