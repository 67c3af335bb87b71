namespace ImmunoHandbook.Diagnostics;

/// <summary>A text file of the handbook with its line starts. Line ends are <c>\n</c> only, whatever the file had.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text.Contains('\r', StringComparison.Ordinal) ? OnlyNewlines(text) : text;
        _lineStarts = [0, .. StartsAfterNewlines(Text)];
    }

    /// <summary>Relative to the handbook's root, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public SourceLocation LocationOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(Path, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Form feeds and U+2028 stay: they would otherwise change in files with CRLF and not in those with LF.</summary>
    private static string OnlyNewlines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static IEnumerable<int> StartsAfterNewlines(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            yield return at + 1;
        }
    }
}
