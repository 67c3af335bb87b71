using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Hyphens at line ends: clear print splits no word, so a compound of common length stays whole, and a web or mail
/// address goes on with its hyphen, so that nobody takes the hyphen for a mark of the line end and leaves it out.
/// </summary>
internal static class HyphenBreaks
{
    /// <summary>Compounds of more code points than this may break after their hyphens: a gap of their length at the line end is worse.</summary>
    private const int LongestWhole = 20;

    /// <summary>Changes <paramref name="actions"/>, which stand before the code points of the same index.</summary>
    public static void Apply(ReadOnlySpan<int> text, Span<BreakAction> actions)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\n' or 0x00A0 or 0x200B))
            {
                continue;
            }

            ApplyToWord(text[start..i], actions[start..i]);
            start = i + 1;
        }
    }

    private static void ApplyToWord(ReadOnlySpan<int> word, Span<BreakAction> actions)
    {
        var isAddress = IsAddress(word);
        if (!isAddress && word.Length > LongestWhole)
        {
            return;
        }

        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] is not ('-' or 0x2010) || actions[i + 1] == BreakAction.Mandatory)
            {
                continue;
            }

            actions[i + 1] = BreakAction.Prohibited;
            if (isAddress && word[i - 1] is not ('-' or '/') && actions[i] != BreakAction.Mandatory)
            {
                actions[i] = BreakAction.Allowed;
            }
        }
    }

    private static bool IsAddress(ReadOnlySpan<int> word) =>
        word.Contains('@') || word.IndexOf([':', '/', '/']) > 0 || word.StartsWith(['w', 'w', 'w', '.']);
}
