using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>What must be alike in a unit and its translation. One for each language.</summary>
internal sealed class PairRules(Language source, Language target, DiagnosticBag findings)
{
    /// <summary>Fewer words may well be the same in two languages: a name, an abbreviation.</summary>
    private const int LeastCopied = 4;

    /// <summary>In characters.</summary>
    private const int LongestQuoted = 80;

    private readonly NegationWords _sourceNegation = new(source.Strings);
    private readonly NegationWords _targetNegation = new(target.Strings);

    /// <param name="text">The translation taken apart.</param>
    public void Check(TranslationUnit original, TranslationUnit translation, ComparedText text)
    {
        if (original.Raw == translation.Raw)
        {
            CheckCopy(original, translation);
            return;
        }

        var expected = original.Compared;
        Compare(DiagnosticCodes.ParityValue, translation, expected.Values, text.Values, "The values in braces");
        Compare(DiagnosticCodes.ParityPhone, translation, expected.Phones, text.Phones, "The phone numbers");
        Compare(DiagnosticCodes.ParityNumber, translation, expected.Numbers, text.Numbers, "The numbers");
        Compare(DiagnosticCodes.ParityUnit, translation, expected.Units, text.Units, "The units of measure");
        Compare(DiagnosticCodes.ParityCitation, translation, expected.Citations, text.Citations, "The sources");
        Compare(DiagnosticCodes.ParityLink, translation, expected.Links, text.Links, "The addresses of links and pictures");
        Compare(DiagnosticCodes.ParityQuestion, translation, Count(expected.Questions), Count(text.Questions), "The counts of question marks");
        Compare(DiagnosticCodes.ParityEmphasis, translation, Count(expected.Bold), Count(text.Bold), "The counts of bold marks");
        if (_sourceNegation.IsIn(expected.Words) && _targetNegation.IsKnown && !_targetNegation.IsIn(text.Words))
        {
            Report(DiagnosticCodes.ParityNegation, translation, $"The source says \"{_sourceNegation.FirstIn(expected.Words)}\" here, and nothing in this text negates.", $"The source: {Shortened(original.Raw)}");
        }
    }

    private void CheckCopy(TranslationUnit original, TranslationUnit translation)
    {
        // A list of names is the same in every language; a sentence is not.
        var longest = original.Compared.Words.Split(',', ';', '|').Max(part => part.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter)));
        if (longest >= LeastCopied)
        {
            Report(DiagnosticCodes.NotTranslated, translation, "This is still the text of the source.", "Translate it, or take it out: readers then see the source with a notice.");
        }
    }

    private void Compare(DiagnosticCode code, TranslationUnit at, IReadOnlyList<string> source, IReadOnlyList<string> target, string what)
    {
        if (!source.SequenceEqual(target))
        {
            Report(code, at, $"{what} differ: the source has {Listed(Without(source, target))}, this text has {Listed(Without(target, source))}.", "Write what the source has, unless this language truly says it otherwise.");
        }
    }

    private void Report(DiagnosticCode code, TranslationUnit at, string message, string hint) => findings.Report(code, at.At, message, hint);

    private static string[] Count(int count) => [count.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    private static List<string> Without(IReadOnlyList<string> list, IReadOnlyList<string> others)
    {
        List<string> left = [.. list];
        foreach (var other in others)
        {
            left.Remove(other);
        }

        return left;
    }

    private static string Listed(List<string> items) => items.Count == 0 ? "none of these" : string.Join(", ", items);

    public static string Shortened(string text) => Excerpt.Of(text, LongestQuoted);
}
