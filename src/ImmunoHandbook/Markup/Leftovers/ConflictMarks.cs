using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>
/// Both sides of a change that git could not merge. Read from the lines of the text: Markdown takes some of the marks for a
/// heading and for quotes. One finding for each conflict.
/// </summary>
internal static class ConflictMarks
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    public static void Find(ParsedChapter parsed, IReadOnlyList<SourceSpan> code, DiagnosticBag findings)
    {
        var text = parsed.Expanded.Text;
        var (isOpen, range) = (false, 0);
        for (var at = NextMark(text, 0); at >= 0; at = NextMark(text, at + Ours.Length))
        {
            while (range < code.Count && code[range].End < at)
            {
                range++;
            }

            if ((at > 0 && text[at - 1] != '\n') || (range < code.Count && code[range].Start <= at))
            {
                continue;
            }

            var isOurs = text[at] == '<';
            if (isOurs || !isOpen)
            {
                Report(parsed, at, findings);
            }

            isOpen = isOurs;
        }
    }

    private static int NextMark(string text, int from)
    {
        if (from >= text.Length)
        {
            return -1;
        }

        var found = text.AsSpan(from).IndexOfAny(s_marks);
        return found < 0 ? -1 : from + found;
    }

    private static readonly System.Buffers.SearchValues<string> s_marks = System.Buffers.SearchValues.Create([Ours, Theirs], StringComparison.Ordinal);

    private static void Report(ParsedChapter parsed, int at, DiagnosticBag findings) =>
        findings.Report(
            DiagnosticCodes.ConflictMarks, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(at)),
            "Two versions of the text stand here one after the other: git could not merge them.",
            "Keep the right one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>");
}
