using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Words;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>What a chapter says that a page or a book of it does not: the last witness that nothing went missing on the way.</summary>
internal static class LostWords
{
    /// <summary>Words that are quoted.</summary>
    private const int MostQuoted = 12;

    /// <summary>The words that must be shown: those of a translation that is old give way to the source's.</summary>
    public static IReadOnlyList<Word> Expected(ResolvedChapter chapter)
    {
        var replaced = chapter.Standing is null ? [] : chapter.Document.Descendants<ForeignBlock>().Select(b => b.Replaced).OfType<Block>().Select(b => b.Span).ToList();
        return replaced.Count == 0
            ? chapter.Written.Words
            : [.. chapter.Written.Words.Where(w => chapter.Written.SourceOf(w) is var at && !replaced.Exists(r => r.Start <= at && at <= r.End))];
    }

    /// <param name="place">The page or book, relative to the output folder.</param>
    public static Diagnostic? Finding(ResolvedChapter chapter, IReadOnlyList<Word> missing, string place)
    {
        if (missing.Count == 0)
        {
            return null;
        }

        var quoted = string.Join(" ", missing.Take(MostQuoted).Select(w => chapter.Written.Text.Substring(w.Start, w.Length)));
        var (count, verb) = missing.Count == 1 ? ("A word", "is") : (string.Create(CultureInfo.InvariantCulture, $"{missing.Count} words"), "are");
        var at = chapter.Chapter.Text.LocationOf(Math.Clamp(chapter.Expanded.SourceOffset(chapter.Written.SourceOf(missing[0])), 0, chapter.Chapter.Text.Text.Length));
        return new Diagnostic(
            DiagnosticCodes.LostWords, DiagnosticCodes.LostWords.Severity,
            $"{count} of this chapter {verb} not in {place}: \"{quoted}{(missing.Count > MostQuoted ? " ..." : "")}\".", at)
        {
            Hint = "Write the text around this place in a plainer way. If a template was changed, see whether it prints the whole chapter; else this is a fault of the program: please report it.",
        };
    }
}
