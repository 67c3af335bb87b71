using ImmunoHandbook.Content;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>Words that turn a sentence into its opposite: <c>parity.negation</c> of strings.yml, with spaces between them.</summary>
internal sealed class NegationWords(LanguageStrings strings)
{
    private const string Key = "parity.negation";

    private readonly HashSet<string> _words = new(
        strings.Values.TryGetValue(Key, out var words) ? words.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [], StringComparer.OrdinalIgnoreCase);

    public bool IsKnown => _words.Count > 0;

    public bool IsIn(string text) => FirstIn(text) is not null;

    public string? FirstIn(string text) => !IsKnown ? null : Sentence.WordsOf(text).FirstOrDefault(w => _words.Contains(w) || w.EndsWith("n't", StringComparison.OrdinalIgnoreCase));
}
