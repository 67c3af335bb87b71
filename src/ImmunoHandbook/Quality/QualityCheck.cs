using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Quality;

/// <summary>How hard a chapter is to read.</summary>
/// <param name="Scores">Empty where its language has no formula that is agreed on.</param>
internal sealed record ChapterScore(string Path, TextCounts Counts, int LongestSentence, IReadOnlyList<ReadingScore> Scores)
{
    /// <summary>Empty for front matter and tools.</summary>
    public IReadOnlyList<PematItem> Pemat { get; init; } = [];
}

/// <summary>Checks the words of all chapters for the reader's sake. Chapters are independent of each other.</summary>
internal static class QualityCheck
{
    private const int WorstNamed = 3;
    /// <summary>What the word list explains is no hard word.</summary>
    private static readonly DiagnosticCode[] s_byWordList = [DiagnosticCodes.Jargon, DiagnosticCodes.Shouting, DiagnosticCodes.PlainerWord];

    private const int WarningDays = 90;

    /// <summary>In the order of languages and chapters; those that only stand in for a translation are left out.</summary>
    public static IReadOnlyList<ChapterScore> Run(ResolvedHandbook handbook, DiagnosticBag findings)
    {
        CheckDates(handbook.Handbook, findings);
        var jobs = handbook.Languages.SelectMany(l => l.Chapters.Where(c => !c.IsFallback).Select(c => (Language: l, Chapter: c))).ToArray();
        var config = handbook.Handbook.Config.Quality;
        var words = handbook.Languages.ToDictionary(l => l.Language.Code, l => new WordRules(l, config), StringComparer.Ordinal);
        var scores = new ChapterScore[jobs.Length];
        Parallel.For(0, jobs.Length, i => scores[i] = new FileWork("quality", jobs[i].Chapter.Chapter.Text.Path).Do(
            () => Check(jobs[i].Language, jobs[i].Chapter, config, words[jobs[i].Language.Language.Code], findings)));
        return scores;
    }

    private static ChapterScore Check(ResolvedLanguage language, ResolvedChapter chapter, QualityConfig config, WordRules words, DiagnosticBag findings)
    {
        var sink = new FindingSink(chapter.Chapter, findings, findings.HasGapBelow("content/", path => path.EndsWith("/glossary.yml", StringComparison.Ordinal)) ? s_byWordList : []);
        var rules = new SentenceRules(chapter, config, language.Glossary, sink);
        var texts = ReadableText.Of(chapter).Select(text => (Text: text, Sentences: Sentence.Split(text.Text))).ToList();
        foreach (var (text, sentences) in texts)
        {
            rules.Check(text, sentences);
            words.Check(text, sentences, sink);
        }

        new PartRules(chapter, config, sink).Check();
        ColourSigns.Check(chapter.Chapter.Text, sink);
        var code = language.Language.Code.Split('-')[0];
        var counts = TextCounts.Of(texts.SelectMany(t => t.Sentences), code);
        var scores = Readability.Of(counts, code);
        if (counts.IsEnough)
        {
            ReportScores(chapter, config, scores, WorstOf(texts, code), sink);
        }

        var sheet = chapter.Chapter.FrontMatter.Kind == ChapterKind.Chapter ? PematSheet.Of(chapter, sink.Codes) : [];
        if (config.Parts)
        {
            ReportUnmet(chapter, sheet, sink);
        }

        sink.ReportUnused();
        return new ChapterScore(chapter.Chapter.Text.Path, counts, texts.SelectMany(t => t.Sentences).Select(s => s.Words.Count).DefaultIfEmpty().Max(), scores) { Pemat = sheet };
    }

    private static void ReportUnmet(ResolvedChapter chapter, IReadOnlyList<PematItem> sheet, FindingSink sink)
    {
        foreach (var item in sheet.Where(i => i.IsMet == false && i.IsFoundHere))
        {
            sink.Report(
                DiagnosticCodes.PematNotMet, SourceLocation.WholeFile(chapter.Chapter.Text.Path),
                $"PEMAT-P item {item.Number} is not met: {item.Question}", item.Hint);
        }
    }

    private static void ReportScores(ResolvedChapter chapter, QualityConfig config, IReadOnlyList<ReadingScore> scores, string worst, FindingSink sink)
    {
        foreach (var score in scores.Where(s => config.Targets.TryGetValue(s.Formula, out var target) && s.Misses(target)))
        {
            sink.Report(
                DiagnosticCodes.HardToRead, SourceLocation.WholeFile(chapter.Chapter.Text.Path),
                string.Create(CultureInfo.InvariantCulture, $"{score.Formula} is {score.Value:0.0}; the target is {(score.HigherIsEasier ? "at least" : "at most")} {config.Targets[score.Formula]:0.#}."),
                $"Begin with the hardest sentences: {worst}");
        }
    }

    /// <summary>The sentences with most syllables, with the lines they stand on.</summary>
    private static string WorstOf(List<(ReadableText Text, IReadOnlyList<Sentence> Sentences)> texts, string language) => string.Join("; ", texts
        .SelectMany(t => t.Sentences.Select(s => (t.Text, Sentence: s, Weight: s.Words.Sum(w => Syllables.Count(w, language)))))
        .OrderByDescending(s => s.Weight).Take(WorstNamed)
        .Select(s => string.Create(CultureInfo.InvariantCulture, $"line {s.Text.LocationOf(s.Sentence.Start).Line} \"{Excerpt.Of(s.Sentence.Text, 50)}\"")));

    private static void CheckDates(Handbook handbook, DiagnosticBag findings)
    {
        if (handbook.Config.ReviewBy is { } due && Standing(due, handbook.Date) is { } standing)
        {
            findings.Report(DiagnosticCodes.ReviewDue, handbook.Config.At, $"The review of this handbook {standing}.", "Have it reviewed, and set review-by: to the next date.");
        }

        foreach (var fact in handbook.Facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            if (fact.ReviewBy is { } day && Standing(day, handbook.Date) is { } factStanding)
            {
                findings.Report(DiagnosticCodes.ReviewDue, fact.At, $"The check of the fact \"{fact.Id}\" {factStanding}.", "Look it up in its source, and set review-by: to the next date.");
            }
        }
    }

    /// <summary>Null while there is time: reviewers need a quarter of a year to be found.</summary>
    private static string? Standing(DateOnly due, DateOnly today)
    {
        var left = due.DayNumber - today.DayNumber;
        return left switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"was due on {due:yyyy-MM-dd}"),
            <= WarningDays => string.Create(CultureInfo.InvariantCulture, $"is due in {left} days, on {due:yyyy-MM-dd}"),
            _ => null,
        };
    }
}
