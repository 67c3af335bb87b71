using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>
/// A section and its pages. It is laid out on its own; from one pass to the next it keeps only what page numbers cannot
/// change: paragraphs and texts without any, and which page numbers it shows.
/// </summary>
internal sealed class SectionPages
{
    /// <summary>Pictures of a page that is too full shrink by this factor at a time, down to <see cref="SmallestPictures"/>.</summary>
    private const double PictureStep = 0.8;

    private const double SmallestPictures = 0.2;

    private readonly TextCache _texts;
    private readonly SetParagraphs _paragraphs = new();
    private readonly StructureNode _root;
    private readonly List<LayoutNotice> _furnitureNotices = [];
    private readonly PageNumbering _unknown;
    private PageNumbering _numbering;

    public SectionPages(BookSection section, DocumentInfo info, StructureNode root, TextShaper shape)
    {
        (Section, _root) = (section, root);
        _unknown = _numbering = PageNumbering.Unknown with { Digits = info.Digits };
        _texts = new TextCache(shape);
        Direction = section.Direction ?? info.Direction;
        Language = section.Language ?? info.Language;
        References = AnchorReferences.In(section.Blocks);
        Area = new TextArea(section.Style, 0, 0);
        Area = new TextArea(
            section.Style, Tallest(f => f.RectoHead, f => f.VersoHead), Tallest(f => f.RectoFoot, f => f.VersoFoot));
    }

    public BookSection Section { get; }

    /// <summary>Made to fill the book up, and no section of its own.</summary>
    public bool IsFiller { get; init; }

    /// <summary>The part of the book that begins here, known when all sections have their places; null where none does.</summary>
    public BookPart? Opens { get; set; }

    public TextDirection Direction { get; }

    public string Language { get; }

    public IReadOnlyList<AnchorReference> References { get; }

    public IReadOnlyList<PageBody> Pages { get; private set; } = [];

    /// <summary>Element of the section, child of the document's root as soon as the book is assembled.</summary>
    public StructureNode? Node { get; private set; }

    public IReadOnlyList<LayoutNotice> Notices { get; private set; } = [];

    /// <summary>Where the text stands on the section's sheets.</summary>
    public TextArea Area { get; }

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

    /// <summary>The first layout, before any page number is known.</summary>
    public void LayOut() => LayOut(_unknown);

    public void LayOut(PageNumbering numbering)
    {
        _numbering = numbering;
        var pictures = 1.0;
        LayOut(pictures);
        while (Section.IsOnePage && Pages.Count > 1 && pictures > SmallestPictures)
        {
            pictures *= PictureStep;
            LayOut(pictures);
        }
    }

    private void LayOut(double pictures)
    {
        var pass = new LayoutPass(_texts, _numbering, Area.Region, _paragraphs) { PictureScale = pictures, NoteWidth = Section.Style.NoteWidth };
        var role = Section.Role == StructureRole.None ? StructureRole.Sect : Section.Role;
        Node = new StructureNode(role, _root) { Language = Section.Language };
        var strips = new StripBuilder(pass, fillsPages: true);
        BlockLayout.AddAll(strips, Section.Blocks, new Setting(Area.Region, Direction, Language) { Node = Node });
        Pages = new Distribution(strips.Finish(), pass, Direction).Pages();
        Notices = [.. _furnitureNotices, .. pass.Notices];
    }

    /// <summary>Blocks of a running head or foot below each other, as artifacts.</summary>
    public (Drawing Drawing, double Height, bool ShowsNumbers) LayOutFurniture(
        IReadOnlyList<FlowBlock> blocks, PageNumbering numbering)
    {
        var pass = new LayoutPass(_texts, numbering, Area.Region);
        var strips = new StripBuilder(pass, fillsPages: false);
        BlockLayout.AddAll(strips, blocks, new Setting(Area.Region, Direction, Language));
        var all = strips.Finish();
        _furnitureNotices.AddRange(pass.Notices);
        return (Drawing.OfAll(all), strips.HeightFrom(0), pass.UsedPageNumbers);
    }

    /// <summary>The section's mark at the outer edge, or null.</summary>
    public Frame? LayOutThumb() =>
        Section.Thumb?.Draw(new LayoutPass(_texts, _unknown, Area.Region), Language);

    /// <summary>Height of the tallest head or foot, with numbers as wide as those of any book.</summary>
    private double Tallest(params ReadOnlySpan<Func<PageFurniture, IReadOnlyList<FlowBlock>>> sides)
    {
        var widest = _unknown with { PageCount = 999, CurrentPage = 999 };
        var tallest = 0.0;
        foreach (var side in sides)
        {
            tallest = Math.Max(tallest, LayOutFurniture(side(Section.Furniture), widest).Height);
            if (Section.FirstPageFurniture is { } first)
            {
                tallest = Math.Max(tallest, LayOutFurniture(side(first), widest).Height);
            }
        }

        return tallest;
    }

    private static int PageOf(AnchorReference reference, PageNumbering numbering) =>
        numbering.PageOfAnchor.GetValueOrDefault(reference.Anchor);
}
