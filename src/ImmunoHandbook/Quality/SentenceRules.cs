using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.References;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Quality;

/// <summary>What a single paragraph can have wrong with it, whatever stands around it.</summary>
internal sealed partial class SentenceRules(ResolvedChapter chapter, QualityConfig config, IReadOnlyList<GlossaryTerm> glossary, FindingSink findings)
{
    private const int MostSentences = 5;
    private const int LeastShouted = 4;

    private readonly HashSet<string> _abbreviations =
        glossary.SelectMany(t => t.Forms.Prepend(t.Term)).SelectMany(f => f.Split(' ', '-')).Where(TermIndex.IsAbbreviation).ToHashSet(StringComparer.Ordinal);

    public void Check(ReadableText text, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.Words.Count > config.LongestSentence))
        {
            findings.Report(
                DiagnosticCodes.LongSentence, text.LocationOf(sentence.Start),
                string.Create(CultureInfo.InvariantCulture, $"This sentence has {sentence.Words.Count} words: \"{Start(sentence.Text)}\"."), "Make two of it.");
        }

        var words = sentences.Sum(s => s.Words.Count);
        if (sentences.Count > MostSentences && words > config.LongestParagraph)
        {
            findings.Report(
                DiagnosticCodes.LongParagraph, text.LocationOf(0),
                string.Create(CultureInfo.InvariantCulture, $"This paragraph has {sentences.Count} sentences and {words} words."), "Begin a new one where a new thought begins.");
        }

        CheckNumbers(text);
        CheckEmphasis(text);
    }

    private void CheckNumbers(ReadableText text)
    {
        foreach (Match match in Percent().Matches(text.Text))
        {
            findings.Report(
                DiagnosticCodes.PercentOnly, text.LocationOf(match.Index), $"\"{match.Value}\" is hard to picture.", "Say it as \"out of 100 people\".");
        }

        foreach (Match match in Temperature().Matches(text.Text))
        {
            ReportTyped(text, match, "A temperature that people act on is kept in content/facts.yml: write {{ fact \"name\" }}.");
        }

        foreach (Match match in Phone().Matches(text.Text).Where(m => m.Value.Count(char.IsDigit) >= 7))
        {
            ReportTyped(text, match, "Numbers to dial are kept in content/clinic.yml or content/facts.yml: write {{ clinic.phone_24h }} or {{ fact \"name\" }}.");
        }

        if (Watched().IsMatch(text.Text))
        {
            foreach (Match match in Span().Matches(text.Text))
            {
                ReportTyped(text, match, "How long to be watched, to stay near or not to drive is kept in content/facts.yml: write {{ fact \"name\" }}.");
            }
        }
    }

    private void ReportTyped(ReadableText text, Match match, string hint)
    {
        if (!text.IsValue(match.Index, match.Index + match.Length))
        {
            findings.Report(DiagnosticCodes.TypedNumber, text.LocationOf(match.Index), $"\"{match.Value.Trim()}\" is typed here by hand; a change of the rule would miss it.", hint);
        }
    }

    private void CheckEmphasis(ReadableText text)
    {
        foreach (var word in Sentence.WordsOf(text.Text).Where(w => w.Length >= LeastShouted && w.All(char.IsUpper) && char.IsAsciiLetter(w[0]) && !_abbreviations.Contains(w) && !IsCode(text.Text, w)).Distinct(StringComparer.Ordinal))
        {
            findings.Report(DiagnosticCodes.Shouting, text.LocationOf(text.Text.IndexOf(word, StringComparison.Ordinal)), $"\"{word}\" is set in capitals: tired eyes read shapes of words, and these have none.", "Write it in small letters, bold if it must stand out; a known abbreviation goes into the word list.");
        }

        foreach (var emphasis in InlineWalk.Of(text.Block.Inline).OfType<EmphasisInline>().Where(e => e is { DelimiterChar: '*' or '_', DelimiterCount: 1 }))
        {
            findings.Report(DiagnosticCodes.Shouting, chapter.LocationOf(emphasis), "Slanted letters are hard to read.", "Make it bold with two stars, or plain.");
        }
    }

    /// <summary>Part of a name such as GPRC5D.</summary>
    private static bool IsCode(string text, string word) =>
        text.IndexOf(word, StringComparison.Ordinal) + word.Length is var end && end < text.Length && char.IsAsciiDigit(text[end]);

    private static string Start(string sentence) => Excerpt.Of(sentence, 60);

    [GeneratedRegex(@"\d+([.,]\d+)?\s?[%٪]")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b\d{2,3}([.,]\d)?\s?(°|º|degrees|grados|درجة)\s?[CF]?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Temperature();

    [GeneratedRegex(@"(?<![\d/])(?!\d{4}\s?-\s?\d{4}(?!\d))\+?\d[\d ().-]{6,}\d(?![\d/])")]
    private static partial Regex Phone();

    /// <summary>Words beside which a span of time is a rule for patients.</summary>
    [GeneratedRegex(@"\b(do not drive|no driving|not drive|stay near|stay within|no conduzca|conducir|quédese cerca)\b|لا تقد", RegexOptions.IgnoreCase)]
    private static partial Regex Watched();

    [GeneratedRegex(@"\b\d+\s(hours?|days?|weeks?|horas?|días?|semanas?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
