using ImmunoHandbook.Content;
using ImmunoHandbook.References;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print;

/// <summary>One section of the book before it is composed: which template makes it, from which chapter, starting where.</summary>
/// <param name="Name">Unique; also the section's place in <see cref="Book.AfterFiller"/>.</param>
internal sealed record PlannedSection(string Name, string Template, SectionStart Start)
{
    public ResolvedChapter? Chapter { get; init; }

    /// <summary>Printed number of a chapter; front matter and tools have none.</summary>
    public int? Number { get; init; }

    /// <summary>Covers carry neither head nor foot.</summary>
    public bool IsCover { get; init; }

    /// <summary>Part of the book; what stands before the contents and on covers is in none.</summary>
    public Part? Part { get; init; }

    public bool IsIndex => Template == SectionPlan.Index;
}

/// <summary>The order of a book's sections.</summary>
internal static class SectionPlan
{
    public const string BackCover = "back-cover";

    public const string Index = "index";

    /// <summary>A chapter that is printed alone.</summary>
    public const string Sheet = "sheet";

    public static IReadOnlyList<PlannedSection> For(ResolvedLanguage language, string? emergencySlug)
    {
        var emergency = language.Chapters.FirstOrDefault(c => c.Slug == emergencySlug);
        var sections = new List<PlannedSection> { new("cover", "cover", SectionStart.Recto) { IsCover = true } };
        if (emergency is not null)
        {
            // Inside the front cover, where a hand finds it without turning a leaf.
            sections.Add(new(emergency.Slug, "chapter", SectionStart.NextPage) { Chapter = emergency });
        }

        AddChapters(sections, language, ChapterKind.Front, emergency);
        sections.Add(new("contents", "contents", SectionStart.NextPage));
        AddChapters(sections, language, ChapterKind.Chapter, emergency);
        AddChapters(sections, language, ChapterKind.Tool, emergency);
        AddChapters(sections, language, ChapterKind.Back, emergency);
        if (language.Glossary.Count > 0)
        {
            sections.Add(new("glossary", "glossary", SectionStart.NextPage));
        }

        if (language.CitedSources.Count > 0)
        {
            sections.Add(new("sources", "sources", SectionStart.NextPage));
        }

        if (language.Chapters.Any(chapter => chapter.IndexPlaces.Count > 0))
        {
            sections.Add(new(Index, Index, SectionStart.NextPage));
        }

        if (emergency is not null)
        {
            sections.Add(new(BackCover, BackCover, SectionStart.Verso) { Chapter = emergency });
        }

        return sections;
    }

    private static void AddChapters(
        List<PlannedSection> sections, ResolvedLanguage language, ChapterKind kind, ResolvedChapter? except)
    {
        var number = 0;
        var there = sections.Select(s => s.Chapter).OfType<ResolvedChapter>().ToHashSet();
        foreach (var chapter in language.Chapters.Where(c => c.Chapter.FrontMatter.Kind == kind && c != except))
        {
            // A part stays whole: its tools stand with its chapters.
            var part = kind == ChapterKind.Front ? null : chapter.Part;
            var together = part is null ? [chapter] : language.Chapters.Where(c => c.Part == part && c.Chapter.FrontMatter.Kind != ChapterKind.Front && c != except);
            foreach (var next in together.Where(there.Add))
            {
                // Only chapters open on the right: pages to fill in and to look things up follow each other without blank backs.
                var isChapter = next.Chapter.FrontMatter.Kind == ChapterKind.Chapter;
                sections.Add(new(next.Slug, "chapter", isChapter ? SectionStart.Recto : SectionStart.NextPage)
                {
                    Chapter = next,
                    Number = isChapter ? ++number : null,
                    Part = part,
                });
            }
        }
    }
}
