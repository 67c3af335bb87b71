using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Print;

/// <summary>A line of the index; its text is in another language where it is not translated.</summary>
/// <param name="Anchors">Places in the order of the book.</param>
internal sealed record IndexLine(string Text, bool IsForeign, IReadOnlyList<string> Anchors);

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
        var places = Places(printed);
        var collation = new Collation(language.Language.Strings);
        return [.. Lines(language, places)
            .OrderBy(line => line.Text, collation)
            .GroupBy(line => collation.LetterOf(line.Text), StringComparer.Ordinal)
            .Select(group => new IndexGroup(group.Key, [.. group]))];
    }

    private static Dictionary<string, List<(string Anchor, int Weight)>> Places(IEnumerable<ResolvedChapter> printed)
    {
        var places = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        foreach (var chapter in printed)
        {
            foreach (var place in chapter.IndexPlaces)
            {
                if (!places.TryGetValue(place.TermId, out var list))
                {
                    places.Add(place.TermId, list = []);
                }

                list.Add(($"{chapter.Slug}/{place.Anchor}", place.Weight));
            }
        }

        return places;
    }

    private static IEnumerable<IndexLine> Lines(ResolvedLanguage language, Dictionary<string, List<(string Anchor, int Weight)>> places)
    {
        foreach (var term in language.Glossary.Where(term => places.ContainsKey(term.Id)))
        {
            var (foreign, anchors) = (!language.Language.Glossary.Contains(term), Weightiest(places[term.Id]));
            yield return new IndexLine(term.Term, foreign, anchors);
            foreach (var form in term.Forms.Where(TermIndex.IsAbbreviation))
            {
                yield return new IndexLine($"{form} ({term.Term})", foreign, anchors);
            }
        }

        foreach (var term in language.IndexTerms.Where(term => places.ContainsKey(term.Id)))
        {
            yield return new IndexLine(term.Entry, !language.Language.IndexTerms.Contains(term), Weightiest(places[term.Id]));
        }
    }

    private static IReadOnlyList<string> Weightiest(List<(string Anchor, int Weight)> places) =>
        places.Count <= MostPlaces
            ? [.. places.Select(place => place.Anchor)]
            : [.. places.Select((place, at) => (place, at)).OrderByDescending(p => p.place.Weight).ThenBy(p => p.at)
                .Take(MostPlaces).OrderBy(p => p.at).Select(p => p.place.Anchor)];
}
