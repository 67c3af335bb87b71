using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Print;

/// <summary>A line of the index; its text is in another language where it is not translated.</summary>
/// <param name="Anchors">Places in the order of the book.</param>
internal sealed record IndexLine(string Text, bool IsForeign, IReadOnlyList<string> Anchors)
{
    /// <summary>First and last place of each chapter that has the entry in its title.</summary>
    public IReadOnlyList<(string From, string To)> Chapters { get; init; } = [];
}

internal sealed record IndexGroup(string Letter, IReadOnlyList<IndexLine> Lines);

/// <summary>
/// The index at the end of the book: glossary words, abbreviations and the entries of index.yml, each with the sections
/// that have most to say about it. More places than a reader would look up are no help, so the least are left out.
/// </summary>
internal static class BookIndex
{
    private const int MostPlaces = 7;

    public static IReadOnlyList<IndexGroup> Of(ResolvedLanguage language, IEnumerable<ResolvedChapter> printed)
    {
        var places = PlacesOf(printed);
        var collation = new Collation(language.Language.Strings);
        return [.. Lines(language, places)
            .OrderBy(line => line.Text, collation)
            .GroupBy(line => collation.LetterOf(line.Text), StringComparer.Ordinal)
            .Select(group => new IndexGroup(group.Key, [.. group]))];
    }

    private static Dictionary<string, Places> PlacesOf(IEnumerable<ResolvedChapter> printed)
    {
        var places = new Dictionary<string, Places>(StringComparer.Ordinal);
        foreach (var chapter in printed)
        {
            foreach (var place in chapter.IndexPlaces)
            {
                if (!places.TryGetValue(place.TermId, out var found))
                {
                    places.Add(place.TermId, found = new Places([], []));
                }

                if (place.Anchor.Length == 0)
                {
                    found.Chapters.Add((chapter.Slug, place.Until is { } until ? $"{chapter.Slug}/{until}" : chapter.Slug));
                }
                else
                {
                    found.Sections.Add(($"{chapter.Slug}/{place.Anchor}", place.Weight));
                }
            }
        }

        return places;
    }

    private static IEnumerable<IndexLine> Lines(ResolvedLanguage language, Dictionary<string, Places> places)
    {
        foreach (var term in language.Glossary.Where(term => places.ContainsKey(term.Id)))
        {
            var line = Line(term.Term, !language.Language.Glossary.Contains(term), places[term.Id]);
            yield return line;
            foreach (var form in term.Forms.Where(TermIndex.IsAbbreviation))
            {
                yield return line with { Text = $"{form} ({term.Term})" };
            }
        }

        foreach (var term in language.IndexTerms.Where(term => places.ContainsKey(term.Id)))
        {
            yield return Line(term.Entry, !language.Language.IndexTerms.Contains(term), places[term.Id]);
        }
    }

    private static IndexLine Line(string text, bool isForeign, Places places) =>
        new(text, isForeign, Weightiest(places.Sections, MostPlaces - places.Chapters.Count)) { Chapters = places.Chapters };

    private static IReadOnlyList<string> Weightiest(List<(string Anchor, int Weight)> places, int most) =>
        places.Count <= most
            ? [.. places.Select(place => place.Anchor)]
            : [.. places.Select((place, at) => (place, at)).OrderByDescending(p => p.place.Weight).ThenBy(p => p.at)
                .Take(most).OrderBy(p => p.at).Select(p => p.place.Anchor)];

    private sealed record Places(List<(string From, string To)> Chapters, List<(string Anchor, int Weight)> Sections);
}
