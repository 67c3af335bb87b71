using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>A place in the book: a page of a section, or a blank page without one.</summary>
internal readonly record struct PageSlot(SectionPages? Section, int Page);

/// <summary>Order of all pages: sections, and filling or blank pages before rectos and versos and at the end.</summary>
internal sealed class PageOrder
{
    private PageOrder(List<PageSlot> slots) => Slots = slots;

    public IReadOnlyList<PageSlot> Slots { get; }

    /// <summary>
    /// Orders the pages so that their number becomes a multiple of the book's. Without a filler blank pages fill the book.
    /// How many are needed is found by trying, since blank pages before a last section that starts on a fixed side change
    /// with the filling pages before it; the sides repeat after two pages.
    /// </summary>
    public static PageOrder Of(Book book, IReadOnlyList<SectionPages> sections, Func<SectionPages>? newFiller)
    {
        var multiple = Math.Max(1, book.PageMultiple);
        var fitting = Enumerable.Range(0, 2 * multiple)
            .Select(count => (Count: count, Slots: Place(book, sections, count, newFiller: null)))
            .Where(placed => placed.Slots.Count % multiple == 0).ToList();

        // A filling page is worth more to the reader than the blank page that takes its place.
        var fillers = newFiller is null || fitting.Count == 0
            ? fitting.FirstOrDefault().Count
            : fitting.MinBy(placed => (Blanks(placed.Slots, placed.Count), placed.Count)).Count;
        var slots = Place(book, sections, fillers, newFiller);

        // A single last page on a recto makes every number of pages odd: then only blank pages after it help.
        while (slots.Count % multiple != 0)
        {
            slots.Add(default);
        }

        return new PageOrder(slots);
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

    /// <summary>Slots without a page, but for those that filling pages take.</summary>
    private static int Blanks(List<PageSlot> slots, int fillers) => slots.Count(slot => slot.Section is null) - fillers;

    private static List<PageSlot> Place(
        Book book, IReadOnlyList<SectionPages> sections, int fillers, Func<SectionPages>? newFiller)
    {
        var slots = new List<PageSlot>();
        foreach (var section in sections)
        {
            if (!book.AfterFiller.Contains(section.Section.Name))
            {
                Append(slots, section, newFiller);
            }
        }

        for (var i = 0; i < fillers; i++)
        {
            slots.Add(new PageSlot(newFiller?.Invoke(), 0));
        }

        foreach (var section in sections)
        {
            if (book.AfterFiller.Contains(section.Section.Name))
            {
                Append(slots, section, newFiller);
            }
        }

        return slots;
    }

    /// <summary>The page that a section leaves free before the side it starts on is a filling page too: an empty page looks like a fault.</summary>
    private static void Append(List<PageSlot> slots, SectionPages section, Func<SectionPages>? newFiller)
    {
        var onRecto = slots.Count % 2 == 0;
        if (section.Section.Start == (onRecto ? SectionStart.Verso : SectionStart.Recto))
        {
            slots.Add(newFiller is null ? default : new PageSlot(newFiller(), 0));
        }

        for (var i = 0; i < section.Pages.Count; i++)
        {
            slots.Add(new PageSlot(section, i));
        }
    }
}
