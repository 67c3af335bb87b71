using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>How far a chapter is, counted in words of the source.</summary>
/// <param name="Urgent">Units that are urgent and missing or stale.</param>
internal sealed record ChapterProgress(string Chapter, int Words, int Missing, int Stale, int Draft, int Translated, int Reviewed, int Urgent)
{
    /// <summary>Whole percent of the words that are translated and of the source as it is now, drafts too.</summary>
    public int Percent => Words == 0 ? 100 : (int)(100L * (Draft + Translated + Reviewed) / Words);

    public static ChapterProgress Of(ChapterTranslation chapter)
    {
        int Count(UnitState state) => chapter.Units.Where(u => u.State == state).Sum(u => u.Source.Words);
        return new ChapterProgress(
            TranslationDesk.NameOf(chapter), chapter.Units.Sum(u => u.Source.Words), Count(UnitState.Missing), Count(UnitState.Stale), Count(UnitState.Draft),
            Count(UnitState.Translated), Count(UnitState.Reviewed), chapter.Units.Count(u => u.IsUrgentAndNotCurrent));
    }

    public static ChapterProgress Sum(string name, IReadOnlyList<ChapterProgress> parts) => new(
        name, parts.Sum(p => p.Words), parts.Sum(p => p.Missing), parts.Sum(p => p.Stale), parts.Sum(p => p.Draft), parts.Sum(p => p.Translated), parts.Sum(p => p.Reviewed), parts.Sum(p => p.Urgent));
}

internal sealed record LanguageProgress(string Code, string Name, ChapterProgress Whole, IReadOnlyList<ChapterProgress> Chapters)
{
    /// <summary>What is urgent and not right comes first, then the order of the handbook.</summary>
    public static LanguageProgress Of(LanguageTranslation translation)
    {
        ChapterProgress[] chapters = [.. translation.Chapters.Select(ChapterProgress.Of).OrderByDescending(c => c.Urgent > 0)];
        return new LanguageProgress(translation.Language.Language.Code, translation.Language.Language.EnglishName, ChapterProgress.Sum("all", chapters), chapters);
    }
}

/// <summary>The table of progress for people, programs, pull requests and a README.</summary>
internal static class TranslationStatus
{
    private static readonly string[] s_heads = ["chapter", "words", "done", "missing", "stale", "draft", "translated", "reviewed", "urgent"];

    public static string Table(IReadOnlyList<LanguageProgress> languages)
    {
        var text = new StringBuilder();
        foreach (var language in languages)
        {
            string[][] rows = [s_heads, .. language.Chapters.Append(language.Whole).Select(Cells)];
            var widths = s_heads.Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"{language.Name} ({language.Code})\n");
            foreach (var row in rows)
            {
                text.Append("  ").AppendJoin("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[i]))).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Markdown(IReadOnlyList<LanguageProgress> languages)
    {
        var text = new StringBuilder("# Translations\n");
        foreach (var language in languages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {language.Name}: {language.Whole.Percent}% of the words\n\n");
            text.Append("| ").AppendJoin(" | ", s_heads).Append(" |\n|---").Append(string.Concat(Enumerable.Repeat("|--:", s_heads.Length - 1))).Append("|\n");
            foreach (var row in language.Chapters.Append(language.Whole))
            {
                text.Append("| ").AppendJoin(" | ", Cells(row)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    public static byte[] Json(IReadOnlyList<LanguageProgress> languages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var language in languages)
            {
                json.WriteStartObject();
                json.WriteString("language", language.Code);
                Write(json, language.Whole);
                json.WriteStartArray("chapters");
                foreach (var chapter in language.Chapters)
                {
                    json.WriteStartObject();
                    json.WriteString("chapter", chapter.Chapter);
                    Write(json, chapter);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ChapterProgress p)
    {
        json.WriteNumber("percent", p.Percent);
        foreach (var (name, value) in new[] { ("words", p.Words), ("missing", p.Missing), ("stale", p.Stale), ("draft", p.Draft), ("translated", p.Translated), ("reviewed", p.Reviewed), ("urgent", p.Urgent) })
        {
            json.WriteNumber(name, value);
        }
    }

    private static string[] Cells(ChapterProgress p) =>
        [p.Chapter, .. new[] { p.Words, p.Percent, p.Missing, p.Stale, p.Draft, p.Translated, p.Reviewed, p.Urgent }.Select((n, i) => n.ToString(CultureInfo.InvariantCulture) + (i == 1 ? "%" : ""))];
}
