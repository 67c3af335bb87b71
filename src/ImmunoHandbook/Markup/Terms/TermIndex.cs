using ImmunoHandbook.Content;

namespace ImmunoHandbook.Markup.Terms;

/// <summary>Finds glossary terms in running text: whole words, the longest form first, any letter case except for abbreviations ("ALL" is not "all").</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, string> _idOfForm = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _idOfAbbreviation = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _mostWords = 1;

    public TermIndex(IEnumerable<GlossaryTerm> terms, IEnumerable<IndexTerm>? more = null)
    {
        var all = terms.Select(term => (term.Id, Forms: term.Forms.Prepend(term.Term)));
        foreach (var (id, forms) in all.Concat((more ?? []).Select(term => (term.Id, Forms: term.Forms.AsEnumerable()))))
        {
            foreach (var form in forms)
            {
                var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length == 0)
                {
                    continue;
                }

                (IsAbbreviation(form) ? _idOfAbbreviation : _idOfForm).TryAdd(string.Join(' ', words), id);
                _firstWords.Add(FirstWordOf(words[0]));
                _mostWords = Math.Max(_mostWords, words.Length);
            }
        }
    }

    public bool IsEmpty => _firstWords.Count == 0;

    /// <summary>The next term at or after <paramref name="from"/> that is not in <paramref name="used"/>.</summary>
    public TermMatch? Find(ReadOnlySpan<char> text, int from, HashSet<string> used)
    {
        var firstWords = _firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = from; start < text.Length; start++)
        {
            if (!IsWordCharacter(text[start]) || (start > 0 && IsWordCharacter(text[start - 1])))
            {
                continue;
            }

            var end = EndOfWord(text, start);
            if (firstWords.Contains(text[start..end]) && Longest(text, start, used) is { } match)
            {
                return match;
            }

            start = end;
        }

        return null;
    }

    private TermMatch? Longest(ReadOnlySpan<char> text, int start, HashSet<string> used)
    {
        var abbreviations = _idOfAbbreviation.GetAlternateLookup<ReadOnlySpan<char>>();
        var forms = _idOfForm.GetAlternateLookup<ReadOnlySpan<char>>();
        TermMatch? best = null;
        var words = 0;
        for (var end = start; end < text.Length && words <= _mostWords;)
        {
            end = EndOfWord(text, end);
            if (abbreviations.TryGetValue(text[start..end], out var id) || forms.TryGetValue(text[start..end], out id))
            {
                best = used.Contains(id) ? null : new TermMatch(id, start, end);
            }

            // Within a form words are joined by a space or by punctuation of the form itself, as in "CAR T-cell".
            while (end < text.Length && !IsWordCharacter(text[end]))
            {
                words += text[end] == ' ' ? 1 : 0;
                end++;
            }
        }

        return best;
    }

    /// <summary>Two capitals or more and no small letter: CLL, ALL, CAR-T.</summary>
    public static bool IsAbbreviation(string form) => form.Count(char.IsUpper) >= 2 && !form.Any(char.IsLower);

    private static string FirstWordOf(string word) => word[..Math.Max(1, EndOfWord(word, 0))];

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWordCharacter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark));
}

internal readonly record struct TermMatch(string TermId, int Start, int End);
