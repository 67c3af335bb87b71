using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>What is written down of translations.</summary>
/// <param name="By">Name and role; a draft needs none.</param>
internal sealed record AcceptRequest(UnitState State, UnitOrigin Origin, DateOnly On, string By);

/// <summary>Writes into the ledger that translations are of the source as it is now.</summary>
internal static class Accept
{
    /// <returns>Number of units whose entry is new or changed.</returns>
    public static int Run(TranslationDesk desk, LanguageTranslation translation, IReadOnlyList<ChapterTranslation> chapters, AcceptRequest request, (DeskFiles Files, DiagnosticBag Findings) output)
    {
        var accepted = new List<LedgerEntry>();
        foreach (var chapter in chapters)
        {
            // What a person has answered for keeps its entry, unless more is answered for now.
            accepted.AddRange(chapter.Units.Where(u => u.Target is not null && (u.State is UnitState.Stale || u.Entry is null || u.State < request.State))
                .Select(u => Entry(chapter.Slug, u.Source, u.Target!.Hash, request)));
        }

        Write(desk, translation, accepted, output.Files, output.Findings);
        return accepted.Count;
    }

    public static LedgerEntry Entry(string slug, TranslationUnit source, string targetHash, AcceptRequest request) =>
        new(TranslationLedger.KeyOf(slug, source), source.Hash, targetHash, request.State, request.Origin) { On = request.On, By = request.By };

    /// <summary>All entries that still speak of a text, in the order of the handbook, with the new ones in the place of their units'.</summary>
    public static void Write(TranslationDesk desk, LanguageTranslation translation, IReadOnlyList<LedgerEntry> accepted, DeskFiles files, DiagnosticBag findings)
    {
        var byKey = accepted.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var entries = new List<LedgerEntry>();
        var memory = SourceMemory.Read(desk.Folder, findings);
        foreach (var chapter in translation.Chapters)
        {
            foreach (var unit in chapter.Units)
            {
                var key = TranslationLedger.KeyOf(chapter.Slug, unit.Source);
                if (byKey.TryGetValue(key, out var entry))
                {
                    memory.Add(unit.Source);
                    entries.Add(entry);
                }
                else if (unit.Entry is { } kept)
                {
                    entries.Add(kept with { Key = key });
                }
            }
        }

        files.Write(LedgerFile.PathOf(translation.Language.Language.Code), LedgerFile.Write(entries));
        var needed = desk.Translations.Where(t => t != translation).SelectMany(t => t.Ledger.Entries).Concat(entries).Select(e => e.SourceHash).ToHashSet(StringComparer.Ordinal);
        files.Write(SourceMemory.FilePath, memory.Write(needed));
    }
}
