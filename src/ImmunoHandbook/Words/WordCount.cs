namespace ImmunoHandbook.Words;

/// <summary>Which of the words that were written are not on a page, or in a book.</summary>
internal static class WordCount
{
    /// <summary>Words out of their order before the order itself is taken to be another, as a template may have it.</summary>
    private const int MostSkipped = 20;

    /// <summary>The words in their order: only so is it told that one is missing whose like stands in a heading. In another order they are counted.</summary>
    public static IReadOnlyList<Word> MissingInOrder(IReadOnlyList<Word> written, IReadOnlyList<Word> shown)
    {
        var missing = new List<Word>();
        var at = 0;
        foreach (var word in written)
        {
            var found = at;
            while (found < shown.Count && shown[found].Print != word.Print)
            {
                found++;
            }

            if (found < shown.Count)
            {
                at = found + 1;
                continue;
            }

            missing.Add(word);
            if (missing.Count > MostSkipped)
            {
                return Missing(written, shown);
            }
        }

        return missing;
    }

    public static IReadOnlyList<Word> Missing(IReadOnlyList<Word> written, IReadOnlyList<Word> shown, IEnumerable<ulong>? also = null)
    {
        var counts = new Dictionary<ulong, int>(shown.Count);
        foreach (var print in shown.Select(w => w.Print).Concat(also ?? []))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, print, out _)++;
        }

        var missing = new List<Word>();
        foreach (var word in written)
        {
            ref var left = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Print, out _);
            if (--left < 0)
            {
                missing.Add(word);
            }
        }

        return missing;
    }
}
