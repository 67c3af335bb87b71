using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.Translation.Exchange;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>Gathers what a translator needs beside the text: the word list's words, what was there before, what is urgent.</summary>
internal static class Export
{
    public static ExchangeFile Of(LanguageTranslation translation, IReadOnlyList<ChapterTranslation> chapters, SourceMemory memory)
    {
        var own = translation.Language.Language.Glossary.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var source = translation.SourceLanguage.Glossary.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var terms = new TermIndex(translation.SourceLanguage.Glossary);
        return new ExchangeFile(translation.SourceLanguage.Code, translation.Language.Language.Code, [.. chapters.Select(chapter => new ExchangeChapter(
            chapter.Slug, chapter.Source.Chapter.Text.Path, chapter.Source.Chapter.FrontMatter.Title,
            [.. chapter.Units.Select(unit => Unit(chapter.Slug, unit, memory, TermsOf(unit.Source.Raw, terms, source, own)))]))]);
    }

    private static ExchangeUnit Unit(string slug, UnitStatus unit, SourceMemory memory, IReadOnlyList<string> terms) =>
        new(TranslationLedger.KeyOf(slug, unit.Source), unit.Source.Hash, unit.Source.Raw, unit.Target?.Raw ?? "")
        {
            State = unit.State,
            Previous = unit.State == UnitState.Stale && unit.Entry is { } entry ? memory.Find(entry.SourceHash) : null,
            Terms = terms,
            IsUrgent = unit.Source.IsUrgent,
        };

    private static List<string> TermsOf(string text, TermIndex index, Dictionary<string, GlossaryTerm> source, Dictionary<string, GlossaryTerm> own)
    {
        var found = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var from = 0; index.Find(text, from, used) is { } match; from = match.End)
        {
            if (used.Add(match.TermId))
            {
                found.Add(own.TryGetValue(match.TermId, out var term) ? $"{source[match.TermId].Term} = {term.Term}" : $"{source[match.TermId].Term}: {source[match.TermId].Definition}");
            }
        }

        return found;
    }
}
