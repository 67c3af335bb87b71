using System.Globalization;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>
/// Finds out why a file cannot be read. The reader stops where the rules of YAML are broken, which is often a line after
/// the mistake and is told in the words of a grammar; an author looks for the mistake itself.
/// </summary>
internal static class YamlCauses
{
    private const string NoKey = "did not find expected key";

    /// <param name="before">Lines of the file before the YAML.</param>
    /// <param name="line">Line at which the reader stopped, or 0 where it did not say.</param>
    /// <param name="message">What the reader said.</param>
    public static YamlCause? Of(string text, int before, (int Line, int Column) stop, string message)
    {
        var (line, column) = stop;
        var lines = Array.ConvertAll(text.Split('\n'), YamlLine.Of);
        var at = Math.Clamp(line, 1, lines.Length) - 1;
        return Conflict(lines) ?? TabIn(lines, line, message) ?? Twice(lines, before, (at, column), message)
            ?? YamlQuotes.CauseIn(lines, line == 0 ? lines.Length - 1 : at) ?? Bracket(lines, line)
            ?? (line == 0 ? null : Colon(lines, at, column, message) ?? Character(lines[at], at + 1, column, message) ?? Structure(lines, at, message));
    }

    private static YamlCause? Conflict(YamlLine[] lines)
    {
        var at = Array.FindIndex(lines, l => l.Text.StartsWith("<<<<<<< ", StringComparison.Ordinal) || l.Text == "=======" || l.Text.StartsWith(">>>>>>> ", StringComparison.Ordinal));
        return at < 0 ? null : new YamlCause(at + 1, 1, "two versions of it were not put together.", "Keep one of the two versions, and take the lines with <<<<<<<, ======= and >>>>>>> out.");
    }

    private static YamlCause? TabIn(YamlLine[] lines, int line, string message)
    {
        var last = line == 0 || message.Contains("tab", StringComparison.Ordinal) ? lines.Length : Math.Min(lines.Length, line + 1);
        for (var at = Math.Max(1, line); at <= last; at++)
        {
            var tab = lines[at - 1].Text.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && tab < lines[at - 1].Indent)
            {
                return new YamlCause(at, tab + 1, "a tab stands in the indentation.", "Indent with spaces, not with tabs.");
            }
        }

        return null;
    }

    private static YamlCause? Twice(YamlLine[] lines, int before, (int At, int Column) second, string message)
    {
        var (at, column) = second;
        const string start = "Duplicate key ";
        if (!message.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var key = message[start.Length..].TrimEnd('.');
        var first = at - 1;
        while (first >= 0 && !(lines[first].Key.Trim() == key && lines[first].Text.IndexOf(lines[first].Key, StringComparison.Ordinal) + 1 == column))
        {
            first--;
        }

        var where = first < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" The first one is on line {before + first + 1}.");
        return new YamlCause(at + 1, column, $"\"{key}\" is there twice.{where}", "Keep one of the two lines.");
    }

    /// <summary>The reader has no place for a bracket that is never closed.</summary>
    private static YamlCause? Bracket(YamlLine[] lines, int line)
    {
        var last = line == 0 ? lines.Length : Math.Min(line, lines.Length);
        var at = line == 0 ? Array.FindIndex(lines, IsOpen) : IsOpen(lines[last - 1]) ? last - 1 : -1;
        return at < 0 ? null : new YamlCause(
            at + 1, lines[at].ValueAt + 1, $"the bracket {lines[at].Value[0]} is never closed.",
            $"Close it with {(lines[at].Value[0] == '[' ? ']' : '}')}, or put the text between quotes.");

        static bool IsOpen(YamlLine l) => l.Value is ['[' or '{', ..] && l.Value.Count(c => c is '[' or '{') > l.Value.Count(c => c is ']' or '}');
    }

    private static YamlCause? Colon(YamlLine[] lines, int at, int column, string message)
    {
        if (message.Contains(NoKey, StringComparison.Ordinal) && lines[at].TightColon is { } here)
        {
            return Tight(lines[at], at, here);
        }

        if (!message.Contains("invalid mapping", StringComparison.Ordinal))
        {
            return null;
        }

        if (lines[at].HasColon && column - 1 > lines[at].ValueAt && lines[at].Value.Length > 0)
        {
            return new YamlCause(
                at + 1, column, "a colon stands inside the text.",
                $"Put the text between quotes: {lines[at].Key}: \"{lines[at].Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        var before = Before(lines, at);
        if (before >= 0 && lines[before].TightColon is { } tight)
        {
            return Tight(lines[before], before, tight);
        }

        return before >= 0 && !lines[before].HasColon && !lines[before].StartsEntry ? NoColon(lines[before], before)
            : before >= 0 && lines[at].Indent > lines[before].Indent ? Deeper(lines[at], at)
            : null;
    }

    private static YamlCause Tight(YamlLine line, int at, int colon) => new(
        at + 1, colon + 1, "there is no space after the colon.", $"Write {line.Text[..colon].Trim()}: {line.Text[(colon + 1)..].Trim()}");

    private static YamlCause NoColon(YamlLine line, int at) => new(
        at + 1, line.Indent + 1, "this line has no colon.", $"Write name: value. Text that goes on from the line above is indented under it.");

    private static YamlCause Deeper(YamlLine line, int at) => new(
        at + 1, line.Indent + 1, "this line is indented deeper, but the line above has its value already.", "Begin it in the same column as the line above.");

    private static YamlCause? Character(YamlLine line, int number, int column, string message)
    {
        if (message.Contains("escape character", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal))
        {
            return new YamlCause(number, column, "a backslash between double quotes means something else.", "Use single quotes, or write each backslash twice.");
        }

        var isStart = message.Contains("cannot start any token", StringComparison.Ordinal) || message.Contains("anchor or alias", StringComparison.Ordinal)
            || message.Contains("block scalar", StringComparison.Ordinal) || message.Contains("not allowed in this context", StringComparison.Ordinal);
        return isStart && column >= 1 && column <= line.Text.Length
            ? new YamlCause(number, column, $"no text can start with {line.Text[column - 1]} there.", "Put the text between quotes.")
            : null;
    }

    private static YamlCause? Structure(YamlLine[] lines, int at, string message)
    {
        var line = lines[at];
        if (message.Contains("'-' indicator", StringComparison.Ordinal))
        {
            return new YamlCause(at + 1, line.Indent + 1, "this line is neither an entry of the list nor inside one.", "Begin an entry with a hyphen and a space; indent its other lines as far as its first word.");
        }

        if (!message.Contains(NoKey, StringComparison.Ordinal) && !message.Contains("<document end>", StringComparison.Ordinal))
        {
            return null;
        }

        return line.StartsEntry ? new YamlCause(at + 1, line.Indent + 1, "an entry of a list stands among name: value pairs.", "Take its hyphen away, or indent it below the name that the list belongs to.")
            : line is { HasColon: false, IsBlank: false } ? NoColon(line, at)
            : new YamlCause(at + 1, line.Indent + 1, "the indentation of this line fits no line above.", "Begin it in the same column as the other lines of its group.");
    }

    private static int Before(YamlLine[] lines, int at)
    {
        var before = at - 1;
        while (before >= 0 && lines[before].IsBlank)
        {
            before--;
        }

        return before;
    }
}
