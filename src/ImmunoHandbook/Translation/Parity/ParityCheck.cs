using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>Holds each translated unit against its source. What is stale is told as that and compared again when it was brought up to date.</summary>
internal static class ParityCheck
{
    /// <summary>Must run before <see cref="ForeignText"/> changes the trees.</summary>
    public static IReadOnlyList<LanguageTranslation> Run(IReadOnlyList<LanguageTranslation> translations, DiagnosticBag findings)
    {
        foreach (var translation in translations)
        {
            var terms = new TermRules(translation.SourceLanguage, translation.Language.Language, findings);
            var pairs = new PairRules(translation.SourceLanguage, translation.Language.Language, findings);
            Parallel.ForEach(translation.Chapters.Where(c => c.Chapter is not null), chapter => new FileWork("translations", chapter.Chapter!.Chapter.Text.Path).Do(() =>
            {
                CheckLevels(chapter, findings);
                CheckShape(chapter, findings);
                var translated = chapter.Units.Where(u => u.Target is not null).Select(u => (Unit: u, Text: new ComparedText(u.Target!.Raw))).ToList();
                foreach (var (unit, text) in translated.Where(t => t.Unit.State != UnitState.Stale))
                {
                    pairs.Check(unit.Source, unit.Target!, text);
                    terms.Check(unit.Source, unit.Target!);
                }

                terms.CheckChapter(translated);
                ReportStale(chapter, translation.SourceLanguage.EnglishName, findings);
            }));
        }

        return translations;
    }

    /// <summary>The level of a call box is a warning of its own: it must not change on the way.</summary>
    private static void CheckLevels(ChapterTranslation chapter, DiagnosticBag findings)
    {
        var (source, target) = (Boxes(chapter.Source.Document), Boxes(chapter.Chapter!.Document));
        var at = 0;
        foreach (var box in target)
        {
            // A box that is not translated yet is told with its text; what comes after it must still be in order.
            var twin = source.FindIndex(at, s => s.Info == box.Info);
            if (twin < 0)
            {
                findings.Report(
                    DiagnosticCodes.ParityBox, chapter.Chapter.LocationOf(box), $"This box is \"{box.Info}\"; the source has {(at < source.Count ? $"\"{source[at].Info}\"" : "no box")} at this place.",
                    "Keep the boxes of the source in their order, with their level.");
                return;
            }

            at = twin + 1;
        }
    }

    private static List<CustomContainer> Boxes(MarkdownDocument document) => [.. document.Descendants<CustomContainer>()];

    /// <summary>One finding for each run of missing units: a list that is left out is one thing.</summary>
    private static void CheckShape(ChapterTranslation chapter, DiagnosticBag findings)
    {
        TranslationUnit? before = null;
        for (var i = 0; i < chapter.Units.Count; i++)
        {
            if (chapter.Units[i].Target is { } target)
            {
                before = target;
                continue;
            }

            var first = chapter.Units[i].Source;
            var end = i;
            while (end < chapter.Units.Count && chapter.Units[end].Target is null)
            {
                end++;
            }

            findings.Report(
                DiagnosticCodes.MissingBlock, before?.At ?? SourceLocation.WholeFile(chapter.Chapter!.Chapter.Text.Path),
                string.Create(CultureInfo.InvariantCulture, $"After this {end - i} {(end - i == 1 ? "block of the source is" : "blocks of the source are")} not translated: \"{PairRules.Shortened(first.Raw)}\"."),
                $"See {first.At}. Readers see the source there, with a notice.");
            i = end - 1;
        }

        foreach (var extra in chapter.Extra)
        {
            findings.Report(DiagnosticCodes.ExtraBlock, extra.At, $"The source has nothing that this translates: \"{PairRules.Shortened(extra.Raw)}\".", "Keep the blocks of the source: the same paragraphs, items and cells.");
        }
    }

    private static void ReportStale(ChapterTranslation chapter, string language, DiagnosticBag findings)
    {
        // A text is old when a fact that it names has changed; facts that were not read have not.
        if (findings.HasGap(FactReader.FilePath))
        {
            return;
        }

        foreach (var unit in chapter.Units.Where(u => u.State == UnitState.Stale))
        {
            findings.Report(
                DiagnosticCodes.StaleBlock, unit.Target!.At, $"The {language} text has changed since this was translated{(unit.Source.IsUrgent ? "; it is urgent, and readers see both" : "")}.",
                $"See {unit.Source.At} and run: translate diff. When the text is right again: translate accept.");
        }
    }
}
