using System.Globalization;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Terms;

/// <summary>
/// Finds the places of a chapter for the book's index: the first mention of a term in each section, under its heading. A
/// section that has the term in its heading weighs more than one that mentions it, so that the index can leave out the least.
/// A chapter that has it in its title is a place as a whole.
/// </summary>
internal sealed class IndexMarker
{
    private const int HeadingWeight = 5;

    private const string EndAnchor = "index.end";

    private readonly TermIndex _terms;
    private readonly HashSet<string> _none = [];
    private readonly Dictionary<string, int> _placeInSection = new(StringComparer.Ordinal);
    private readonly List<IndexPlace> _places = [];

    private IndexMarker(TermIndex terms) => _terms = terms;

    public static IReadOnlyList<IndexPlace> Mark(MarkdownDocument document, string title, TermIndex terms)
    {
        var marker = new IndexMarker(terms);
        if (terms.IsEmpty)
        {
            return [];
        }

        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            if (block is HeadingBlock heading)
            {
                marker._placeInSection.Clear();
                marker.MarkHeading(heading);
            }
            else if (block is ParagraphBlock)
            {
                marker.MarkWithin(block.Inline!);
            }
        }

        marker.MarkTitle(document, title);
        return marker._places;
    }

    private void MarkTitle(MarkdownDocument document, string title)
    {
        var ids = new List<string>();
        for (var from = 0; _terms.Find(title, from, _none) is { } match; from = match.End)
        {
            ids.Add(match.TermId);
        }

        if (ids.Count > 0)
        {
            var until = MarkEnd(document);
            _places.RemoveAll(place => ids.Contains(place.TermId));
            _places.InsertRange(0, ids.Distinct(StringComparer.Ordinal).Select(id => new IndexPlace(id, "", 0) { Until = until }));
        }
    }

    /// <summary>Marks the last words of the chapter; null where there are none.</summary>
    private static string? MarkEnd(MarkdownDocument document)
    {
        // A drawing that is a paragraph of its own must stay the only thing in it.
        var last = document.Descendants<ParagraphBlock>().Select(block => block.Inline?.FirstOrDefault(inline => inline is LiteralInline)).LastOrDefault(inline => inline is not null);
        last?.InsertBefore(new IndexMark(EndAnchor));
        return last is null ? null : EndAnchor;
    }

    private void MarkHeading(HeadingBlock heading)
    {
        if (heading.TryGetAttributes()?.Id is not { } id)
        {
            return;
        }

        var text = Headings.PlainText.Of(heading.Inline).AsSpan();
        for (var from = 0; _terms.Find(text, from, _none) is { } match; from = match.End)
        {
            Count(match.TermId, HeadingWeight, () => id);
        }
    }

    /// <summary>Pictures and links are left alone: what they say may not be set as text, or lead elsewhere.</summary>
    private void MarkWithin(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    inline = MarkWithin(literal);
                    break;
                case TermInline term:
                    Count(term.TermId, 1, () => MarkBefore(term));
                    break;
                case LinkInline:
                    break;
                case ContainerInline nested:
                    MarkWithin(nested);
                    break;
            }
        }
    }

    private LiteralInline MarkWithin(LiteralInline literal)
    {
        for (var from = 0; _terms.Find(literal.Content.AsSpan(), from, _none) is { } match; from = match.End)
        {
            var (text, start) = (literal, match.Start);
            Count(match.TermId, 1, () =>
            {
                literal = SplitAt(text, start);
                match = match with { End = match.End - start };
                return MarkBefore(literal);
            });
        }

        return literal;
    }

    private static LiteralInline SplitAt(LiteralInline literal, int at)
    {
        var slice = literal.Content;
        var rest = new LiteralInline(new StringSlice(slice.Text, slice.Start + at, slice.End))
        {
            Span = new SourceSpan(literal.Span.Start + at, literal.Span.End),
        };
        literal.Content = new StringSlice(slice.Text, slice.Start, slice.Start + at - 1);
        literal.InsertAfter(rest);
        return rest;
    }

    /// <summary>No heading has an id with a full stop in it unless its author wrote one.</summary>
    private string MarkBefore(Inline inline)
    {
        var mark = new IndexMark(string.Create(CultureInfo.InvariantCulture, $"index.{_places.Count + 1}"));
        inline.InsertBefore(mark);
        return mark.Anchor;
    }

    private void Count(string termId, int weight, Func<string> newAnchor)
    {
        if (_placeInSection.TryGetValue(termId, out var at))
        {
            _places[at] = _places[at] with { Weight = _places[at].Weight + weight };
        }
        else
        {
            _placeInSection.Add(termId, _places.Count);
            _places.Add(new IndexPlace(termId, newAnchor(), weight));
        }
    }
}
