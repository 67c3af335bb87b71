using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>
/// Counts how deep a page nests, before a parser makes a tree of it: each level costs the parser all levels above.
/// Elements that end without an end tag are not counted, so that a sound page never looks deeper than it is.
/// </summary>
internal static partial class HtmlNesting
{
    /// <summary>Void elements, and those whose end tag HTML lets an author leave out (HTML Living Standard, 13.1.2).</summary>
    private static readonly FrozenSet<string> s_open = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "rt", "rp", "optgroup", "option", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Line and column, or null where the page stays above that depth.</summary>
    public static (int Line, int Column)? DeepPlace(string html, int deepest)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            if (s_open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(tag.Index, tag.Length).TrimStart("</")))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > deepest)
            {
                var before = html.AsSpan(0, tag.Index);
                return (before.Count('\n') + 1, tag.Index - before.LastIndexOf('\n'));
            }
        }

        return null;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9-]*")]
    private static partial Regex Tag();
}
