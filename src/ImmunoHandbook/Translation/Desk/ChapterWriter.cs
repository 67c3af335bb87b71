using System.Text;
using System.Text.RegularExpressions;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>
/// Writes a translated chapter. Between the units every byte stays: of the translation where it has all the units that are
/// written, else of the source, and what is not translated is then left out where the text can do without it.
/// </summary>
internal static partial class ChapterWriter
{
    /// <param name="texts">New text by key; what is not in it stays as it is.</param>
    public static string Write(ChapterTranslation chapter, IReadOnlyDictionary<string, string> texts)
    {
        var isPatch = chapter.Chapter is not null && chapter.Units.All(u => u.Target is not null || !texts.ContainsKey(u.Source.Key));
        return isPatch ? Patched(chapter, texts) : FromSource(chapter, texts);
    }

    private static string Patched(ChapterTranslation chapter, IReadOnlyDictionary<string, string> texts) => Replaced(
        chapter.Chapter!.Chapter.Text.Text,
        chapter.Units.Where(u => u.Target is not null && texts.TryGetValue(u.Source.Key, out var text) && text != u.Target.Raw)
            .Select(u => (u.Target!.Start, u.Target.End, Text: Written(u.Target.Kind, texts[u.Source.Key]))));

    private static string FromSource(ChapterTranslation chapter, IReadOnlyDictionary<string, string> texts)
    {
        var source = chapter.Source.Chapter.Text.Text;
        var edits = new List<(int Start, int End, string Text)>();
        foreach (var unit in chapter.Units)
        {
            var text = texts.GetValueOrDefault(unit.Source.Key) ?? unit.Target?.Raw;
            if (text is not null)
            {
                edits.Add((unit.Source.Start, unit.Source.End, Written(unit.Source.Kind, text)));
            }
            else if (unit.Source.Kind is UnitKind.Paragraph or UnitKind.Item or UnitKind.Figure)
            {
                var (start, end) = WholeLines(source, unit.Source);
                edits.Add((start, end, ""));
            }
        }

        // Who signed the source has not signed this.
        return Reviewed().Replace(Replaced(source, edits), "", 1);
    }

    private static string Replaced(string text, IEnumerable<(int Start, int End, string Text)> edits)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, replacement) in edits.OrderBy(e => e.Start))
        {
            result.Append(text, from, start - from).Append(replacement);
            from = end;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>With the mark of an item before it and, for what stands alone, the empty line after it.</summary>
    private static (int Start, int End) WholeLines(string text, TranslationUnit unit)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, unit.Start - 1)) + 1;
        var end = Math.Min(text.Length, unit.End + 1);
        return (start, unit.Kind != UnitKind.Item && end < text.Length && text[end] == '\n' ? end + 1 : end);
    }

    private static string Written(UnitKind kind, string text) => kind is not (UnitKind.Title or UnitKind.Summary) ? text
        : NeedsQuotes().IsMatch(text) ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : text;

    /// <summary>What YAML 1.2 would not read as plain text, and a little more.</summary>
    [GeneratedRegex("""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:\s|\s#|[:\s]$|^(true|false|null|yes|no|~|[\d.+-]+)$|\n""", RegexOptions.IgnoreCase)]
    private static partial Regex NeedsQuotes();

    [GeneratedRegex(@"(?<=\A---\n(?:(?!---)[^\n]*\n)*?)reviewed:[^\n]*\n")]
    private static partial Regex Reviewed();
}
