using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.Headings;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>
/// Gives every heading its id. The source language makes ids from the words; a translation inherits them by position,
/// so that no link breaks when a heading is translated. An explicit <c>{#id}</c> wins in the source.
/// </summary>
internal static class HeadingIds
{
    public static IReadOnlyList<ChapterHeading> AssignFromWords(ParsedChapter source, DiagnosticBag findings)
    {
        var used = ExplicitIds(source, findings);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var headings = new List<ChapterHeading>();
        foreach (var heading in source.Document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(heading.Inline);
            var attributes = heading.GetAttributes();
            attributes.Id ??= Unused(FromWords(text), used, numbers);
            headings.Add(new ChapterHeading(heading.Level, attributes.Id, text, source.LocationOf(heading)));
        }

        return headings;
    }

    public static IReadOnlyList<ChapterHeading> Inherit(
        ParsedChapter translation, IReadOnlyList<ChapterHeading> source, IReadOnlySet<string> sourceIds, DiagnosticBag findings)
    {
        CheckExplicitIds(translation, sourceIds, findings);
        var headings = new List<ChapterHeading>();
        var position = 0;
        foreach (var heading in translation.Document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(heading.Inline);
            var twin = position < source.Count ? source[position] : null;
            if (twin is null || twin.Level != heading.Level)
            {
                ReportShape(translation, heading, twin, findings);
            }

            var attributes = heading.GetAttributes();
            attributes.Id ??= twin?.Id ?? string.Create(CultureInfo.InvariantCulture, $"section-{position + 1}");
            headings.Add(new ChapterHeading(heading.Level, attributes.Id, text, translation.LocationOf(heading)));
            position++;
        }

        if (position < source.Count)
        {
            findings.Report(
                DiagnosticCodes.UnmatchedHeading, SourceLocation.WholeFile(translation.Chapter.Text.Path),
                $"The source has {source.Count} headings, this translation {position}: \"{source[position].Text}\" is missing.",
                $"Compare with {source[position].At}; headings keep their order and level.");
        }

        return headings;
    }

    /// <summary>Letters and digits in lower case joined by hyphens; a heading without any becomes "section".</summary>
    public static string FromWords(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in LatinLetters.WithoutMarks(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '\u2019') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var words = id.ToString().Trim('-');
        return words.Length == 0 ? "section" : words;
    }

    /// <param name="numbers">The number to go on with, by the words: a thousand headings of the same words are numbered in one go.</param>
    private static string Unused(string id, HashSet<string> used, Dictionary<string, int> numbers)
    {
        var candidate = id;
        var n = numbers.GetValueOrDefault(id, 2);
        for (; !used.Add(candidate); n++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        numbers[id] = n;
        return candidate;
    }

    private static HashSet<string> ExplicitIds(ParsedChapter chapter, DiagnosticBag findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in chapter.Document.Descendants())
        {
            if (node.TryGetAttributes()?.Id is { } id && !used.Add(id))
            {
                findings.Report(
                    DiagnosticCodes.DuplicateId, chapter.LocationOf(node), $"The id \"{id}\" is used twice in this chapter.",
                    "Give one of them another id: links could not tell them apart.");
            }
        }

        return used;
    }

    private static void CheckExplicitIds(ParsedChapter translation, IReadOnlySet<string> sourceIds, DiagnosticBag findings)
    {
        ExplicitIds(translation, findings);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in translation.Document.Descendants())
        {
            if (node.TryGetAttributes()?.Id is { } id && !sourceIds.Contains(id) && told.Add(id))
            {
                findings.Report(
                    DiagnosticCodes.ForeignId, translation.LocationOf(node), $"The source chapter has no id \"{id}\".",
                    "Translations take their ids from the source: remove {#...} here.");
            }
        }
    }

    private static void ReportShape(ParsedChapter translation, HeadingBlock heading, ChapterHeading? twin, DiagnosticBag findings) =>
        findings.Report(
            DiagnosticCodes.UnmatchedHeading, translation.LocationOf(heading),
            twin is null
                ? "The source chapter has no heading at this position."
                : $"This heading has level {heading.Level}, its source \"{twin.Text}\" has level {twin.Level}.",
            "Keep the headings of a translation in the order and level of the source: links find them by position.");
}
