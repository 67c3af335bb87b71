using System.Buffers;
using System.Text;

namespace ImmunoHandbook.Theming;

/// <summary>Plain text as HTML, safe between tags and inside quoted attributes. Letters of other scripts stay letters.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("<>&\"'");

    public static string Escape(string text)
    {
        var at = text.AsSpan().IndexOfAny(s_special);
        if (at < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        for (; at >= 0; at = rest.IndexOfAny(s_special))
        {
            html.Append(rest[..at]).Append(Entity(rest[at]));
            rest = rest[(at + 1)..];
        }

        return html.Append(rest).ToString();
    }

    private static string Entity(char special) => special switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
