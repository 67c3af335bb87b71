using System.Collections.Frozen;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Quality;

/// <summary>Words of one language that its readers may not know. One for all chapters of a language.</summary>
internal sealed class WordRules
{
    private const int ShortestJargon = 6;
    private const int ShortestEnding = 3;

    /// <summary>How medical words end that few readers know. Only endings that everyday words of the language do not have.</summary>
    private static readonly Dictionary<string, string[]> s_endings = new(StringComparer.Ordinal)
    {
        ["en"] = ["emia", "aemia", "penia", "itis", "ectomy", "plasia", "pathy", "osis", "globulin", "globulins", "cyte", "cytes", "blast", "blasts", "phage", "phages", "kine", "kines", "oma", "omas", "logical", "genic", "mab", "leucel"],
        ["es"] = ["emia", "penia", "itis", "ectomía", "plasia", "patía", "osis", "globulina", "globulinas", "blasto", "blastos", "fago", "fagos", "citoquina", "citocinas", "mab", "leucel"],
    };

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly int _longestEnding;
    private readonly HashSet<string> _known;
    private readonly TermIndex _plain;

    public WordRules(ResolvedLanguage language, QualityConfig config)
    {
        var endings = s_endings.GetValueOrDefault(language.Language.Code.Split('-')[0], []);
        _endings = endings.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _longestEnding = endings.Select(e => e.Length).DefaultIfEmpty().Max();
        _known = new HashSet<string>(language.Glossary.SelectMany(t => t.Forms.Prepend(t.Term)).SelectMany(f => Sentence.WordsOf(f)).Concat(config.KnownWords), StringComparer.OrdinalIgnoreCase);
        _plain = new TermIndex([], language.Language.PlainWords.Select(w => new IndexTerm(w.Plainer, w.Forms[0], w.Forms) { At = default }));
    }

    /// <param name="sentences">Of the text.</param>
    public void Check(ReadableText text, IReadOnlyList<Sentence> sentences, FindingSink findings)
    {
        CheckPlain(text, findings);
        foreach (var word in sentences.SelectMany(s => s.Words).Where(IsJargon).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var at = text.Text.IndexOf(word, StringComparison.Ordinal);
            findings.Report(
                DiagnosticCodes.Jargon, text.LocationOf(at), $"\"{word}\" is a word of medicine that the word list does not explain.",
                "Explain it in glossary.yml, say it in everyday words, or add it to known-words: under quality: in handbook.yml.");
        }
    }

    private void CheckPlain(ReadableText text, FindingSink findings)
    {
        var from = 0;
        while (!_plain.IsEmpty && _plain.Find(text.Text, from, []) is { } match)
        {
            // A word that the book explains is used on purpose.
            if (!text.IsValue(match.Start, match.End) && !Sentence.WordsOf(text.Text.AsSpan(match.Start, match.End - match.Start)).All(_known.Contains))
            {
                findings.Report(DiagnosticCodes.PlainerWord, text.LocationOf(match.Start), $"\"{text.Text[match.Start..match.End]}\" has a plainer word.", $"Write \"{match.TermId}\", if it says what you mean.");
            }

            from = match.End;
        }
    }

    private bool IsJargon(string word)
    {
        for (var length = ShortestEnding; word.Length >= ShortestJargon && length <= Math.Min(_longestEnding, word.Length); length++)
        {
            if (_endings.Contains(word.AsSpan(word.Length - length)))
            {
                return !_known.Contains(word);
            }
        }

        return false;
    }
}
