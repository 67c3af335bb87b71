using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Quality;

/// <summary>One item of PEMAT-P for one chapter.</summary>
/// <param name="IsMet">Null where only a person can tell.</param>
/// <param name="IsFoundHere">Nothing else reports it when it is not met.</param>
internal sealed record PematItem(int Number, string Question, bool? IsMet, bool IsFoundHere = false, string Hint = "");

/// <summary>
/// The Patient Education Materials Assessment Tool for printed materials (AHRQ 14-0002-EF), in our own words: what a program
/// can decide is decided, the rest is left to two raters. Items that do not apply to a chapter count as met, as its guide has it.
/// </summary>
internal static class PematSheet
{
    /// <summary>In words.</summary>
    private const int LongestHeading = 8;

    public static IReadOnlyList<PematItem> Of(ResolvedChapter chapter, IReadOnlySet<string> found)
    {
        var document = chapter.Document;
        var boxes = document.Descendants<CustomContainer>().Select(b => b.Info ?? "").ToHashSet(StringComparer.Ordinal);
        var pictures = document.Descendants<LinkInline>().Where(l => l.IsImage).ToList();
        var lacks = (DiagnosticCode code) => !found.Contains(code.Id);
        return
        [
            new(1, "Says at once what it is about.", boxes.Contains("main"), true, "Begin with ::: main."),
            new(2, "Holds nothing that leads away from its subject.", null),
            new(3, "Uses everyday words.", lacks(DiagnosticCodes.HardToRead) && lacks(DiagnosticCodes.PlainerWord)),
            new(4, "Explains each word of medicine.", lacks(DiagnosticCodes.Jargon)),
            new(5, "Uses the active voice.", null),
            new(6, "Numbers are clear and easy to understand.", lacks(DiagnosticCodes.PercentOnly) && lacks(DiagnosticCodes.MixedDenominators)),
            new(7, "Leaves no sum to the reader.", null),
            new(8, "Is cut into short parts.", lacks(DiagnosticCodes.LongParagraph)),
            new(9, "Its parts have headings that inform.", chapter.Headings.Count >= 2, true, "Give each part a heading."),
            new(10, "Goes in an order that makes sense.", null),
            new(11, "Has a summary.", boxes.Contains("key-points"), true, "End with ::: key-points."),
            new(12, "Marks what matters, by boxes, bold or lists.", boxes.Count > 0 || document.Descendants<ListBlock>().Any(), true, "Put what matters into a box."),
            new(15, "Uses pictures where they help.", pictures.Count > 0 || chapter.Figure is not null || boxes.Contains("icon-array"), true, "Add a drawing or an icon array."),
            new(16, "Pictures say the same as the text.", null),
            new(17, "Pictures have captions.", pictures.TrueForAll(p => !string.IsNullOrWhiteSpace(p.Title)), true, "Write ![what it shows](file.svg \"caption\")."),
            new(18, "Pictures are clear.", null),
            new(19, "Tables are simple and have short headings.", document.Descendants<Table>().All(HasShortHeadings), true, "Keep headings of tables to eight words."),
            new(20, "Names something that the reader can do.", boxes.Overlaps(["questions", "call-now", "call-today", "next-visit"]), true, "End with ::: questions."),
            new(21, "Speaks to the reader.", null),
            new(22, "Takes actions apart into steps.", document.Descendants<ListBlock>().Any(), true, "Make a list of the steps."),
            new(23, "Gives a tool that helps to act.", boxes.Overlaps(["questions", "notes", "card", "call-now"]), true, "Add ::: questions or ::: notes."),
            new(24, "Shows how to do sums that are needed.", null),
            new(25, "Says how to use charts to act.", null),
            new(26, "Uses pictures where they make it easier to act.", null),
        ];
    }

    private static bool HasShortHeadings(Table table) => table.OfType<TableRow>().FirstOrDefault() is { IsHeader: true } header
        && header.OfType<TableCell>().All(cell => cell.Descendants<ParagraphBlock>().All(p => Sentence.WordsOf(Markup.Headings.PlainText.Of(p.Inline)).Count <= LongestHeading));
}
