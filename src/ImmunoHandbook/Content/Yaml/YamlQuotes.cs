namespace ImmunoHandbook.Content.Yaml;

/// <summary>Quotes that are never closed, or closed too early: the reader then stumbles over a later line.</summary>
internal static class YamlQuotes
{
    /// <param name="last">Index of the line at which the reader stopped.</param>
    public static YamlCause? CauseIn(YamlLine[] lines, int last)
    {
        YamlCause? cause = null;
        (char Quote, int Line)? open = null;
        for (var at = 0; at <= last; at++)
        {
            var line = lines[at];
            if (open is { } quoted && line.Text.Contains(quoted.Quote, StringComparison.Ordinal))
            {
                // A text of several lines ends with its quote; anywhere else the quote belongs to another text.
                cause = IsEndOf(line.Text.TrimEnd(), quoted.Quote) ? null : cause;
                open = null;
                continue;
            }

            if (open is not null || line.Quote is not { } quote || line.Text.TrimStart().StartsWith('#'))
            {
                continue;
            }

            if (line.QuoteEnd is not { } end)
            {
                open = (quote, at);
                cause = new YamlCause(at + 1, line.ValueAt + 1, $"the quote {quote} is never closed.", $"End the text with {quote}.");
            }
            else if (at == last && line.Value.AsSpan(end + 1).TrimStart() is not [] and not ['#', ..] and not [':', ..])
            {
                cause = new YamlCause(at + 1, line.ValueAt + end + 1, $"the quote {quote} ends the text here, and more text follows.", quote == '\''
                    ? "Put the text between double quotes, or write ' twice inside it."
                    : "Write \\\" for a quote inside the text, or put the whole text between single quotes.");
            }
        }

        return cause;
    }

    private static bool IsEndOf(string line, char quote) => line.EndsWith(quote) && line.IndexOf(quote, StringComparison.Ordinal) == line.Length - 1;
}
