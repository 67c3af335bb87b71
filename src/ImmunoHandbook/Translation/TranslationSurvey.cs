using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Translation;

/// <summary>A unit of the source and how far its translation is.</summary>
internal sealed record UnitStatus(TranslationUnit Source, TranslationUnit? Target, UnitState State, LedgerEntry? Entry)
{
    /// <summary>Readers of the translation would miss a warning, or follow an old one.</summary>
    public bool IsUrgentAndNotCurrent => Source.IsUrgent && (State is UnitState.Missing or UnitState.Stale);
}

/// <summary>A chapter of the source in one other language.</summary>
/// <param name="Chapter">The translation; null where there is none.</param>
/// <param name="Extra">Units of the translation that translate nothing.</param>
internal sealed record ChapterTranslation(ResolvedChapter Source, ResolvedChapter? Chapter, IReadOnlyList<UnitStatus> Units, IReadOnlyList<TranslationUnit> Extra)
{
    public string Slug => Source.Slug;
}

internal sealed record LanguageTranslation(Language SourceLanguage, ResolvedLanguage Language, TranslationLedger Ledger, IReadOnlyList<ChapterTranslation> Chapters);

/// <summary>Holds every translation against its source. Chapters are independent of each other; the work grows with the units.</summary>
internal static class TranslationSurvey
{
    /// <summary>Languages other than the source's, with all chapters of the source in their order.</summary>
    public static IReadOnlyList<LanguageTranslation> Take(ResolvedHandbook handbook, DiagnosticBag findings)
    {
        var facts = handbook.Handbook.SharedFacts;
        var others = handbook.Languages.Where(l => l.Language != handbook.Handbook.SourceLanguage).ToArray();
        if (others.Length == 0)
        {
            return [];
        }

        var ledgers = others.Select(l => new FileWork("translations", LedgerFile.PathOf(l.Language.Code)).Do(() => LedgerFile.Read(handbook.Handbook.Folder, l.Language.Code, findings))).ToArray();
        var sources = new (ResolvedChapter Chapter, IReadOnlyList<TranslationUnit> Units)[handbook.Source.Count];
        Parallel.For(0, sources.Length, i => sources[i] = new FileWork("translations", handbook.Source[i].Chapter.Text.Path).Do(() => (handbook.Source[i], UnitReader.Read(handbook.Source[i], facts, isSource: true))));
        var chapters = others.Select(_ => new ChapterTranslation[sources.Length]).ToArray();
        Parallel.For(0, others.Length * sources.Length, n =>
        {
            var (language, i) = (n / sources.Length, n % sources.Length);
            var chapter = others[language].Chapters[i];
            chapters[language][i] = new FileWork("translations", chapter.Chapter.Text.Path).Do(
                () => Compare(sources[i].Chapter, sources[i].Units, chapter.IsFallback ? null : chapter, (ledgers[language], facts)));
        });
        return [.. others.Select((language, i) => new LanguageTranslation(handbook.Handbook.SourceLanguage, language, ledgers[i], chapters[i]))];
    }

    private static ChapterTranslation Compare(ResolvedChapter source, IReadOnlyList<TranslationUnit> units, ResolvedChapter? chapter, (TranslationLedger Ledger, IReadOnlyDictionary<string, Fact> Facts) known)
    {
        if (chapter is null)
        {
            return new ChapterTranslation(source, null, [.. units.Select(u => new UnitStatus(u, null, UnitState.Missing, null))], []);
        }

        var slug = source.Slug;
        var alignment = UnitAligner.Align(units, UnitReader.Read(chapter, known.Facts, isSource: false), (s, t) => known.Ledger.Pairs(slug, s, t));
        return new ChapterTranslation(source, chapter, [.. alignment.Pairs.Select(pair => StatusOf(pair, slug, known.Ledger))], alignment.Extra);
    }

    private static UnitStatus StatusOf(UnitPair pair, string slug, TranslationLedger ledger)
    {
        if (pair.Target is not { } target)
        {
            return new UnitStatus(pair.Source, null, UnitState.Missing, null);
        }

        var entry = ledger.Find(slug, pair.Source, target);
        var state = entry is null ? UnitState.Draft : entry.SourceHash == pair.Source.Hash ? entry.State : UnitState.Stale;
        return new UnitStatus(pair.Source, target, state, entry);
    }
}
