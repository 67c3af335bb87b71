using System.Text.RegularExpressions;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>Takes Markdown apart into words and what a translator must not change. Put together again it is the same text.</summary>
internal static partial class InlineCodes
{
    public static IEnumerable<(string Text, bool IsCode)> Of(string markdown)
    {
        var from = 0;
        foreach (Match code in Code().Matches(markdown))
        {
            if (code.Index > from)
            {
                yield return (markdown[from..code.Index], false);
            }

            yield return (code.Value, true);
            from = code.Index + code.Length;
        }

        if (from < markdown.Length)
        {
            yield return (markdown[from..], false);
        }
    }

    /// <summary>Values, citations, the address of a link with its bracket, bold marks, code, and a box to tick. The caption of a picture stays text.</summary>
    [GeneratedRegex(@"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)\s]+(?:\)|(?=\s))|!\[|\*\*|`[^`]*`|\[[ xX]\](?=\s)")]
    private static partial Regex Code();
}
