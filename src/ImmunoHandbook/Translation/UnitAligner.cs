namespace ImmunoHandbook.Translation;

/// <summary>A unit of the source with the unit that translates it, or null.</summary>
internal readonly record struct UnitPair(TranslationUnit Source, TranslationUnit? Target);

/// <summary>What <see cref="UnitAligner"/> found.</summary>
/// <param name="Pairs">One for each unit of the source, in its order.</param>
/// <param name="Extra">Units of the translation that translate nothing.</param>
internal sealed record Alignment(IReadOnlyList<UnitPair> Pairs, IReadOnlyList<TranslationUnit> Extra);

/// <summary>
/// Pairs the units of a translation with those of its source. Sections go by their headings' places. Within a section the
/// ledger speaks first, wherever a unit was moved to; the rest is aligned in order, by kind and by what no translation changes
/// (the longest common subsequence with weights); items of a list may have changed places.
/// </summary>
internal static class UnitAligner
{
    /// <summary>Above this many cells a section is aligned by place alone: no handbook has one, and a hostile one costs no time.</summary>
    private const int MostCells = 1_000_000;

    public static Alignment Align(IReadOnlyList<TranslationUnit> source, IReadOnlyList<TranslationUnit> target, Func<TranslationUnit, TranslationUnit, bool> isRecorded)
    {
        var targetOf = new Dictionary<TranslationUnit, TranslationUnit>(ReferenceEqualityComparer.Instance);
        var sections = target.ToLookup(u => u.Section);
        foreach (var section in source.GroupBy(u => u.Section))
        {
            AlignSection([.. section], [.. sections[section.Key]], isRecorded, targetOf);
        }

        var taken = new HashSet<TranslationUnit>(targetOf.Values, ReferenceEqualityComparer.Instance);
        return new Alignment([.. source.Select(s => new UnitPair(s, targetOf.GetValueOrDefault(s)))], [.. target.Where(t => !taken.Contains(t))]);
    }

    private static void AlignSection(List<TranslationUnit> source, List<TranslationUnit> target, Func<TranslationUnit, TranslationUnit, bool> isRecorded, Dictionary<TranslationUnit, TranslationUnit> targetOf)
    {
        Pair(source, target, isRecorded, targetOf);
        if ((long)source.Count * target.Count > MostCells)
        {
            Pair(source, target, Fits, targetOf);
            return;
        }

        foreach (var (s, t) in InOrder(source, target))
        {
            targetOf[s] = t;
        }

        ExchangeItems(source, targetOf);
        var taken = new HashSet<TranslationUnit>(targetOf.Values, ReferenceEqualityComparer.Instance);
        Pair(
            [.. source.Where(s => s.Kind == UnitKind.Item && !targetOf.ContainsKey(s))], [.. target.Where(t => t.Kind == UnitKind.Item && !taken.Contains(t))],
            (s, t) => Fingerprint.Of(s) is { Length: > 0 } mark && mark == Fingerprint.Of(t), targetOf);
    }

    /// <summary>Takes from both lists what belongs together, whatever the order; each unit once.</summary>
    private static void Pair(List<TranslationUnit> source, List<TranslationUnit> target, Func<TranslationUnit, TranslationUnit, bool> belong, Dictionary<TranslationUnit, TranslationUnit> targetOf)
    {
        var from = 0;
        source.RemoveAll(s =>
        {
            for (var n = 0; n < target.Count; n++)
            {
                // Nearly always the next one: start there.
                var at = (from + n) % target.Count;
                if (Fits(s, target[at]) && belong(s, target[at]))
                {
                    targetOf[s] = target[at];
                    target.RemoveAt(at);
                    from = at;
                    return true;
                }
            }

            return false;
        });
    }

    private static bool Fits(TranslationUnit s, TranslationUnit t) => s.Kind == t.Kind && s.Container == t.Container;

    private static IEnumerable<(TranslationUnit Source, TranslationUnit Target)> InOrder(List<TranslationUnit> source, List<TranslationUnit> target)
    {
        string[] marks = [.. source.Select(Fingerprint.Of)], twins = [.. target.Select(Fingerprint.Of)];
        var best = new int[source.Count + 1, target.Count + 1];
        int Gain(int i, int j) => !Fits(source[i], target[j]) ? 0 : marks[i] != twins[j] ? 2 : marks[i].Length == 0 ? 3 : 5;
        for (var i = source.Count - 1; i >= 0; i--)
        {
            for (var j = target.Count - 1; j >= 0; j--)
            {
                var gain = Gain(i, j);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), gain == 0 ? 0 : gain + best[i + 1, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < source.Count && j < target.Count;)
        {
            var gain = Gain(i, j);
            if (gain > 0 && best[i, j] == gain + best[i + 1, j + 1])
            {
                yield return (source[i++], target[j++]);
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>Items whose values and numbers are each other's have changed places; a list may be sorted anew in a translation.</summary>
    private static void ExchangeItems(List<TranslationUnit> source, Dictionary<TranslationUnit, TranslationUnit> targetOf)
    {
        foreach (var list in source.Where(s => s.Kind == UnitKind.Item && targetOf.ContainsKey(s)).GroupBy(s => s.Group))
        {
            var strayed = list.Where(s => Fingerprint.Of(s) != Fingerprint.Of(targetOf[s])).ToList();
            var free = strayed.Select(s => targetOf[s]).ToLookup(Fingerprint.Of);
            var homes = strayed.ToDictionary(s => s, s => free[Fingerprint.Of(s)].ToList(), ReferenceEqualityComparer.Instance as IEqualityComparer<TranslationUnit>);
            if (strayed.Count > 1 && homes.Values.All(h => h.Count == 1) && homes.Values.Select(h => h[0]).Distinct().Count() == strayed.Count)
            {
                strayed.ForEach(s => targetOf[s] = homes[s][0]);
            }
        }
    }
}
