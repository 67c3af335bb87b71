namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Two or more stars in a text, with what stands beside them; a line break counts as a blank.</summary>
internal readonly record struct StarRun(int Start, int End, char Before, char After)
{
    public int Length => End - Start;

    /// <summary>"word**" before a blank or a stop: it may call a note.</summary>
    public bool LooksLikeNoteSign => !IsBlank(Before) && (IsBlank(After) || char.IsPunctuation(After));

    public bool StandsBeforeWord => !IsBlank(After) && !char.IsPunctuation(After) && (IsBlank(Before) || Before is '(' or '"' or '“' or '«' or '¿' or '¡');

    /// <summary>Between letters or digits of ASCII it is a power ("2**8").</summary>
    public bool MayOpen => !LooksLikeNoteSign && !(char.IsAsciiLetterOrDigit(Before) && char.IsAsciiLetterOrDigit(After));

    /// <summary>Two runs with blanks on both sides are a sum's, not emphasis.</summary>
    public bool CanPairWith(StarRun close) => !IsBlank(After) || (!IsBlank(close.Before) && !char.IsAsciiLetterOrDigit(close.After));

    public static StarRun At(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '*')
        {
            end++;
        }

        return new StarRun(start, end, start > 0 ? text[start - 1] : '\n', end < text.Length ? text[end] : '\n');
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);
}

internal static class LetterSearch
{
    public static bool ContainsLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
