namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>A place in a book.</summary>
/// <param name="Section">Index in the book's sections, or <see cref="Filler"/> or <see cref="Blank"/>.</param>
/// <param name="Page">Page of the section, from 0.</param>
public readonly record struct PlannedPage(int Section, int Page)
{
    /// <summary>A page made from the book's filler.</summary>
    public const int Filler = -1;

    public const int Blank = -2;
}

/// <summary>Which page of which section stands where, from the number of pages of each section alone.</summary>
public sealed class PagePlan
{
    private readonly List<PlannedPage> _pages = [];

    private PagePlan()
    {
    }

    /// <summary>
    /// Orders the pages so that their number becomes a multiple of the book's. Without a filler blank pages fill the book.
    /// How many are needed is found by trying, since blank pages before a last section that starts on a fixed side change
    /// with the filling pages before it; the sides repeat after two pages.
    /// </summary>
    /// <param name="pages">Number of pages of each of the book's sections.</param>
    public static IReadOnlyList<PlannedPage> Of(Book book, IReadOnlyList<int> pages, bool hasFiller)
    {
        var multiple = Math.Max(1, book.PageMultiple);
        var fitting = Enumerable.Range(0, 2 * multiple)
            .Select(count => (Count: count, Pages: Place(book, pages, count, hasFiller: false)))
            .Where(placed => placed.Pages.Count % multiple == 0).ToList();

        // A filling page is worth more to the reader than the blank page that takes its place.
        var fillers = !hasFiller || fitting.Count == 0
            ? fitting.FirstOrDefault().Count
            : fitting.MinBy(placed => (Blanks(placed.Pages) - placed.Count, placed.Count)).Count;
        var plan = Place(book, pages, fillers, hasFiller);

        // A single last page on a recto makes every number of pages odd: then only blank pages after it help.
        while (plan.Count % multiple != 0)
        {
            plan.Add(new PlannedPage(PlannedPage.Blank, 0));
        }

        return plan;
    }

    private static int Blanks(List<PlannedPage> plan) => plan.Count(page => page.Section == PlannedPage.Blank);

    private static List<PlannedPage> Place(Book book, IReadOnlyList<int> pages, int fillers, bool hasFiller)
    {
        var plan = new PagePlan();
        var spare = new PlannedPage(hasFiller ? PlannedPage.Filler : PlannedPage.Blank, 0);
        plan.Append(book, pages, last: false, spare);
        plan._pages.AddRange(Enumerable.Repeat(spare, fillers));
        plan.Append(book, pages, last: true, spare);
        return plan._pages;
    }

    /// <summary>The page that a section leaves free before the side it starts on is a filling page too: an empty page looks like a fault.</summary>
    /// <param name="last">Only the sections that stand after the filling pages.</param>
    private void Append(Book book, IReadOnlyList<int> pages, bool last, PlannedPage spare)
    {
        for (var section = 0; section < pages.Count; section++)
        {
            if (book.AfterFiller.Contains(book.Sections[section].Name) != last)
            {
                continue;
            }

            var onRecto = _pages.Count % 2 == 0;
            if (book.Sections[section].Start == (onRecto ? SectionStart.Verso : SectionStart.Recto))
            {
                _pages.Add(spare);
            }

            _pages.AddRange(Enumerable.Range(0, pages[section]).Select(page => new PlannedPage(section, page)));
        }
    }
}
