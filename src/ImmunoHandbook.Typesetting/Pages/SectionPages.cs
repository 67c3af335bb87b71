using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>
/// A section and its pages. It is laid out on its own; from one pass to the next it keeps only what page numbers cannot
/// change: the shaped texts, and which page numbers it shows.
/// </summary>
internal sealed class SectionPages
{
    private readonly TextCache _texts;
    private readonly StructureNode _root;
    private readonly Region _page;
    private PageNumbering _numbering = PageNumbering.Unknown;

    public SectionPages(BookSection section, DocumentInfo info, StructureNode root, TextShaper shape)
    {
        (Section, _root) = (section, root);
        _texts = new TextCache(shape);
        var area = section.Style.TextArea;
        _page = new Region(0, Math.Max(Region.Smallest, area.Width), Math.Max(Region.Smallest, area.Height));
        Direction = section.Direction ?? info.Direction;
        Language = section.Language ?? info.Language;
        References = AnchorReferences.In(section.Blocks);
    }

    public BookSection Section { get; }

    public TextDirection Direction { get; }

    public string Language { get; }

    public IReadOnlyList<AnchorReference> References { get; }

    public IReadOnlyList<PageBody> Pages { get; private set; } = [];

    /// <summary>Element of the section, child of the document's root as soon as the book is assembled.</summary>
    public StructureNode? Node { get; private set; }

    public IReadOnlyList<LayoutNotice> Notices { get; private set; } = [];

    public Region Page => _page;

    /// <summary>A page number that the section shows is another one now.</summary>
    public bool IsOutdatedBy(PageNumbering numbering)
    {
        foreach (var reference in References)
        {
            if (reference.ShowsPage && PageOf(reference, numbering) != PageOf(reference, _numbering))
            {
                return true;
            }
        }

        return false;
    }

    public void LayOut(PageNumbering numbering)
    {
        _numbering = numbering;
        var pass = new LayoutPass(_texts, numbering, _page);
        var role = Section.Role == StructureRole.None ? StructureRole.Sect : Section.Role;
        Node = new StructureNode(role, _root) { Language = Section.Language };
        var strips = new StripBuilder(pass, fillsPages: true);
        BlockLayout.AddAll(strips, Section.Blocks, new Setting(_page, Direction, Language) { Node = Node });
        Pages = new Distribution(strips.Finish(), pass, Direction).Pages();
        Notices = pass.Notices;
    }

    /// <summary>Blocks of a running head or foot below each other, as artifacts.</summary>
    public (Drawing Drawing, double Height, bool ShowsNumbers) LayOutFurniture(
        IReadOnlyList<FlowBlock> blocks, PageNumbering numbering)
    {
        var pass = new LayoutPass(_texts, numbering, _page);
        var strips = new StripBuilder(pass, fillsPages: false);
        BlockLayout.AddAll(strips, blocks, new Setting(_page, Direction, Language));
        var all = strips.Finish();
        return (Drawing.OfAll(all), strips.HeightFrom(0), pass.UsedPageNumbers);
    }

    private static int PageOf(AnchorReference reference, PageNumbering numbering) =>
        numbering.PageOfAnchor.GetValueOrDefault(reference.Anchor);
}
