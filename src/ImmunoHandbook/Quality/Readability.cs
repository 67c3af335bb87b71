namespace ImmunoHandbook.Quality;

/// <summary>One measure of how hard a text is to read.</summary>
/// <param name="HigherIsEasier">A scale of ease; else a school grade.</param>
internal sealed record ReadingScore(string Formula, double Value, bool HigherIsEasier)
{
    public bool Misses(double target) => HigherIsEasier ? Value < target : Value > target;
}

/// <summary>Counts of a text that the formulas are made of.</summary>
internal sealed record TextCounts(int Sentences, int Words, int Syllables, int LongWords, int Letters)
{
    /// <summary>Words of more than six letters, for LIX.</summary>
    public int WideWords { get; init; }

    /// <summary>Fewer say little: SMOG was made for 30 sentences.</summary>
    public bool IsEnough => Sentences >= 30 && Words >= 300;

    public static TextCounts Of(IEnumerable<Sentence> sentences, string language)
    {
        int lines = 0, words = 0, syllables = 0, longs = 0, letters = 0, wide = 0;
        foreach (var word in sentences.Select(s => s.Words).SelectMany(list => { lines++; return list; }))
        {
            var count = Quality.Syllables.Count(word, language);
            words++;
            syllables += count;
            longs += count >= 3 ? 1 : 0;
            letters += word.Length;
            wide += word.Length > 6 ? 1 : 0;
        }

        return new TextCounts(lines, words, syllables, longs, letters) { WideWords = wide };
    }
}

/// <summary>The formulas of the languages that have one that is agreed on; the first is the one with a target.</summary>
internal static class Readability
{
    public static IReadOnlyList<ReadingScore> Of(TextCounts c, string language)
    {
        if (c.Words == 0)
        {
            return [];
        }

        var (length, weight) = (c.Words / (double)c.Sentences, c.Syllables / (double)c.Words);
        return language switch
        {
            "en" =>
            [
                new("Flesch-Kincaid", (0.39 * length) + (11.8 * weight) - 15.59, false),
                new("SMOG", (1.0430 * Math.Sqrt(c.LongWords * 30.0 / c.Sentences)) + 3.1291, false),
            ],
            "es" => [new("INFLESZ", 206.835 - (62.3 * weight) - length, true)],
            "de" => [new("Amstad", 180 - length - (58.5 * weight), true)],
            "fr" => [new("Kandel-Moles", 207 - (1.015 * length) - (73.6 * weight), true)],
            "nl" => [new("Douma", 206.84 - (0.93 * length) - (77 * weight), true)],
            "it" => [new("Gulpease", 89 + (((300.0 * c.Sentences) - (10.0 * c.Letters)) / c.Words), true)],
            "sv" or "da" or "nb" or "nn" or "no" => [new("LIX", length + (100.0 * c.WideWords / c.Words), false)],
            "ru" => [new("Oborneva", 206.835 - (1.3 * length) - (60.1 * weight), true)],
            _ => [],
        };
    }
}
