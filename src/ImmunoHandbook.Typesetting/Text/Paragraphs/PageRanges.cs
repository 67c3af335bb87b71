using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>The pages of an index entry: each once and in order, three or more in a row as one range.</summary>
public static class PageRanges
{
    /// <summary>Two neighbouring pages are easier to read as two numbers.</summary>
    private const int ShortestRange = 3;

    /// <summary>Numbers of this many places are set before any is known: more would not stand in one entry.</summary>
    private const int MostUnknown = 6;

    private const char RangeDash = '\u2013';

    /// <summary>What is printed, with the anchor that it leads to: the first on the range's first page.</summary>
    public static IReadOnlyList<(string Anchor, string Pages)> Of(PageListSpan list, PageNumbering numbering)
    {
        if (numbering.PageOfAnchor.Count == 0)
        {
            return [.. list.Anchors.Concat(list.Ranges.Select(range => range.From)).Take(MostUnknown).Select(anchor => (anchor, numbering.Text(0)))];
        }

        var pages = new SortedDictionary<int, string>();
        foreach (var (from, to) in list.Ranges)
        {
            AddRange(pages, (from, to), numbering);
        }

        foreach (var anchor in list.Anchors)
        {
            if (numbering.PageOfAnchor.TryGetValue(anchor, out var page))
            {
                pages.TryAdd(page, anchor);
            }
        }

        var places = pages.ToList();
        var ranges = new List<(string, string)>();
        for (var i = 0; i < places.Count;)
        {
            var end = i;
            while (end + 1 < places.Count && places[end + 1].Key == places[end].Key + 1)
            {
                end++;
            }

            end = end - i + 1 >= ShortestRange ? end : i;
            var first = numbering.Text(places[i].Key);
            ranges.Add((places[i].Value, end == i ? first : $"{first}{RangeDash}{numbering.Text(places[end].Key)}"));
            i = end + 1;
        }

        return ranges;
    }

    /// <summary>Pages between the two have no anchor of their own; one stands alone only where it is the first or the last.</summary>
    private static void AddRange(SortedDictionary<int, string> pages, (string From, string To) range, PageNumbering numbering)
    {
        if (numbering.PageOfAnchor.TryGetValue(range.From, out var first) && numbering.PageOfAnchor.TryGetValue(range.To, out var last))
        {
            for (var page = first; page <= last; page++)
            {
                pages.TryAdd(page, page == last && page > first ? range.To : range.From);
            }
        }
    }
}
