using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Quality;

/// <summary>How hard a chapter is to read.</summary>
/// <param name="Scores">Empty where its language has no formula that is agreed on.</param>
internal sealed record ChapterScore(string Path, TextCounts Counts, int LongestSentence, IReadOnlyList<ReadingScore> Scores);

/// <summary>Checks the words of all chapters for the reader's sake. Chapters are independent of each other.</summary>
internal static class QualityCheck
{
    private const int WorstNamed = 3;

    /// <summary>In the order of languages and chapters; those that only stand in for a translation are left out.</summary>
    public static IReadOnlyList<ChapterScore> Run(ResolvedHandbook handbook, DiagnosticBag findings)
    {
        CheckDates(handbook.Handbook, findings);
        var jobs = handbook.Languages.SelectMany(l => l.Chapters.Where(c => !c.IsFallback).Select(c => (Language: l, Chapter: c))).ToArray();
        var scores = new ChapterScore[jobs.Length];
        Parallel.For(0, jobs.Length, i => scores[i] = Check(jobs[i].Language, jobs[i].Chapter, handbook.Handbook.Config.Quality, findings));
        return scores;
    }

    private static ChapterScore Check(ResolvedLanguage language, ResolvedChapter chapter, QualityConfig config, DiagnosticBag findings)
    {
        var sink = new FindingSink(chapter.Chapter, findings);
        var rules = new SentenceRules(chapter, config, language.Glossary, sink);
        var texts = ReadableText.Of(chapter).Select(text => (Text: text, Sentences: Sentence.Split(text.Text))).ToList();
        foreach (var (text, sentences) in texts)
        {
            rules.Check(text, sentences);
        }

        new PartRules(chapter, config, sink).Check();
        var code = language.Language.Code.Split('-')[0];
        var counts = TextCounts.Of(texts.SelectMany(t => t.Sentences), code);
        var scores = Readability.Of(counts, code);
        if (counts.IsEnough)
        {
            ReportScores(chapter, config, scores, WorstOf(texts, code), sink);
        }

        sink.ReportUnused();
        return new ChapterScore(chapter.Chapter.Text.Path, counts, texts.SelectMany(t => t.Sentences).Select(s => s.Words.Count).DefaultIfEmpty().Max(), scores);
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
        .Select(s => string.Create(CultureInfo.InvariantCulture, $"line {s.Text.LocationOf(s.Sentence.Start).Line} \"{(s.Sentence.Text.Length <= 50 ? s.Sentence.Text : s.Sentence.Text[..47] + "...")}\"")));

    private static void CheckDates(Handbook handbook, DiagnosticBag findings)
    {
        if (handbook.Config.ReviewBy is { } due && due < handbook.Date)
        {
            findings.Report(DiagnosticCodes.ReviewDue, handbook.Config.At, string.Create(CultureInfo.InvariantCulture, $"The review of this handbook was due on {due:yyyy-MM-dd}."), "Have it reviewed, and set review-by: to the next date.");
        }

        foreach (var fact in handbook.Facts.Values.Where(f => f.ReviewBy is { } day && day < handbook.Date).OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            findings.Report(DiagnosticCodes.ReviewDue, fact.At, string.Create(CultureInfo.InvariantCulture, $"The fact \"{fact.Id}\" was to be checked by {fact.ReviewBy:yyyy-MM-dd}."), "Look it up in its source, and set review-by: to the next date.");
        }
    }
}
