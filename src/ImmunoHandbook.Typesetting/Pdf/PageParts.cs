using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A link annotation that waits until all destinations are known.</summary>
/// <param name="Area">On the page, y upwards.</param>
internal readonly record struct PendingLink(int Id, int Page, int Key, Rect Area, LinkItem Item);

/// <summary>What belongs to one page beside its drawing.</summary>
internal sealed class PageParts(PdfParts parts, int id)
{
    private readonly List<int> _annotations = [];

    /// <summary>Number of the page object.</summary>
    public int Id { get; } = id;

    public IReadOnlyList<int> Annotations => _annotations;

    public void AddLink(LinkItem link, Rect area)
    {
        var annotation = parts.File.Reserve();
        var key = parts.Parents.TakeKey();
        parts.Parents.Set(key, parts.Tags.AddAnnotation(link.Node, Id, annotation).Id);
        parts.Links.Add(new PendingLink(annotation, Id, key, area, link));
        _annotations.Add(annotation);
    }
}
