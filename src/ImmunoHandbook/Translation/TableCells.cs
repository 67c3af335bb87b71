namespace ImmunoHandbook.Translation;

/// <summary>Where the cells of a row stand in its line: between bars that are neither escaped nor in code.</summary>
internal static class TableCells
{
    /// <summary>Slices without the spaces around them; an empty cell is an empty slice.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        start += start < end && text[start] == '|' ? 1 : 0;
        var isCode = false;
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text[at] == '`')
            {
                isCode = !isCode;
            }

            // A bar at the end of the line closes the row; what it closes has been given.
            if (at == end ? from < end : text[at] == '|' && !isCode && text[at - 1] != '\\')
            {
                yield return Trimmed(text, from, at);
                from = at + 1;
            }
        }
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }
}
