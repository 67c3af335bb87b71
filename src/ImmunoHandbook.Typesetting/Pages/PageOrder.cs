using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>A place in the book: a page of a section, or a blank page without one.</summary>
internal readonly record struct PageSlot(SectionPages? Section, int Page);

/// <summary>Order of all pages: sections, and filling or blank pages before rectos and versos and at the end.</summary>
internal sealed class PageOrder
{
    private PageOrder(List<PageSlot> slots) => Slots = slots;

    public IReadOnlyList<PageSlot> Slots { get; }

    /// <param name="newFiller">Makes a filling page, or null where the book has none.</param>
    public static PageOrder Of(Book book, IReadOnlyList<SectionPages> sections, Func<SectionPages>? newFiller)
    {
        var plan = PagePlan.Of(book, [.. sections.Select(section => section.Pages.Count)], newFiller is not null);
        return new PageOrder([.. plan.Select(page => page switch
        {
            { Section: PlannedPage.Filler } => new PageSlot(newFiller!(), 0),
            { Section: PlannedPage.Blank } => default,
            _ => new PageSlot(sections[page.Section], page.Page),
        })]);
    }

    /// <summary>Page numbers of all anchors; the first of equal names counts.</summary>
    public PageNumbering Number(string digits)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Slots.Count; i++)
        {
            if (Slots[i].Section is not { } section)
            {
                continue;
            }

            foreach (var mark in section.Pages[Slots[i].Page].Drawing.Marks)
            {
                foreach (var item in mark.Items)
                {
                    if (item is AnchorItem anchor)
                    {
                        pages.TryAdd(anchor.Name, i + 1);
                    }
                }
            }
        }

        return new PageNumbering(pages, Slots.Count) { Digits = digits };
    }
}
