using System.Runtime.InteropServices;

namespace ImmunoHandbook.Content;

/// <summary>
/// The order of words in a language's own alphabet, from <c>format.alphabet</c> in strings.yml and never from the machine:
/// letters parted by spaces, all forms of a letter in one group ("aáà"), the first one naming it. Letter case and Latin marks
/// that the alphabet does not list do not count. Words stand one by one, so "blood test" comes before "bloodstream".
/// </summary>
internal sealed class Collation : IComparer<string>
{
    private const int Space = 0;
    private const int Digit = 1;
    private const int FirstLetter = 16;

    private readonly Dictionary<char, int> _ranks = [];
    private readonly List<string> _letters = [];
    private readonly string _article;

    public Collation(LanguageStrings strings)
    {
        _article = strings.Values.TryGetValue("format.article", out var article) ? article.Value : "";
        var alphabet = strings.Values.TryGetValue("format.alphabet", out var own) ? own.Value : "a b c d e f g h i j k l m n o p q r s t u v w x y z";
        foreach (var group in alphabet.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var letter in group)
            {
                _ranks.TryAdd(char.ToLowerInvariant(letter), FirstLetter + _letters.Count);
            }

            _letters.Add(group[..1].ToUpperInvariant());
        }
    }

    /// <summary>The letter that a word stands under; "#" for words that begin with a digit, its own for letters of other alphabets.</summary>
    public string LetterOf(string word)
    {
        var first = Key(word).FirstOrDefault(rank => rank != Space);
        return first >= FirstLetter && first - FirstLetter < _letters.Count ? _letters[first - FirstLetter]
            : first >= FirstLetter ? char.ToUpperInvariant((char)(first - FirstLetter - _letters.Count)).ToString()
            : "#";
    }

    public int Compare(string? x, string? y)
    {
        var order = CollectionsMarshal.AsSpan(Key(x ?? "")).SequenceCompareTo(CollectionsMarshal.AsSpan(Key(y ?? "")));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private List<int> Key(string word)
    {
        var body = _article.Length > 0 && word.Length > _article.Length + 1 && word.StartsWith(_article, StringComparison.Ordinal) ? word[_article.Length..] : word;
        var key = new List<int>(body.Length);
        foreach (var c in body)
        {
            if (_ranks.TryGetValue(char.ToLowerInvariant(c), out var rank))
            {
                key.Add(rank);
                continue;
            }

            if (char.IsAscii(c))
            {
                AddPlain(char.ToLowerInvariant(c), key);
                continue;
            }

            foreach (var plain in References.LatinLetters.WithoutMarks(c.ToString()))
            {
                AddPlain(char.ToLowerInvariant(plain), key);
            }
        }

        return key;
    }

    private void AddPlain(char c, List<int> key)
    {
        if (_ranks.TryGetValue(c, out var rank))
        {
            key.Add(rank);
        }
        else if (char.IsDigit(c))
        {
            key.Add(Digit + (int)char.GetNumericValue(c));
        }
        else if (char.IsLetter(c))
        {
            // Letters of other alphabets come after the language's own, in the order of Unicode.
            key.Add(FirstLetter + _letters.Count + c);
        }
        else if ((c is ' ' or '-' or '\u2011' or '\u00A0') && key.Count > 0 && key[^1] != Space)
        {
            key.Add(Space);
        }
    }
}
