namespace ImmunoHandbook.Links.Online;

/// <summary>Compares titles of pages. What both titles share as a whole part (<c>... | Name of the site</c>) tells nothing about the page.</summary>
internal static class TitleWords
{
    /// <summary>Words shorter than this stand in titles of all pages; where there is no longer one they have to do.</summary>
    private const int ShortestTelling = 4;

    private static readonly string[] s_partEnds = [" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " :: ", " » ", " • "];
    private static readonly char[] s_between = [' ', ',', '.', ':', ';', '|', '-', '\u2013', '\u2014', '\u00B7', '(', ')', '"', '\'', '/', '?', '!'];

    /// <summary>An empty title says nothing and is like any.</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || one.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (parts, others) = (PartsOf(one), PartsOf(other));
        var shared = parts.Intersect(others, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var (rest, otherRest) = (string.Join(' ', parts.Where(p => !shared.Contains(p))), string.Join(' ', others.Where(p => !shared.Contains(p))));
        if (rest.Length == 0 || otherRest.Length == 0)
        {
            // One has a part more: the site's name, which stands last, or the page's own words, which stand first.
            return shared.Contains((parts.Count >= others.Count ? parts : others)[0]);
        }

        return rest.Contains(otherRest, StringComparison.Ordinal) || otherRest.Contains(rest, StringComparison.Ordinal) || WordsOf(rest).Overlaps(WordsOf(otherRest));
    }

    private static List<string> PartsOf(string title) =>
        [.. title.ToLowerInvariant().Split(s_partEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static HashSet<string> WordsOf(string text)
    {
        var words = text.Split(s_between, StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => word.Length >= ShortestTelling).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : [.. words];
    }
}
