using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Terms;

/// <summary>Turns the first use of each glossary term in a chapter's running text into a <see cref="TermInline"/>.</summary>
internal static class TermLinker
{
    public static void Link(MarkdownDocument document, TermIndex terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            LinkWithin(paragraph.Inline, terms, used);
        }
    }

    /// <summary>Text of links is left alone: a link inside a link leads nowhere.</summary>
    private static void LinkWithin(ContainerInline? container, TermIndex terms, HashSet<string> used)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    inline = Split(literal, terms, used);
                    break;
                case LinkInline:
                    break;
                case ContainerInline nested:
                    LinkWithin(nested, terms, used);
                    break;
            }
        }
    }

    /// <summary>Replaces the literal by text, term, text ...; returns the last piece.</summary>
    private static LiteralInline Split(LiteralInline literal, TermIndex terms, HashSet<string> used)
    {
        var from = 0;
        while (terms.Find(literal.Content.AsSpan(), from, used) is { } match)
        {
            used.Add(match.TermId);
            var slice = literal.Content;
            var term = new TermInline(match.TermId, slice.AsSpan()[match.Start..match.End].ToString())
            {
                Span = new SourceSpan(literal.Span.Start + match.Start, literal.Span.Start + match.End - 1),
            };
            var rest = new LiteralInline(new StringSlice(slice.Text, slice.Start + match.End, slice.End))
            {
                Span = new SourceSpan(literal.Span.Start + match.End, literal.Span.End),
            };
            literal.Content = new StringSlice(slice.Text, slice.Start, slice.Start + match.Start - 1);
            literal.InsertAfter(term);
            term.InsertAfter(rest);
            literal = rest;
            from = 0;
        }

        return literal;
    }
}
