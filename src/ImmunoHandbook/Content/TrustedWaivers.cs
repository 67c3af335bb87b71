using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// A waiver lets a finding pass, so in a stranger's change only those count that the chapter has on the trusted side as
/// well. It is known there by its slug: chapters are renumbered and moved into parts.
/// </summary>
internal sealed class TrustedWaivers(TrustedSide side, DiagnosticBag findings)
{
    public IReadOnlyList<Language> Keep(IReadOnlyList<Language> languages) =>
        side.IsGuarding ? [.. languages.Select(Keep)] : languages;

    private Language Keep(Language language)
    {
        if (language.Chapters.All(chapter => chapter.FrontMatter.Waivers.Count == 0))
        {
            return language;
        }

        // What is wrong with those chapters is no fault of the change.
        var trusted = side.Folder is null ? [] : new ChapterReader(side.Folder, language.Code, new DiagnosticBag()).ReadAll().Chapters
            .SelectMany(chapter => chapter.FrontMatter.Waivers.Select(waiver => (chapter.Slug, waiver.Code))).ToHashSet();
        return language with { Chapters = [.. language.Chapters.Select(chapter => Keep(chapter, trusted))] };
    }

    private Chapter Keep(Chapter chapter, HashSet<(string Slug, string Code)> trusted)
    {
        var kept = chapter.FrontMatter.Waivers.Where(waiver => trusted.Contains((chapter.Slug, waiver.Code))).ToList();
        if (kept.Count == chapter.FrontMatter.Waivers.Count)
        {
            return chapter;
        }

        foreach (var waiver in chapter.FrontMatter.Waivers.Except(kept))
        {
            TrustedSide.TellChanged(waiver.At, findings, $"The waiver of {waiver.Code}");
        }

        return chapter with { FrontMatter = chapter.FrontMatter with { Waivers = kept } };
    }
}
