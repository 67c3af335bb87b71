namespace ImmunoHandbook.Quality;

/// <summary>A sentence of a text with its words. Marks that end sentences in Arabic, Chinese, Hindi, Armenian and Ethiopic count like the Latin ones.</summary>
/// <param name="Start">Offset in the text.</param>
internal sealed record Sentence(string Text, int Start, IReadOnlyList<string> Words)
{
    private const string Ends = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964\u0589\u1362";

    /// <summary>What may stand between the mark and the space after it.</summary>
    private const string Closing = "\"'\u201D\u2019\u00BB)]";

    /// <summary>Abbreviations that no sentence ends with.</summary>
    private static readonly HashSet<string> s_abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "st", "vs", "no", "approx", "e.g", "i.e", "a.m", "p.m", "u.s", "dra", "sr", "sra", "ud", "p.ej", "bzw", "z.b", "d.h",
    };

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var (start, next) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }

            // Marks in a row end at the same place: it is looked for once.
            next = i < next ? next : AfterMarks(text, i + 1);
            if (IsEnd(text, start, i, next))
            {
                Add(text, start, next, sentences);
                (start, i) = (next, next - 1);
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>A point within a number, an abbreviation or an initial ends nothing.</summary>
    /// <param name="next">Where the marks and quotes behind it end.</param>
    private static bool IsEnd(string text, int start, int at, int next)
    {
        if (next < text.Length && !char.IsWhiteSpace(text[next]) && text[at] < '\u3000')
        {
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var before = text.LastIndexOfAny([' ', '(', '\n'], at, at - start);
        var word = text[(before + 1)..at];
        return !s_abbreviations.Contains(word) && !(word.Length == 1 && char.IsUpper(word[0]) && next < text.Length && IsName(text, start, before));
    }

    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length && (Ends.Contains(text[at], StringComparison.Ordinal) || Closing.Contains(text[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at;
    }

    /// <summary>An initial begins a sentence or follows a name; "hepatitis B." ends one.</summary>
    private static bool IsName(string text, int start, int before) =>
        before <= start || char.IsUpper(text[text.LastIndexOf(' ', before - 1, before - start) + 1]);

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var words = WordsOf(text.AsSpan(start, end - start));
        if (words.Count > 0)
        {
            sentences.Add(new Sentence(text[start..end], start, words));
        }
    }

    /// <summary>Letters with their marks; an apostrophe within a word belongs to it, a hyphen parts two words. Numbers are no words.</summary>
    public static IReadOnlyList<string> WordsOf(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (IsLetter(text[i]) || (start >= 0 && text[i] is '\'' or '\u2019' && i + 1 < text.Length && IsLetter(text[i + 1])));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i].ToString());
                start = -1;
            }
        }

        return words;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
