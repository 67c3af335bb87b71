using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Print;

/// <summary>
/// Prints single chapters: the tools and the emergency page, which people hang up, fill in and copy, and each chapter as
/// a leaflet where the handbook asks for it. Those that are not translated are left to the source language.
/// </summary>
internal static class SheetPress
{
    /// <summary>What the printer at a clinic or at home holds.</summary>
    private static readonly string[] s_officePaper = ["a4", "letter"];

    public static IReadOnlyList<PrintedBook> Print(Press press, IReadOnlyList<string> editions)
    {
        var (handbook, design) = (press.Handbook, press.Design);
        var flat = editions.Where(e => design.Theme.Pages[e].Booklet is null).ToList();
        if (flat.Count == 0)
        {
            return [];
        }

        var edition = flat.Find(e => s_officePaper.Contains(e, StringComparer.Ordinal)) ?? flat[0];
        var jobs = handbook.Languages
            .SelectMany(language => language.Chapters.Where(c => !c.IsFallback).Select(chapter => (Language: language, Chapter: chapter, Folder: FolderOf(chapter, handbook.Handbook.Config))))
            .Where(job => job.Folder is not null).ToArray();
        var sheets = new PrintedBook?[jobs.Length];
        Parallel.For(0, jobs.Length, i =>
        {
            var (language, chapter, folder) = jobs[i];
            var path = string.Create(CultureInfo.InvariantCulture, $"print/{language.Language.Code}/{folder}/{chapter.Slug}-{edition}.pdf");
            var planned = new PrintedBook(language.Language.Code, edition, path, default, 0) { Sheet = chapter.Chapter.FrontMatter.Title };
            var alone = language.Alone(chapter);
            sheets[i] = press.Composer(alone, edition).ComposeSheet() is { } book ? press.Print(book, planned, booklet: null, alone) : null;
        });
        return [.. sheets.OfType<PrintedBook>()];
    }

    private static string? FolderOf(ResolvedChapter chapter, HandbookConfig config) => chapter.Chapter.FrontMatter.Kind switch
    {
        ChapterKind.Tool => "sheets",
        _ when chapter.Slug == config.Emergency?.Value => "sheets",
        ChapterKind.Chapter when config.Leaflets => "leaflets",
        _ => null,
    };
}
