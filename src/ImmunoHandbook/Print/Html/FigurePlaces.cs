using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Print.Html;

/// <summary>Where a picture too large for a line stands in a text: the text ends there and goes on below the picture.</summary>
internal sealed record FigurePlace(FigureBlock Figure) : Inline;

/// <summary>Takes a text apart at the pictures that stand in it, also inside of its links and marked parts.</summary>
internal static class FigurePlaces
{
    /// <summary>Words and pictures in turn; the first and the last are words, which may be none.</summary>
    public static List<(List<Inline> Words, FigureBlock? Next)> Split(IReadOnlyList<Inline> inlines)
    {
        var parts = new List<(List<Inline> Words, FigureBlock? Next)> { ([], null) };
        foreach (var inline in inlines)
        {
            if (inline is FigurePlace place)
            {
                parts[^1] = parts[^1] with { Next = place.Figure };
                parts.Add(([], null));
                continue;
            }

            var inner = Children(inline) is { } children ? Split(children) : [];
            if (inner.Count < 2)
            {
                parts[^1].Words.Add(inline);
                continue;
            }

            foreach (var (words, next) in inner)
            {
                parts[^1].Words.AddRange(words.Count > 0 ? [With(inline, words)] : []);
                parts[^1] = parts[^1] with { Next = next };
                parts.AddRange(next is null ? [] : [([], null)]);
            }
        }

        return parts;
    }

    private static IReadOnlyList<Inline>? Children(Inline inline) => inline switch
    {
        LinkSpan link => link.Children,
        MarkedSpan marked => marked.Children,
        TaggedSpan tagged => tagged.Children,
        _ => null,
    };

    private static Inline With(Inline inline, List<Inline> children) => inline switch
    {
        LinkSpan link => link with { Children = children },
        MarkedSpan marked => marked with { Children = children },
        TaggedSpan tagged => tagged with { Children = children },
        _ => inline,
    };
}
