using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Fixing;

/// <summary>
/// Finds where the addresses of findings stand in the author's files. Only the address itself is touched: it must stand
/// where an address can stand, and be the first such from the finding's place on; else the author is asked to look.
/// </summary>
internal static class FixPlanner
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FixPlan Plan(IEnumerable<Diagnostic> findings, HandbookFolder folder)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var edits = new Dictionary<(string Path, int Start), LinkEdit>();
        var unplaced = new List<string>();
        foreach (var finding in findings.Where(f => f is { Replacement: not null, Target: not null, Location.Line: > 0 }).DistinctBy(f => (f.Location, f.Target)))
        {
            var edit = TextOf(finding.Location.Path, folder, texts) is { } text ? Place(finding, text) : null;
            if (edit is null || !edits.TryAdd((edit.Path, edit.Start), edit))
            {
                unplaced.Add($"{finding.Location}: {finding.Target}");
            }
        }

        return new FixPlan([.. edits.Values.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Start)], texts, unplaced);
    }

    /// <summary>As it is on disk, with its byte order mark and line ends.</summary>
    public static string? Read(string path, HandbookFolder folder)
    {
        try
        {
            return folder.PlaceOf(path) is { } full ? s_utf8.GetString(File.ReadAllBytes(full)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? TextOf(string path, HandbookFolder folder, Dictionary<string, string> texts)
    {
        if (!texts.TryGetValue(path, out var text) && Read(path, folder) is { } read)
        {
            texts[path] = text = read;
        }

        return text;
    }

    private static LinkEdit? Place(Diagnostic finding, string text)
    {
        var isYaml = finding.Location.Path.EndsWith(".yml", StringComparison.Ordinal);
        var from = OffsetOf(text, finding.Location);
        var end = isYaml ? EndOfEntry(text, from) : EndOfBlock(text, from);
        foreach (var spelling in Spellings(finding.Target!))
        {
            var at = Find(text, spelling, from, end);
            at = at < 0 && !isYaml ? Definition(text, spelling) : at;
            if (at >= 0)
            {
                return new LinkEdit(finding.Location.Path, at, spelling, Escaped(finding.Replacement!, text, at));
            }
        }

        return null;
    }

    /// <summary>Lines end in <c>\n</c> or <c>\r\n</c>; a byte order mark is no column.</summary>
    private static int OffsetOf(string text, SourceLocation at)
    {
        var offset = 0;
        for (var line = 1; line < at.Line && offset >= 0; line++)
        {
            var next = text.IndexOf('\n', offset);
            offset = next < 0 ? text.Length : next + 1;
        }

        return Math.Min(text.Length, offset + at.Column - 1);
    }

    private static int EndOfBlock(string text, int from)
    {
        for (var at = text.IndexOf('\n', from); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            if (text.AsSpan(at + 1).TrimStart(" \t\r") is [] or ['\n', ..])
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Up to the next line that is not indented.</summary>
    private static int EndOfEntry(string text, int from)
    {
        for (var at = text.IndexOf('\n', from); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>As it reads, and as authors write signs that Markdown or addresses keep for themselves.</summary>
    private static IEnumerable<string> Spellings(string target)
    {
        var (references, escapes) = (Ampersands(target), Underscores(target));
        return new[] { target, references, escapes, Underscores(references), Uri.UnescapeDataString(target) }.Distinct(StringComparer.Ordinal);

        static string Ampersands(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);
        static string Underscores(string text) => text.Replace("_", "\\_", StringComparison.Ordinal);
    }

    private static int Find(string text, string address, int from, int end)
    {
        for (var at = text.IndexOf(address, from, StringComparison.Ordinal); at >= 0 && at + address.Length <= end; at = text.IndexOf(address, at + 1, StringComparison.Ordinal))
        {
            if (StandsAlone(text, at, at + address.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The line <c>[name]: address</c> below; none where two say the same.</summary>
    private static int Definition(string text, string address)
    {
        var first = text.IndexOf("]: " + address, StringComparison.Ordinal);
        var again = first < 0 ? -1 : text.IndexOf("]: " + address, first + 1, StringComparison.Ordinal);
        return first >= 0 && again < 0 && StandsAlone(text, first + 3, first + 3 + address.Length) ? first + 3 : -1;
    }

    private static bool StandsAlone(string text, int start, int end) =>
        start > 0 && text[start - 1] is '(' or '<' or ' ' or '"' or '\'' or '\n'
        && (end == text.Length || text[end] is ')' or '>' or ' ' or '"' or '\'' or '\r' or '\n');

    /// <summary>An address in plain brackets must hold no bracket and no space of its own.</summary>
    private static string Escaped(string address, string text, int at) => text[at - 1] == '('
        ? address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        : address.Replace(" ", "%20", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}
