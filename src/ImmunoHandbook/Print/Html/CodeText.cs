namespace ImmunoHandbook.Print.Html;

/// <summary>
/// Whether what stands below each other in a block of code belongs together. It does in a tree (lines drawn with box
/// characters, or with <c>|</c> and <c>+-</c> at their start), below a pointer (a line of <c>^</c> and <c>~</c> alone), and in columns: two lines at least
/// have a gap of two spaces inside them that is not the one after a full stop. All else is lines of their own, which may go on below.
/// </summary>
internal static class CodeText
{
    public static bool KeepsColumns(IReadOnlyList<string> lines)
    {
        var gaps = 0;
        foreach (var line in lines)
        {
            var text = line.AsSpan().Trim(' ');
            gaps += HasGap(text) ? 1 : 0;
            if (gaps > 1 || IsDrawn(text) || IsPointer(text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDrawn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u2500', '\u259F')
        || text.StartsWith("|", StringComparison.Ordinal) || text.StartsWith("+-", StringComparison.Ordinal) || text.StartsWith("`-", StringComparison.Ordinal);

    private static bool IsPointer(ReadOnlySpan<char> text) => text.Contains('^') && !text.ContainsAnyExcept("^~- ");

    private static bool HasGap(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf("  ", StringComparison.Ordinal); i > 0 && i < text.Length; i++)
        {
            if (text[i] == ' ' && text[i + 1] == ' ' && (text[i - 1] is not ('.' or '!' or '?' or ':' or ' ') || text[i + 2] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
