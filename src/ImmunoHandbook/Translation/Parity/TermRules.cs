using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Terms;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>The word list as a termbase: words to keep, words to avoid, and the word that a thing is called by. One for each language.</summary>
internal sealed class TermRules
{
    private readonly DiagnosticBag _findings;
    private readonly TermIndex _source;
    private readonly TermIndex _target;
    private readonly TermIndex _avoided;
    private readonly List<string> _kept;
    private readonly Dictionary<string, GlossaryTerm> _own;

    public TermRules(Language source, Language target, DiagnosticBag findings)
    {
        _findings = findings;
        _own = target.Glossary.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _source = new TermIndex(source.Glossary.Where(t => _own.ContainsKey(t.Id)));
        _target = new TermIndex(target.Glossary);
        _avoided = new TermIndex([], target.Glossary.Where(t => t.Avoid.Count > 0).Select(t => new IndexTerm(t.Id, t.Term, t.Avoid) { At = t.At }));
        _kept = [.. source.Glossary.Where(t => t.Keep).Select(t => t.Term)];
    }

    public void Check(TranslationUnit original, TranslationUnit translation)
    {
        foreach (var term in _kept.Where(t => HoldsWord(original.Raw, t) && !translation.Raw.Contains(t, StringComparison.Ordinal)))
        {
            _findings.Report(DiagnosticCodes.TermNotKept, translation.At, $"\"{term}\" is a name that stays as it is, and it is not in this text.", "Write it in the same letters.");
        }

        for (var from = 0; !_avoided.IsEmpty && _avoided.Find(translation.Raw, from, []) is { } match; from = match.End)
        {
            _findings.Report(DiagnosticCodes.TermToAvoid, translation.At, $"\"{translation.Raw[match.Start..match.End]}\" is a word to avoid.", $"The word list says \"{_own[match.TermId].Term}\".");
        }
    }

    /// <summary>A word may be said otherwise once, by a pronoun or a rounder sentence; a chapter that never uses the word calls the thing by another name.</summary>
    public void CheckChapter(IReadOnlyList<(UnitStatus Unit, ComparedText Text)> translated)
    {
        var used = translated.SelectMany(t => Found(_target, t.Text.Words)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (unit, _) in translated)
        {
            foreach (var (id, words) in Found(_source, unit.Source.Compared.Words).Where(f => used.Add(f.Id)))
            {
                _findings.Report(
                    DiagnosticCodes.TermNotUsed, unit.Target!.At, $"The source says \"{words}\" here, which the word list calls \"{_own[id].Term}\"; no form of that is in this chapter.",
                    "Use the word, or add the form that you use to forms: in glossary.yml.");
            }
        }
    }

    private static IEnumerable<(string Id, string Words)> Found(TermIndex index, string text)
    {
        for (var from = 0; index.Find(text, from, []) is { } match; from = match.End)
        {
            if (!IsName(text, match))
            {
                yield return (match.TermId, text[match.Start..match.End]);
            }
        }
    }

    /// <summary>A capital within a sentence is part of a name, as of a society.</summary>
    private static bool IsName(string text, TermMatch match)
    {
        var before = text.AsSpan(0, match.Start).TrimEnd(" *[(\u201c\u00ab\"");
        return char.IsUpper(text[match.Start]) && char.IsLower(text[match.End - 1]) && before.Length > 0 && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '&');
    }

    private static bool HoldsWord(string text, string word)
    {
        // A word list may lack a term, which is told, and no text at all stands everywhere.
        for (var at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
