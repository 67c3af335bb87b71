using System.Collections.Frozen;

namespace ImmunoHandbook.Translation;

/// <summary>translation.yml of one language. Texts are known by what they say: a unit that moves takes its entry along.</summary>
internal sealed class TranslationLedger
{
    public static readonly TranslationLedger Empty = new([]);

    private readonly FrozenDictionary<(string Slug, string Target), LedgerEntry[]> _byTarget;

    public TranslationLedger(IReadOnlyList<LedgerEntry> entries)
    {
        Entries = entries;
        _byTarget = entries.GroupBy(e => (SlugOf(e), e.TargetHash)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public IReadOnlyList<LedgerEntry> Entries { get; }

    public static string KeyOf(string slug, TranslationUnit source) => $"{slug}/{source.Key}";

    public bool Pairs(string slug, TranslationUnit source, TranslationUnit target) =>
        _byTarget.TryGetValue((slug, target.Hash), out var entries) && Array.Exists(entries, e => e.SourceHash == source.Hash);

    /// <summary>What is written of a pair, best the entry of just this source text; null where the translation was never written down.</summary>
    public LedgerEntry? Find(string slug, TranslationUnit source, TranslationUnit target) =>
        !_byTarget.TryGetValue((slug, target.Hash), out var entries) ? null
        : Array.Find(entries, e => e.SourceHash == source.Hash) ?? Array.Find(entries, e => e.Key == KeyOf(slug, source)) ?? entries[0];

    private static string SlugOf(LedgerEntry entry) => entry.Key[..Math.Max(0, entry.Key.IndexOf('/', StringComparison.Ordinal))];
}
