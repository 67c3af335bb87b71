using System.Globalization;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>Asks the library once for the page of every place, on a page after the last one that no reader sees.</summary>
internal sealed class PageMap(Book book, IReadOnlySet<string> names)
{
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int First, int Last)> _sections = [];

    /// <summary>Name of a whole section, which no place in a text can have.</summary>
    public static string NameOf(int section) => string.Create(CultureInfo.InvariantCulture, $"\u0001section {section}");

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.ContinuousSize(200);
        page.DefaultTextStyle(style => style.FontSize(1));
        page.Content().Text(text =>
        {
            foreach (var name in names)
            {
                text.BeginPageNumberOfSection(name).Format(number => Note(number, found => _pages[name] = found));
            }

            for (var i = 0; i < book.Sections.Count; i++)
            {
                var index = i;
                text.BeginPageNumberOfSection(NameOf(i)).Format(number => Note(number, found => _sections[index] = (found, found)));
                text.EndPageNumberOfSection(NameOf(i)).Format(number => Note(number, found => _sections[index] = (_sections[index].First, found)));
            }
        });
    });

    /// <param name="known">What the pages were set with.</param>
    public BookNumbers Read(BookNumbers known)
    {
        var counts = book.Sections.Select((_, i) => _sections.TryGetValue(i, out var pages) ? pages.Last - pages.First + 1 : 1).ToList();
        var plan = PagePlan.Of(book, counts, book.Filler.Count > 0);
        var firsts = Enumerable.Range(0, counts.Count).ToDictionary(i => i, i => plan.Index().First(place => place.Item.Section == i).Index + 1);
        var moved = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, page) in _pages)
        {
            // The plan may add pages between sections that were not there when the place was seen.
            var section = _sections.Where(pages => pages.Value.First <= page).MaxBy(pages => pages.Value.First);
            moved[name] = firsts[section.Key] + page - section.Value.First;
        }

        return new BookNumbers(known.Numbering with { PageOfAnchor = moved, PageCount = plan.Count }, plan);
    }

    private static string Note(int? number, Action<int> found)
    {
        if (number is { } page)
        {
            found(page);
        }

        return ".";
    }
}
