using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.References;

/// <summary>What <c>--release</c> refuses: a text that nobody has signed, and urgent chapters that a reader cannot read.</summary>
internal static class ReleaseRules
{
    public static void Apply(BuildRequest request, ResolvedHandbook handbook, DiagnosticBag findings)
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
            foreach (var chapter in language.Chapters.Where(c => c.IsFallback && c.Chapter.FrontMatter.Tier == FactTier.Urgent))
            {
                findings.Report(
                    DiagnosticCodes.UrgentNotTranslated, SourceLocation.WholeFile(chapter.Chapter.Text.Path),
                    $"The urgent chapter \"{chapter.Chapter.FrontMatter.Title}\" is not translated into {language.Language.EnglishName}.",
                    "Translate it, or leave the language out of the release.");
            }
        }
    }
}
