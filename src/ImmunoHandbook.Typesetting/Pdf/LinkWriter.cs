using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Writes link annotations (ISO 32000-1, 12.5.6.5), printable and without a frame.</summary>
internal static class LinkWriter
{
    public static void WriteAll(PdfParts parts)
    {
        foreach (var link in parts.Links)
        {
            Write(parts, link);
        }
    }

    private static void Write(PdfParts parts, PendingLink link)
    {
        var area = link.Area;
        var body = parts.File.Define(link.Id).Add("<</Type/Annot/Subtype/Link/Rect["u8)
            .Numbers(area.X, area.Y, area.Right, area.Bottom)
            .Add("]/Border[0 0 0]/F 4/P "u8).Reference(link.Page)
            .Add("/StructParent "u8).Integer(link.Key)
            .Add("/Contents"u8).Text(link.Item.Description);
        if (link.Item.Uri is { } uri)
        {
            body.Add("/A<</S/URI/URI"u8).Literal(UriSpelling.ToAscii(uri)).Add(">>"u8);
        }
        else if (link.Item.Anchor is { } anchor && parts.Destinations.Contains(anchor))
        {
            body.Add("/Dest"u8);
            Destinations.WriteName(body, anchor);
        }

        body.Add(">>"u8);
    }
}
