using System.Net;

namespace ImmunoHandbook.Web;

/// <summary>The characters that the site's code is written in: what the fonts for code must hold.</summary>
internal static class CodeCharacters
{
    private static readonly string[] s_elements = ["code", "kbd", "samp", "pre"];

    /// <summary>Null where no page shows code.</summary>
    public static UsedCharacters? Of(IEnumerable<string> pages)
    {
        UsedCharacters? used = null;
        foreach (var page in pages)
        {
            foreach (var element in s_elements)
            {
                Add(page, element, ref used);
            }
        }

        return used;
    }

    /// <summary>The stylesheet's face is theirs from the opening tag to the closing one, whatever stands between.</summary>
    private static void Add(string page, string element, ref UsedCharacters? used)
    {
        var (opening, closing) = ($"<{element}", $"</{element}>");
        for (var at = page.IndexOf(opening, StringComparison.Ordinal); at >= 0;)
        {
            var end = page.IndexOf(closing, at, StringComparison.Ordinal);
            end = end < 0 ? page.Length : end;
            if (page.AsSpan(at + opening.Length) is ['>' or ' ', ..])
            {
                (used ??= new UsedCharacters()).Add(WebUtility.HtmlDecode(page[at..end]));
            }

            at = page.IndexOf(opening, at + opening.Length, StringComparison.Ordinal);
        }
    }
}
