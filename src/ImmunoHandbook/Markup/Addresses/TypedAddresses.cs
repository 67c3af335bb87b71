using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Addresses;

/// <summary>
/// Makes links of mail addresses that stand in the text as they are, as GitHub does (GFM 6.9), and of web addresses that follow
/// a letter of a script without spaces. Full stops and commas of other scripts end an address that was taken already.
/// </summary>
internal static partial class TypedAddresses
{
    public static void Link(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline)
            {
                LinkWithin(inline);
            }
        }
    }

    private static void LinkWithin(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline { IsAutoLink: true, FirstChild: LiteralInline words } link:
                    CutAtForeignStop(link, words);
                    break;
                case LinkInline:
                    break;
                case ContainerInline nested:
                    LinkWithin(nested);
                    break;
                case LiteralInline literal:
                    inline = Split(Merged(literal));
                    break;
            }
        }
    }

    /// <summary>Signs that could have been emphasis and were not leave pieces behind; an address may stand across them.</summary>
    private static LiteralInline Merged(LiteralInline first)
    {
        while (first.NextSibling is LiteralInline next && ReferenceEquals(next.Content.Text, first.Content.Text) && next.Content.Start == first.Content.End + 1)
        {
            first.Content = new StringSlice(first.Content.Text, first.Content.Start, next.Content.End);
            first.Span = new SourceSpan(first.Span.Start, next.Span.End);
            next.Remove();
        }

        return first;
    }

    private static Inline Split(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (!text.Contains('@') && !text.Contains("://", StringComparison.Ordinal))
        {
            return literal;
        }

        Inline last = literal;
        var slice = literal.Content;
        var (from, spanStart) = (0, literal.Span.Start);
        foreach (var match in Address().EnumerateMatches(text))
        {
            var address = slice.Text.Substring(slice.Start + match.Index, match.Length);
            var link = LinkTo(address, spanStart + match.Index);
            if (from == 0)
            {
                literal.Content = new StringSlice(slice.Text, slice.Start, slice.Start + match.Index - 1);
            }
            else
            {
                last = After(last, Literal(slice, from, match.Index, spanStart));
            }

            last = After(last, link);
            from = match.Index + match.Length;
        }

        return from == 0 ? literal : After(last, Literal(slice, from, slice.Length, spanStart));
    }

    private static LiteralInline Literal(StringSlice slice, int from, int to, int spanStart) =>
        new(new StringSlice(slice.Text, slice.Start + from, slice.Start + to - 1)) { Span = new SourceSpan(spanStart + from, spanStart + to - 1), IsClosed = true };

    private static Inline After(Inline before, Inline inline)
    {
        before.InsertAfter(inline);
        return inline;
    }

    private static LinkInline LinkTo(string address, int start)
    {
        var link = new LinkInline { Url = address.Contains("://", StringComparison.Ordinal) ? address : "mailto:" + address, IsAutoLink = true, IsClosed = true, Span = new SourceSpan(start, start + address.Length - 1) };
        link.AppendChild(new LiteralInline(address) { Span = link.Span, IsClosed = true });
        return link;
    }

    private static void CutAtForeignStop(LinkInline link, LiteralInline words)
    {
        var text = words.Content.ToString();
        var at = ForeignStop().Match(text) is { Success: true } stop ? stop.Index : -1;
        if (at < "https://".Length || link.Url is not { } url || !url.EndsWith(text, StringComparison.Ordinal))
        {
            return;
        }

        var slice = words.Content;
        link.Url = url[..^(text.Length - at)];
        words.Content = new StringSlice(slice.Text, slice.Start, slice.Start + at - 1);
        link.InsertAfter(Literal(slice, at, text.Length, words.Span.Start));
    }

    /// <summary>A mail address (GFM 6.9), or a web address of the characters of RFC 3986 behind a letter that is not ASCII.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-])[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9]*[A-Za-z](?![A-Za-z0-9_@-])|(?<=[\u0250-\uFFEF])https?://[A-Za-z0-9](?:[A-Za-z0-9.\-_~:/?#\[\]@!$&'()*+,;=%]*[A-Za-z0-9/=_~-])?")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\u3000-\u3003\u3008-\u3011\uFF01\uFF08\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\u201C\u201D\u2018\u2019\u00AB\u00BB\u060C\u061B\u061F\u0964]")]
    private static partial Regex ForeignStop();
}
