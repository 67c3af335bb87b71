using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Turns the items of a frame into operators of a content stream: one switch over the kinds of items.</summary>
/// <param name="parts">The document's.</param>
/// <param name="page">Takes what is not drawn: links, anchors, outline entries.</param>
/// <param name="content">Of the page, or of a form that is painted on it.</param>
/// <param name="marks">Of the page; null in a form, which as a whole belongs to what surrounds it.</param>
internal sealed class FrameWriter(PdfParts parts, PageParts page, ContentStream content, MarkedContent? marks)
{
    private readonly GlyphRunWriter _runs = new(content, parts.Fonts, marks);
    private readonly PathWriter _paths = new(content, parts.Shadings);

    public void Write(Frame frame, DrawingSpace space)
    {
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case GlyphRun run:
                    marks?.Enter(space.NodeOf(run.Node), space.Artifact);
                    content.Opacity(1);
                    _runs.Write(run, space.Place(run.At));
                    break;
                case ShapeItem shape:
                    marks?.Enter(space.NodeOf(shape.Node), space.Artifact);
                    _paths.Write(shape, space.Origin);
                    break;
                case RasterItem raster:
                    marks?.Enter(space.NodeOf(raster.Node), space.Artifact);
                    WriteRaster(raster, space);
                    break;
                case GroupItem { Child.Items.Length: > 0 } group:
                    WriteGroup(group, space.Enter(group));
                    break;
                case LinkItem link:
                    page.AddLink(link, space.PlaceOnPage(link.Area));
                    break;
                case AnchorItem anchor:
                    parts.Destinations.Add(anchor.Name, page.Id, space.PlaceOnPage(anchor.At));
                    break;
                case OutlineItem entry:
                    var place = Destinations.Explicit(page.Id, space.PlaceOnPage(entry.At));
                    parts.Outline.Add(new OutlineEntry(entry.Level, entry.Title, place));
                    break;
            }
        }
    }

    private void WriteRaster(RasterItem raster, DrawingSpace space)
    {
        var area = raster.Area;
        var corner = space.Place(new Point(area.X, area.Bottom));
        var id = parts.Images.IdOf(raster.Picture, SizeOnPage(raster, space));
        content.Resources.HasTransparency |= !raster.Picture.Alpha.IsEmpty;
        content.Save();
        content.Opacity(1);
        content.Concatenate(new Transform(area.Width, 0, 0, area.Height, corner.X, corner.Y)
            .After(ExifOrientation.Upright(raster.Picture.Orientation)));
        content.Out.Add("/X"u8).Integer(content.Resources.UseObject(id)).Add(" Do\n"u8);
        content.Restore();
    }

    /// <summary>Size of the stored picture's sides on the page, through all transforms around it.</summary>
    private static Size SizeOnPage(RasterItem raster, DrawingSpace space)
    {
        var map = space.ToPage;
        var width = raster.Area.Width * Math.Sqrt((map.A * map.A) + (map.B * map.B));
        var height = raster.Area.Height * Math.Sqrt((map.C * map.C) + (map.D * map.D));
        return ExifOrientation.IsSideways(raster.Picture.Orientation) ? new Size(height, width) : new Size(width, height);
    }

    private void WriteGroup(GroupItem group, DrawingSpace space)
    {
        if (group is { Clip: null, Opacity: >= 1, Transform: { A: 1, B: 0, C: 0, D: 1 } move })
        {
            Write(group.Child, space.Move(move));
            return;
        }

        MarkGroup(group, space);
        var matrix = space.MatrixOf(group.Transform);
        content.Save();
        content.Concatenate(matrix);
        if (group.Clip is { } clip)
        {
            _paths.Clip(clip, default);
        }

        if (group.Opacity < 1)
        {
            content.Opacity(group.Opacity);
            WriteForm(group.Child, space.Within(matrix));
        }
        else
        {
            Write(group.Child, space.Within(matrix));
        }

        if (!space.IsOwned)
        {
            marks?.Leave();
        }

        content.Restore();
    }

    /// <summary>Marked content may span a saved state only if all of it belongs together; else each side closes its own.</summary>
    private void MarkGroup(GroupItem group, DrawingSpace space)
    {
        if (space.IsOwned || group.Opacity < 1)
        {
            marks?.Enter(space.Owner, space.Artifact);
        }
        else
        {
            marks?.Leave();
        }
    }

    /// <summary>A transparency group (ISO 32000-1, 11.6.6): painted on its own, then laid over the page as one thing.</summary>
    private void WriteForm(Frame frame, DrawingSpace space)
    {
        var inner = new ContentStream(new PdfResources(parts));
        new FrameWriter(parts, page, inner, null).Write(frame, space);
        inner.LeaveText();
        var id = parts.File.Reserve();
        // The group's clip, not the box, bounds the drawing: the box only has to be large enough for any sheet.
        var entries = new ByteBuilder().Add("/Type/XObject/Subtype/Form/BBox[-16000 -16000 16000 16000]"u8)
            .Add("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        inner.Resources.Write(entries);
        parts.File.DefineStream(id, entries.Written, inner.Out.WrittenMemory);
        content.Out.Add("/X"u8).Integer(content.Resources.UseObject(id)).Add(" Do\n"u8);
    }
}
