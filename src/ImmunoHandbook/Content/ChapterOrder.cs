using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>Numbers and names of chapter files: no gap, no twin, and the same in every language.</summary>
internal static class ChapterOrder
{
    public static void CheckSource(IReadOnlyList<ChapterFile> chapters, DiagnosticBag findings)
    {
        var bySlug = new Dictionary<string, ChapterFile>(StringComparer.Ordinal);
        var expected = 1;
        ChapterFile? before = null;
        foreach (var chapter in chapters)
        {
            var at = SourceLocation.WholeFile(chapter.Path);
            if (!bySlug.TryAdd(chapter.Slug, chapter))
            {
                findings.Report(
                    DiagnosticCodes.DuplicateSlug, at, $"Two chapters are called \"{chapter.Slug}\": the other is {bySlug[chapter.Slug].Path}.",
                    "Rename one of the files: the name gives the address.");
            }

            if (before is not null && before.Number == chapter.Number)
            {
                findings.Report(
                    DiagnosticCodes.DuplicateNumber, at, $"Two chapters have the number {chapter.Number:00}: the other is {before.Path}.",
                    "Renumber the files: the number gives the order.");
            }
            else if (chapter.Number != expected)
            {
                findings.Report(
                    DiagnosticCodes.NumberGap, at, $"Chapter {expected:00} is missing before {chapter.Number:00}.",
                    "Number the files without a gap, so that a missing chapter is noticed.");
            }

            expected = chapter.Number + 1;
            before = chapter;
        }
    }

    /// <summary>The translated chapters that have a source, in the source's order.</summary>
    public static IReadOnlyList<Chapter> MatchToSource(
        IReadOnlyList<Chapter> translated, ChapterFolder source, DiagnosticBag findings)
    {
        var numberOfSlug = source.Files.DistinctBy(c => c.Slug).ToDictionary(c => c.Slug, c => c.Number, StringComparer.Ordinal);
        var matched = new Dictionary<string, Chapter>(StringComparer.Ordinal);
        foreach (var chapter in translated)
        {
            var at = SourceLocation.WholeFile(chapter.Text.Path);
            if (!numberOfSlug.TryGetValue(chapter.Slug, out var number))
            {
                var nearest = Nearest.To(chapter.Slug, numberOfSlug.Keys.Order(StringComparer.Ordinal));
                findings.Report(
                    DiagnosticCodes.OrphanTranslation, at, $"The source language has no chapter \"{chapter.Slug}\".",
                    nearest is null ? "A translated file has the same name as its source." : $"Did you mean \"{numberOfSlug[nearest]:00}-{nearest}.md\"?");
                continue;
            }

            if (number != chapter.Number)
            {
                findings.Report(
                    DiagnosticCodes.OrphanTranslation, at, $"The source of \"{chapter.Slug}\" has the number {number:00}, this file {chapter.Number:00}.",
                    $"Rename it to {number:00}-{chapter.Slug}.md.");
            }

            matched.TryAdd(chapter.Slug, chapter);
        }

        return [.. source.Chapters.Where(c => matched.ContainsKey(c.Slug)).Select(c => matched[c.Slug]).Distinct()];
    }
}
