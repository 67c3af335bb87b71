using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Quality;

/// <summary>All inlines of a paragraph, those within others too, in the order of the text.</summary>
internal static class InlineWalk
{
    public static IEnumerable<Inline> Of(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            yield return inline;
            foreach (var nested in Of(inline as ContainerInline))
            {
                yield return nested;
            }
        }
    }
}
