using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// Numbers and names of chapter files: no gap, no twin, and the same in every language. In a book of parts the numbers go
/// on through the book, or start anew in each part; the folders of the parts then stand in one row with the chapters
/// beside them.
/// </summary>
internal static class ChapterOrder
{
    public static IReadOnlyList<Chapter> Sorted(IEnumerable<Chapter> chapters)
    {
        var all = chapters.ToList();
        return CountsAnew(all)
            ? [.. all.OrderBy(RowNumber).ThenBy(c => c.PartFolder ?? "", StringComparer.Ordinal).ThenBy(c => c.Number).ThenBy(c => c.Slug, StringComparer.Ordinal)]
            : [.. all.OrderBy(c => c.Number).ThenBy(c => c.Slug, StringComparer.Ordinal)];
    }

    public static void CheckSource(IReadOnlyList<Chapter> chapters, DiagnosticBag findings)
    {
        CheckNames(chapters, findings);
        if (!CountsAnew(chapters))
        {
            CheckRow(chapters.Select(Item), findings);
            CheckParts(chapters, findings);
            return;
        }

        var row = chapters.DistinctBy(c => c.PartFolder ?? c.File, StringComparer.Ordinal)
            .Select(c => c.PartFolder is { } part ? (RowNumber(c), $"content/{c.Language}/{part}") : Item(c));
        CheckRow(row.OrderBy(item => item.Item1), findings);
        foreach (var part in chapters.Where(c => c.PartFolder is not null).GroupBy(c => c.PartFolder, StringComparer.Ordinal))
        {
            CheckRow(part.Select(Item), findings);
        }
    }

    /// <summary>The translated chapters that have a source, in the source's order.</summary>
    public static IReadOnlyList<Chapter> MatchToSource(
        IReadOnlyList<Chapter> translated, IReadOnlyList<Chapter> source, DiagnosticBag findings)
    {
        var sourceOf = source.DistinctBy(c => c.Slug).ToDictionary(c => c.Slug, StringComparer.Ordinal);
        var matched = new Dictionary<string, Chapter>(StringComparer.Ordinal);
        foreach (var chapter in translated)
        {
            if (!sourceOf.TryGetValue(chapter.Slug, out var twin))
            {
                var nearest = Nearest.To(chapter.Slug, sourceOf.Keys.Order(StringComparer.Ordinal));
                findings.Report(
                    DiagnosticCodes.OrphanTranslation, At(chapter), $"The source language has no chapter \"{chapter.Slug}\".",
                    nearest is null ? "A translated file has the same name as its source." : $"Did you mean \"{NameOf(sourceOf[nearest])}\"?");
                continue;
            }

            if (!matched.TryAdd(chapter.Slug, chapter))
            {
                ReportTwice(chapter, matched[chapter.Slug], findings);
            }

            CheckPlace(chapter, twin, findings);
        }

        return [.. source.Where(c => matched.ContainsKey(c.Slug)).Select(c => matched[c.Slug]).Distinct()];
    }

    /// <summary>True where the number 1 stands in more than one folder.</summary>
    public static bool CountsAnew(IEnumerable<(int Number, string? Part)> chapters) =>
        chapters.Where(c => c.Number == 1).Select(c => c.Part).Distinct().Count() > 1;

    private static bool CountsAnew(IEnumerable<Chapter> chapters) => CountsAnew(chapters.Select(c => (c.Number, c.PartFolder)));

    /// <summary>A translation has the number of its source, and lies in the folder of the same part or beside all parts.</summary>
    private static void CheckPlace(Chapter chapter, Chapter source, DiagnosticBag findings)
    {
        if (source.Number != chapter.Number)
        {
            findings.Report(
                DiagnosticCodes.OrphanTranslation, At(chapter), $"The source of \"{chapter.Slug}\" has the number {source.Number:00}, this file {chapter.Number:00}.",
                $"Rename it to {NameOf(source)}.");
        }
        else if (chapter.PartFolder is { } part && part != source.PartFolder)
        {
            findings.Report(
                DiagnosticCodes.OrphanTranslation, At(chapter), $"The source of \"{chapter.Slug}\" does not lie in the part \"{part}\".",
                $"Move it to content/{chapter.Language}/{source.File}.");
        }
    }

    private static void CheckNames(IReadOnlyList<Chapter> chapters, DiagnosticBag findings)
    {
        var bySlug = new Dictionary<string, Chapter>(StringComparer.Ordinal);
        foreach (var chapter in chapters.Where(c => !bySlug.TryAdd(c.Slug, c)))
        {
            ReportTwice(chapter, bySlug[chapter.Slug], findings);
        }
    }

    private static void ReportTwice(Chapter chapter, Chapter other, DiagnosticBag findings) => findings.Report(
        DiagnosticCodes.DuplicateSlug, At(chapter), $"Two chapters are called \"{chapter.Slug}\": the other is {other.Text.Path}.",
        "Rename one of the files: the name gives the address.");

    private static void CheckRow(IEnumerable<(int Number, string Path)> row, DiagnosticBag findings)
    {
        var expected = 1;
        (int Number, string Path)? before = null;
        foreach (var item in row)
        {
            if (before is { } other && other.Number == item.Number)
            {
                findings.Report(
                    DiagnosticCodes.DuplicateNumber, SourceLocation.WholeFile(item.Path), $"Two chapters have the number {item.Number:00}: the other is {other.Path}.",
                    item.Path.EndsWith(ChapterName.Ending, StringComparison.Ordinal) && other.Path.EndsWith(ChapterName.Ending, StringComparison.Ordinal)
                        ? "Renumber the files: the number gives the order."
                        : "Where each part starts at 01, its folder counts in one row with the files beside it: renumber the folders.");
            }
            else if (item.Number != expected)
            {
                findings.Report(
                    DiagnosticCodes.NumberGap, SourceLocation.WholeFile(item.Path), $"Chapter {expected:00} is missing before {item.Number:00}.",
                    "Number the files without a gap, so that a missing chapter is noticed.");
            }

            expected = item.Number + 1;
            before = item;
        }
    }

    /// <summary>Where the numbers go on through the book they must not lead out of a part and in again, nor to an earlier one.</summary>
    private static void CheckParts(IReadOnlyList<Chapter> chapters, DiagnosticBag findings)
    {
        string? last = null;
        string? before = null;
        foreach (var chapter in chapters)
        {
            if (chapter.PartFolder is { } part && part != before)
            {
                if (last is not null && string.CompareOrdinal(RowKey(part), RowKey(last)) <= 0)
                {
                    findings.Report(
                        DiagnosticCodes.PartOrder, At(chapter), $"Chapter {chapter.Number:00} lies in the part \"{part}\", but chapters before it do not, and come after that part.",
                        "Number the chapters so that those of a part follow each other, and the folders in the same order.");
                }

                last = part;
            }

            before = chapter.PartFolder;
        }
    }

    private static string RowKey(string part) => $"{ChapterName.NumberOf(part):00000}{part}";

    private static (int Number, string Path) Item(Chapter chapter) => (chapter.Number, chapter.Text.Path);

    private static int RowNumber(Chapter chapter) => chapter.PartFolder is { } part ? ChapterName.NumberOf(part) : chapter.Number;

    private static string NameOf(Chapter chapter) => chapter.File[(chapter.File.LastIndexOf('/') + 1)..];

    private static SourceLocation At(Chapter chapter) => SourceLocation.WholeFile(chapter.Text.Path);
}
