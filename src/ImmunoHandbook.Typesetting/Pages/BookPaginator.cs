using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>
/// Books to pages. Sections are laid out independently; then pages are ordered and numbered; sections that show other
/// page numbers than they were laid out with are laid out again, until nothing changes; then pages are assembled.
/// </summary>
public static class BookPaginator
{
    /// <summary>Layouts of a section at most. Numbers settle in two, nearly always; a third lets lines move pages.</summary>
    private const int MostRounds = 5;

    /// <summary>Pages of a book, with page numbers settled.</summary>
    public static PagedDocument Paginate(Book book) => Paginate(book, Text.ParagraphShaper.Shape);

    /// <summary>Paginates with text shaped by <paramref name="shape"/>.</summary>
    internal static PagedDocument Paginate(Book book, TextShaper shape)
    {
        var root = new StructureNode(StructureRole.Document, parent: null) { Language = book.Info.Language };
        var sections = book.Sections.Select(section => new SectionPages(section, book.Info, root, shape)).ToList();
        var notices = new List<LayoutNotice>();
        var order = Settle(book, sections, root, notices, shape);
        var numbering = order.Number(book.Info.Digits);
        var placed = Sections(order);
        var parts = new PartTree(root);
        for (var i = 0; i < placed.Count; i++)
        {
            var section = placed[i];
            section.Opens = parts.Add(section.Node!, section.Section.Part ?? Around(placed, i));
            notices.AddRange(section.Notices);
            notices.AddRange(UnknownAnchors(section, numbering));
        }

        var pages = Assemble(book, order, placed, numbering);
        return new PagedDocument(book.Info, pages, root, [.. notices.Distinct()])
        {
            PageOfAnchor = numbering.PageOfAnchor,
        };
    }

    /// <summary>A filling page between two sections of a part lies within the part.</summary>
    private static BookPart? Around(List<SectionPages> placed, int filler)
    {
        if (!placed[filler].IsFiller)
        {
            return null;
        }

        var before = placed.Take(filler).LastOrDefault(s => !s.IsFiller)?.Section.Part;
        var after = placed.Skip(filler).FirstOrDefault(s => !s.IsFiller)?.Section.Part;
        return before?.Id == after?.Id ? before : null;
    }

    private static PageOrder Settle(
        Book book, List<SectionPages> sections, StructureNode root, List<LayoutNotice> notices, TextShaper shape)
    {
        ForAll(book, sections, section => section.LayOut());
        var newFiller = Filler(book, sections, root, shape);
        for (var round = 1; ; round++)
        {
            var order = PageOrder.Of(book, sections, newFiller);
            var numbering = order.Number(book.Info.Digits);
            var outdated = sections.Where(section => section.IsOutdatedBy(numbering)).ToList();
            if (outdated.Count == 0)
            {
                return order;
            }

            if (round == MostRounds)
            {
                notices.Add(new LayoutNotice(
                    LayoutNoticeKind.UnstablePageNumbers,
                    $"Page numbers in \"{outdated[0].Section.Name}\" still change the page breaks that they depend on.",
                    "Add or remove a few words near a page reference in this part.",
                    Origin: null));
                return order;
            }

            ForAll(book, outdated, section => section.LayOut(numbering));
        }
    }

    /// <summary>Makes filling pages, each with elements of its own; null where the book has none, or none of one page.</summary>
    private static Func<SectionPages>? Filler(
        Book book, List<SectionPages> sections, StructureNode root, TextShaper shape)
    {
        var before = sections.LastOrDefault(section => !book.AfterFiller.Contains(section.Section.Name));
        if (book.Filler.Count == 0 || before is null)
        {
            return null;
        }

        var section = new BookSection("filler", book.Filler, before.Section.Style) { Furniture = before.Section.Furniture };
        SectionPages New()
        {
            var pages = new SectionPages(section, book.Info, root, shape) { IsFiller = true };
            pages.LayOut();
            return pages;
        }

        return New().Pages.Count == 1 ? New : null;
    }

    private static List<SectionPages> Sections(PageOrder order)
    {
        var sections = new List<SectionPages>();
        foreach (var slot in order.Slots)
        {
            if (slot is { Section: { } section, Page: 0 })
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    private static IEnumerable<LayoutNotice> UnknownAnchors(SectionPages section, PageNumbering numbering)
    {
        foreach (var reference in section.References)
        {
            if (!numbering.PageOfAnchor.ContainsKey(reference.Anchor))
            {
                yield return new LayoutNotice(
                    LayoutNoticeKind.UnknownAnchor,
                    $"\"{reference.Anchor}\" is referred to, but nothing in the book has this name.",
                    "Correct the name, or give the heading that is meant this id.",
                    reference.Origin);
            }
        }
    }

    private static Page[] Assemble(Book book, PageOrder order, List<SectionPages> sections, PageNumbering numbering)
    {
        var pages = new Page[order.Slots.Count];
        var starts = new Dictionary<SectionPages, int>(sections.Count);
        for (var i = 0; i < pages.Length; i++)
        {
            if (order.Slots[i].Section is { } section)
            {
                starts.TryAdd(section, i);
            }
            else
            {
                pages[i] = NewPage(i, Frame.Empty(BlankSheet(order, i)), numbering);
            }
        }

        ForAll(book, sections, section =>
        {
            var assembly = new PageAssembly(section, book.Info.Direction, numbering);
            for (var i = 0; i < section.Pages.Count; i++)
            {
                var index = starts[section] + i;
                pages[index] = NewPage(index, assembly.Assemble(i, index + 1), numbering);
            }
        });
        return pages;
    }

    private static Page NewPage(int index, Frame frame, PageNumbering numbering) =>
        new(index + 1, numbering.Text(index + 1), frame);

    /// <summary>A blank page is as large as the nearest page before it, or else after it.</summary>
    private static Size BlankSheet(PageOrder order, int index)
    {
        for (var i = index; i >= 0; i--)
        {
            if (order.Slots[i].Section is { } section)
            {
                return section.Section.Style.Sheet;
            }
        }

        return order.Slots.Select(slot => slot.Section?.Section.Style.Sheet).FirstOrDefault(sheet => sheet is not null)
            ?? default;
    }

    private static void ForAll(Book book, IReadOnlyList<SectionPages> sections, Action<SectionPages> act) =>
        Parallel.ForEach(
            sections, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, book.Parallelism) }, act);
}
