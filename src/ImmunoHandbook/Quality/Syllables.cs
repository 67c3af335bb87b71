namespace ImmunoHandbook.Quality;

/// <summary>Syllables of a word, counted by the rules of its language's spelling.</summary>
internal static class Syllables
{
    /// <summary>Words that the English rules below count wrongly.</summary>
    private static readonly Dictionary<string, int> s_english = Table(
        (1, "are once done gone give live have were where there one some come love sure are here whole sore cause caused house aged judged bruised hour hours our fire tired like"),
        (2, "maybe people being cancer every different several business science trial trials quiet ideas-x poem doing going seeing lion react create cruel diet dual fluid duel client giant real-x theory-x hundred something someone sometimes somewhere outside inside beside therefore carefree homemade lifelong likely lonely rarely safely widely closely wifely sorely nicely lives-x evening chocolate average-x vegetable-x interest-x aching people's"),
        (3, "syndrome idea area radio video diary anyone everyone medicine medicines antibody-x usual area's reality-x recipe estimate serious curious various furious obvious previous stereo leukemia-x nausea lymphoma myeloma bacteria-x period idiot violent diabetes-x society-x hereafter forever-x several-x actual casual gradual manual annual mutual ritual visual fever-few safety-net overdose vaccination-x creating reacting diagnose genuine imagine determine examine genome-x anemia-x infectious-x react-ion"),
        (4, "leukemia leukaemia anemia-like diarrhea bacteria radiation association-x situation evaluation-x creation-x reality society biopsy-x diabetes usually actually gradually casually especially-x variety material experience immediate-x immediately-x antibody antibodies original-x emergency-x anxiety"),
        (5, "university immediately association evaluation hypertension-x pneumonia-x communication-x appreciation immunology"));

    private static readonly string[] s_endings = ["fully", "ful", "lessly", "less", "lets", "let", "ness"];

    public static int Count(string word, string language) => language switch
    {
        "es" => Spanish(word.ToLowerInvariant()),
        "en" => English(word.ToLowerInvariant().Replace('\u2019', '\'')),
        "fr" => Math.Max(1, Groups(word.ToLowerInvariant(), "aeiouyàâäéèêëîïôöùûüœæ") - (word.EndsWith('e') && Groups(word.ToLowerInvariant(), "aeiouyàâäéèêëîïôöùûüœæ") > 1 ? 1 : 0)),
        "ru" => Math.Max(1, word.ToLowerInvariant().Count(c => "аеёиоуыэюя".Contains(c, StringComparison.Ordinal))),
        _ => Math.Max(1, Groups(word.ToLowerInvariant(), "aeiouyäöüàèéìíîòóùúâêôûëï")),
    };

    /// <summary>Groups of vowels, less what is written and not spoken, more where two vowels in a row are two sounds.</summary>
    private static int English(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Replace("'", "", StringComparison.Ordinal);
        if (s_english.TryGetValue(word, out var known))
        {
            return known;
        }

        var count = Groups(word, "aeiouy");
        count -= HasSilentEnd(word) ? 1 : 0;
        count -= HasSilentInside(word) ? 1 : 0;
        for (var i = 1; i < word.Length - 1; i++)
        {
            var pair = word.AsSpan(i, 2);
            var isSplit = pair is "ia" or "io" or "iu" or "eo" or "ua" && !(word[i - 1] is 'c' or 't' or 's' or 'g' or 'q' or 'x' && pair is "ia" or "io" or "iu" or "eo")
                && !(word[i - 1] is 'g' or 'q' && pair is "ua");
            count += isSplit ? 1 : 0;
        }

        return Math.Max(1, count);
    }

    /// <summary>A last e, or e in -es and -ed, is not spoken after most consonants; in -le after a consonant it is.</summary>
    private static bool HasSilentEnd(string word)
    {
        static bool IsVowel(char c) => "aeiouy".Contains(c, StringComparison.Ordinal);
        return word switch
        {
            [.., var a, 'l', 'e'] when !IsVowel(a) => false,
            [.., var a, 'l', 'e', 's' or 'd'] when !IsVowel(a) && a != 'l' => false,
            [.., var a, 'e'] => !IsVowel(a),
            [.., var a, 'e', 'd'] => !IsVowel(a) && a is not ('t' or 'd'),
            [.., 'c' or 'g' or 's' or 'x' or 'z', 'e', 's'] => false,
            [.., 'c' or 's', 'h', 'e', 's'] => false,
            [.., var a, 'e', 's'] => !IsVowel(a),
            [.., 'e', 'l', 'y'] when word.Length > 4 && !IsVowel(word[^4]) => true,
            _ => false,
        };
    }

    /// <summary>Two strong vowels part, and so do a strong one and a weak one with an accent; all others are one (Ortografía de la lengua española, 3.4).</summary>
    private static int Spanish(string word)
    {
        word = word.Replace("qu", "q", StringComparison.Ordinal).Replace("gue", "ge", StringComparison.Ordinal).Replace("gui", "gi", StringComparison.Ordinal)
            .Replace("gué", "gé", StringComparison.Ordinal).Replace("guí", "gí", StringComparison.Ordinal);
        var count = 0;
        var before = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c == 'h' && i > 0)
            {
                continue;
            }

            var isVowel = "aeiouáéíóúü".Contains(c, StringComparison.Ordinal) || (c == 'y' && (i == word.Length - 1 || word.Length == 1));
            if (isVowel)
            {
                count += before == '\0' || (IsFull(before) && IsFull(c)) ? 1 : 0;
            }

            before = isVowel ? c : '\0';
        }

        return Math.Max(1, count);

        static bool IsFull(char c) => "aeoáéóíú".Contains(c, StringComparison.Ordinal);
    }

    /// <summary>The last e of a word that an ending was put to: care-ful, home-less, plate-let.</summary>
    private static bool HasSilentInside(string word)
    {
        foreach (var ending in s_endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length >= ending.Length + 2)
            {
                return word[^(ending.Length + 1)] == 'e' && !"aeiouy".Contains(word[^(ending.Length + 2)], StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static int Groups(string word, string vowels)
    {
        var count = 0;
        var inside = false;
        foreach (var c in word)
        {
            var isVowel = vowels.Contains(c, StringComparison.Ordinal);
            count += isVowel && !inside ? 1 : 0;
            inside = isVowel;
        }

        return count;
    }

    private static Dictionary<string, int> Table(params (int Count, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Where(w => !w.Contains('-', StringComparison.Ordinal)).Select(word => (word, row.Count)))
            .DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Count, StringComparer.Ordinal);
}
