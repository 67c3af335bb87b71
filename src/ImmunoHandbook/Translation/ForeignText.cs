using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Translation.Desk;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation;

/// <summary>
/// Puts the source's words into a translation where its own are missing or old: instead of them, and beside them where they
/// are urgent, so that no reader follows an old warning and none goes without.
/// </summary>
internal static class ForeignText
{
    public static ResolvedHandbook Show(ResolvedHandbook handbook, IReadOnlyList<LanguageTranslation> translations)
    {
        if (translations.Count == 0)
        {
            return handbook;
        }

        var byLanguage = translations.ToDictionary(t => t.Language.Language.Code, StringComparer.Ordinal);
        return handbook with
        {
            Progress = [.. translations.Select(LanguageProgress.Of)],
            Languages = [.. handbook.Languages.Select(l => byLanguage.TryGetValue(l.Language.Code, out var t) ? Show(l, t) : l)],
        };
    }

    private static ResolvedLanguage Show(ResolvedLanguage language, LanguageTranslation translation)
    {
        ResolvedChapter[] chapters = [.. language.Chapters.Select((chapter, i) => chapter.IsFallback ? chapter
            : new FileWork("translations", chapter.Chapter.Text.Path).Do(() => Show(chapter, translation.Chapters[i])))];
        return language with
        {
            Chapters = chapters,
            CitedSources = [.. chapters.SelectMany(c => c.CitedSources).Distinct(StringComparer.Ordinal)],
        };
    }

    private static ResolvedChapter Show(ResolvedChapter chapter, ChapterTranslation translation)
    {
        var standing = new ChapterStanding(
            translation.Units.Count(u => u.State == UnitState.Missing),
            translation.Units.Count(u => u.State == UnitState.Stale),
            translation.Units.Count(u => u.State == UnitState.Draft));
        foreach (var unit in translation.Units.Where(u => u.State == UnitState.Stale))
        {
            ShowStale(unit, translation.Source);
        }

        if (standing.Missing > 0)
        {
            new MissingText(chapter, translation).Show();
        }

        return chapter with
        {
            Standing = standing,
            CitedSources = standing.Missing + standing.Stale == 0 ? chapter.CitedSources : [.. chapter.CitedSources.Union(translation.Source.CitedSources, StringComparer.Ordinal)],
        };
    }

    /// <summary>A heading stays, because links and contents lead to it; what is said of titles stands at the head of the page.</summary>
    private static void ShowStale(UnitStatus unit, ResolvedChapter source)
    {
        if (unit is not { Target.Block: { Parent: { } parent } block, Source.Block: { } original } || block is HeadingBlock)
        {
            return;
        }

        var foreign = new ForeignBlock(source, original, isStale: true) { Replaced = unit.Source.IsUrgent ? null : block };
        var at = parent.IndexOf(block);
        if (unit.Source.IsUrgent)
        {
            parent.Insert(at + 1, foreign);
        }
        else
        {
            parent.RemoveAt(at);
            parent.Insert(at, foreign);
        }
    }
}

/// <summary>How many units of a translated chapter readers cannot rely on.</summary>
internal sealed record ChapterStanding(int Missing, int Stale, int Draft);
