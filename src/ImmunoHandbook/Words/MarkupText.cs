using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace ImmunoHandbook.Words;

/// <summary>What a finished page says between its main tags: a scan of its own, much cheaper than a tree, of markup that we wrote.</summary>
internal static class MarkupText
{
    /// <summary>Behind these a word goes on.</summary>
    private static readonly FrozenSet<string> s_withinWords =
        new[] { "a", "abbr", "b", "bdi", "code", "del", "em", "i", "kbd", "s", "small", "span", "strong", "u" }.ToFrozenSet(StringComparer.Ordinal);

    public static string OfMain(string page)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.LastIndexOf("</main>", StringComparison.Ordinal);
        return Of(end < start ? page : page.AsSpan(Math.Max(0, start)..(end < 0 ? page.Length : end)));
    }

    private static string Of(ReadOnlySpan<char> markup)
    {
        var text = new StringBuilder(markup.Length);
        var names = s_withinWords.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!markup.IsEmpty)
        {
            var open = markup.IndexOf('<');
            text.Append(open < 0 ? markup : markup[..open]);
            if (open < 0)
            {
                break;
            }

            markup = markup[open..];
            var close = EndOfTag(markup);
            var name = NameOf(markup[..close]);
            if (!names.Contains(name))
            {
                text.Append('\n');
            }

            markup = markup[close..];
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>A sign in quotes does not end a tag.</summary>
    private static int EndOfTag(ReadOnlySpan<char> markup)
    {
        var quote = '\0';
        for (var i = 1; i < markup.Length; i++)
        {
            if (quote == '\0' && markup[i] == '>')
            {
                return i + 1;
            }

            quote = quote == markup[i] ? '\0' : quote == '\0' && markup[i] is '"' or '\'' ? markup[i] : quote;
        }

        return markup.Length;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag.Length > 1 && tag[1] == '/' ? 2 : 1)..];
        var end = name.IndexOfAny(" >\n\t/");
        return end < 0 ? name : name[..end];
    }
}
