using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Addresses;
using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup;

/// <summary>
/// Holds chapters against what a build may cost before anything is made of them. What a chapter takes in print follows from
/// its tree, not from its bytes: five bytes can make a line, and two a raised digit.
/// </summary>
internal static class ChapterSize
{
    /// <summary>Characters that a printed line holds at most; fewer make it no cheaper.</summary>
    private const int CharactersOfLine = 60;

    /// <summary>A paragraph, with the space behind it.</summary>
    private const int LinesOfBlock = 2;

    /// <summary>A heading, with its lines in the contents of page, book and reader.</summary>
    private const int LinesOfHeading = 4;

    /// <summary>Icons of a chart that cost as much as one more line.</summary>
    private const int CellsForLine = 4;

    /// <summary>Words that a printed line holds; shorter ones make it no cheaper.</summary>
    private const int WordsOfLine = 8;

    /// <summary>What a change of direction costs, in words: what is on both sides is set for itself.</summary>
    private const int WordsOfTurn = 3;

    /// <summary>Pieces of plain text that cost as much to set as one more line.</summary>
    private const int PiecesForLine = 3;

    /// <summary>Longer than any word or address that is meant to be read.</summary>
    private const int LongestWord = 200;

    private const int CutLettersForLine = 8;

    /// <summary>The first line over the bound, or null.</summary>
    public static int? LongLine(string text, int longest)
    {
        var start = 0;
        while (text.Length - start > longest)
        {
            var end = text.IndexOf('\n', start, longest + 1);
            if (end < 0)
            {
                return start;
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>Lines that the text takes in print, or more where it is dear to set; never fewer than half of the true number.</summary>
    public static int LinesOf(MarkdownDocument document, string text)
    {
        var (words, cutLetters) = Count(text);
        var (lines, pieces, letters) = (cutLetters / CutLettersForLine, 0, 0);
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock:
                    lines += LinesOfHeading;
                    break;
                case LeafBlock leaf:
                    // Markdig sets the count of lines that became inlines to -1.
                    lines += LinesOfBlock + Math.Max(0, leaf.Lines.Count);
                    letters += leaf.Span.Length;
                    break;
                case CustomContainer { Info: "chart" } box when ChartArgument.TryParse(box.Arguments, out var chart):
                    lines += LinesOfBlock + (chart.Total / CellsForLine);
                    break;
                case CustomContainer { Info: "notes" } box:
                    lines += LinesOfBlock + (BoxRenderer.NoteLines(box.Arguments) ?? 0);
                    break;
                case Block:
                    lines++;
                    break;
                case LiteralInline or LineBreakInline { IsHard: false }:
                    pieces++;
                    break;
                case ValueInline:
                    lines += 2;
                    break;
                default:
                    lines++;
                    break;
            }
        }

        return lines + (pieces / PiecesForLine) + Math.Max(letters / CharactersOfLine, words / WordsOfLine);
    }

    /// <summary>Words, and letters in those so long that they have to be cut; scripts without spaces end their lines elsewhere.</summary>
    private static (int Words, int CutLetters) Count(string text)
    {
        var (words, letters, start, wasFromRight) = (0, 0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is > ' ' and < '\u0e00')
            {
                continue;
            }

            if (i > start)
            {
                var isFromRight = text[start] is >= '\u0590' and < '\u0900';
                words += isFromRight == wasFromRight ? 1 : WordsOfTurn;
                letters += i - start > LongestWord ? i - start : 0;
                wasFromRight = isFromRight;
            }

            words += i < text.Length && text[i] is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') ? WordsOfTurn : 0;
            start = i + 1;
        }

        return (words, letters);
    }

    /// <summary>The first table with too many columns, or null.</summary>
    public static Table? WideTable(MarkdownDocument document, int mostColumns) =>
        document.Descendants<Table>().FirstOrDefault(table => table.Any(row => row is TableRow { Count: var cells } && cells > mostColumns));

    /// <summary>The first paragraph with too many addresses, or null.</summary>
    public static LeafBlock? FullOfAddresses(MarkdownDocument document) => document.Descendants<LeafBlock>().FirstOrDefault(CountedAddresses.AreTooMany);

    /// <summary>
    /// The chapters, in the order of the book and language by language, without the text of those over the bound of a chapter,
    /// and of those with which the handbook is over its own.
    /// </summary>
    public static void Bound(ParsedChapter[] chapters, Limits limits, DiagnosticBag findings)
    {
        var bytes = chapters.Sum(chapter => (long)chapter.Chapter.Text.Text.Length);
        var bound = Math.Max(limits.PrintedLines, bytes / limits.BytesForLine);
        var (all, isFull) = (0L, false);
        for (var i = 0; i < chapters.Length; i++)
        {
            var lines = chapters[i].PrintedLines;
            var isOver = lines > limits.PrintedLines;
            if (!isOver && !isFull && all + lines <= bound)
            {
                all += lines;
                continue;
            }

            Report(chapters[i], Said(isOver, isFull, isOver ? limits.PrintedLines : bound), findings);
            isFull |= !isOver;
            chapters[i] = chapters[i].WithoutText();
        }
    }

    private static string Said(bool isOver, bool isFull, long bound) =>
        isOver ? string.Create(CultureInfo.InvariantCulture, $"The chapter takes more than {bound:N0} lines in print; it is not read.")
        : isFull ? "This chapter is not read either: the handbook is over the bound before it."
        : string.Create(CultureInfo.InvariantCulture, $"With this chapter, all chapters together take more than {bound:N0} lines in print; it is not read.");

    private static void Report(ParsedChapter chapter, string message, DiagnosticBag findings) => findings.ReportGap(
        DiagnosticCodes.OverLimit, SourceLocation.WholeFile(chapter.Chapter.Text.Path), message,
        "Look for a passage that was repeated by mistake, or for very many short lines, cells or signs. If all of it is meant: --raise-limits 2");
}
