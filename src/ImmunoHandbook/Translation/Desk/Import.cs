using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation.Exchange;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>Takes a translator's file back into the content folder. Nothing that was translated for another text is taken.</summary>
internal sealed class Import(TranslationDesk desk, LanguageTranslation translation, string file, DiagnosticBag findings)
{
    /// <returns>Number of units whose text is new.</returns>
    public int Run(ExchangeFile exchange, DeskFiles files, AcceptRequest asDraft)
    {
        var bySlug = translation.Chapters.ToDictionary(c => c.Slug, StringComparer.Ordinal);
        var changed = 0;
        var entries = new List<LedgerEntry>();
        foreach (var given in exchange.Chapters.GroupBy(c => c.Slug, StringComparer.Ordinal).Select(Joined))
        {
            if (!bySlug.TryGetValue(given.Slug, out var chapter))
            {
                findings.Report(DiagnosticCodes.ImportUnit, SourceLocation.WholeFile(file), $"The handbook has no chapter \"{given.Slug}\".", "It was renamed or taken out since the file was made.");
                continue;
            }

            var texts = TextsOf(given, chapter);
            changed += chapter.Units.Count(u => texts.TryGetValue(u.Source.Key, out var text) && text != u.Target?.Raw);
            if (texts.Count > 0)
            {
                files.Write(TranslationDesk.FileOf(chapter, translation.Language.Language.Code), ChapterWriter.Write(chapter, texts));
            }

            // A text that comes back as it went is no news: what is reviewed stays so, and what is stale too.
            entries.AddRange(chapter.Units.Where(u => texts.TryGetValue(u.Source.Key, out var text) && (u.Entry is null || text != u.Target?.Raw)).Select(u => Accept.Entry(given.Slug, u.Source, UnitHash.Of(UnitHash.MeaningOf(texts[u.Source.Key], null)), asDraft)));
        }

        Accept.Write(desk, translation, entries, files, findings);
        return changed;
    }

    /// <summary>A tool may have split a chapter, or somebody may have joined two files into one.</summary>
    private static ExchangeChapter Joined(IGrouping<string, ExchangeChapter> parts) => parts.First() with { Units = [.. parts.SelectMany(part => part.Units)] };

    private Dictionary<string, string> TextsOf(ExchangeChapter given, ChapterTranslation chapter)
    {
        var sources = chapter.Units.ToDictionary(u => TranslationLedger.KeyOf(chapter.Slug, u.Source), u => u.Source, StringComparer.Ordinal);
        var byHash = chapter.Units.ToLookup(u => u.Source.Hash, u => u.Source, StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in given.Units.Where(u => u.Target.Length > 0))
        {
            // A text that only moved has another key and the same hash.
            var source = sources.TryGetValue(unit.Key, out var named) && (named.Hash == unit.Hash || unit.Hash.Length == 0) ? named : byHash[unit.Hash].FirstOrDefault();
            if (source is null)
            {
                findings.Report(
                    DiagnosticCodes.ImportUnit, SourceLocation.WholeFile(file), $"The source of \"{unit.Key}\" has changed since this file was made; its translation was not taken: {Parity.PairRules.Shortened(unit.Target)}",
                    "Export again: the new file shows both texts.");
                continue;
            }

            if (UnseenCharacters.FirstNoText(unit.Target) is var (_, value))
            {
                findings.Report(
                    DiagnosticCodes.ControlCharacter, SourceLocation.WholeFile(file), $"The translation of \"{unit.Key}\" holds the character {UnseenCharacters.NameOf(value)}, which is not text; it was not taken.",
                    "Delete the character in the file, and import it again.");
                continue;
            }

            var said = source.Kind is UnitKind.Cell or UnitKind.Heading or UnitKind.Title or UnitKind.Summary or UnitKind.Chart ? unit.Target.ReplaceLineEndings(" ") : unit.Target.ReplaceLineEndings("\n");
            if (!texts.TryAdd(source.Key, said) && texts[source.Key] != said)
            {
                findings.Report(
                    DiagnosticCodes.ImportUnit, SourceLocation.WholeFile(file), $"The text \"{unit.Key}\" stands in the file twice with different words; the first were taken, not these: {Parity.PairRules.Shortened(said)}",
                    "Keep one of the two in the file, and import it again.");
            }
        }

        return texts;
    }
}
