using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>What must be alike in a unit and its translation. One for each language.</summary>
internal sealed class PairRules(Language source, Language target, DiagnosticBag findings)
{
    /// <summary>Fewer words may well be the same in two languages: a name, an abbreviation.</summary>
    private const int LeastCopied = 4;

    private readonly NegationWords _sourceNegation = new(source.Strings);
    private readonly NegationWords _targetNegation = new(target.Strings);

    public void Check(TranslationUnit original, TranslationUnit translation)
    {
        if (original.Raw == translation.Raw)
        {
            CheckCopy(original, translation);
            return;
        }

        ComparedText a = new(original.Raw), b = new(translation.Raw);
        Compare(DiagnosticCodes.ParityValue, translation, a.Values, b.Values, "The values in braces");
        Compare(DiagnosticCodes.ParityPhone, translation, a.Phones, b.Phones, "The phone numbers");
        Compare(DiagnosticCodes.ParityNumber, translation, a.Numbers, b.Numbers, "The numbers");
        Compare(DiagnosticCodes.ParityUnit, translation, a.Units, b.Units, "The units of measure");
        Compare(DiagnosticCodes.ParityCitation, translation, a.Citations, b.Citations, "The sources");
        Compare(DiagnosticCodes.ParityLink, translation, a.Links, b.Links, "The addresses of links and pictures");
        Compare(DiagnosticCodes.ParityQuestion, translation, Count(a.Questions), Count(b.Questions), "The counts of question marks");
        Compare(DiagnosticCodes.ParityEmphasis, translation, Count(a.Bold), Count(b.Bold), "The counts of bold marks");
        if (_sourceNegation.IsIn(a.Words) && _targetNegation.IsKnown && !_targetNegation.IsIn(b.Words))
        {
            Report(DiagnosticCodes.ParityNegation, translation, $"The source says \"{_sourceNegation.FirstIn(a.Words)}\" here, and nothing in this text negates.", $"The source: {Shortened(original.Raw)}");
        }
    }

    private void CheckCopy(TranslationUnit original, TranslationUnit translation)
    {
        // A list of names is the same in every language; a sentence is not.
        var longest = new ComparedText(original.Raw).Words.Split(',', ';', '|').Max(part => part.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter)));
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

    public static string Shortened(string text) => text.Length <= 80 ? text.ReplaceLineEndings(" ") : text[..77].ReplaceLineEndings(" ") + "...";
}
