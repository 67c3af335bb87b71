using System.Globalization;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;

namespace ImmunoHandbook.References;

/// <summary>What <c>--release</c> refuses: a text that nobody has signed, and urgent chapters that a reader cannot read.</summary>
internal static class ReleaseRules
{
    public static void Apply(BuildRequest request, ResolvedHandbook handbook, IReadOnlyList<LanguageTranslation> translations, DiagnosticBag findings)
    {
        if (!request.Release)
        {
            return;
        }

        if (handbook.Handbook.Config.Reviewed is null)
        {
            findings.Report(
                DiagnosticCodes.NotReviewed, handbook.Handbook.Config.At, "This handbook has not been clinically reviewed.",
                "When a clinician has signed the text, add reviewed: with the date to content/handbook.yml.");
        }

        foreach (var language in handbook.Languages)
        {
            foreach (var chapter in language.Chapters.Where(c => c.IsFallback && language.Language.Unread.All(file => file.Slug != c.Slug) && c.Chapter.FrontMatter.Tier == FactTier.Urgent))
            {
                findings.Report(
                    DiagnosticCodes.UrgentNotTranslated, SourceLocation.WholeFile(chapter.Chapter.Text.Path),
                    $"The urgent chapter \"{chapter.Chapter.FrontMatter.Title}\" is not translated into {language.Language.EnglishName}.",
                    "Translate it, or leave the language out of the release.");
            }
        }

        foreach (var chapter in translations.SelectMany(t => t.Chapters).Where(c => c.Chapter is not null))
        {
            CheckTranslation(chapter, findings);
        }
    }

    private static void CheckTranslation(ChapterTranslation chapter, DiagnosticBag findings)
    {
        var file = SourceLocation.WholeFile(chapter.Chapter!.Chapter.Text.Path);
        foreach (var unit in chapter.Units.Where(u => u.IsUrgentAndNotCurrent && !(u.State == UnitState.Stale && findings.HasGap(FactReader.FilePath))))
        {
            findings.Report(
                DiagnosticCodes.UrgentNotCurrent, unit.Target?.At ?? file, $"This is urgent, and its translation is {(unit.State == UnitState.Missing ? "missing" : "older than the text")}: see {unit.Source.At}.",
                "Translate it, then: translate accept. Or leave the language out of the release.");
        }

        var drafts = chapter.Units.Count(u => u.State == UnitState.Draft);
        if (drafts > 0 && !findings.HasGap(LedgerFile.PathOf(chapter.Chapter.Chapter.Language)))
        {
            findings.Report(
                DiagnosticCodes.MachineTranslation, file, $"Nobody answers for {drafts.ToString(CultureInfo.InvariantCulture)} of the texts of this chapter.",
                "When a person who knows both languages has read it: translate accept, with --by and a name. Or leave the language out of the release.");
        }
    }
}
