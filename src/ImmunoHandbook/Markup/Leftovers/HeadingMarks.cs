using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Headings that stayed a line of text.</summary>
internal static partial class HeadingMarks
{
    private const int LongestHeading = 80;

    public static void Find(LeafText text, LeftoverSink sink)
    {
        for (var i = 0; i < text.Lines.Count && !sink.IsFull; i++)
        {
            if (text.Lines[i].Length > 1 && text.Line(i)[0] is '#' or '\uFF03' or '=' or 'h' or '^' or '"' or '+' or '\'')
            {
                FindIn(text, i, sink);
            }
        }
    }

    private static void FindIn(LeafText text, int index, LeftoverSink sink)
    {
        var line = text.Line(index);
        var at = (text.Lines[index].Start, text.Lines[index].Length);
        if (OddBlank().IsMatch(line))
        {
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "The blank after # is a no-break space, so this is no heading: {0}.", "Delete that blank and type a plain one.");
        }
        else if (WideHash().IsMatch(line))
        {
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "A wide # makes no heading: {0}.", "Type plain # signs and a blank: ## Heading");
        }
        else if (Glued().IsMatch(line) || (text.Lines.Count == 1 && IsTitle(line)))
        {
            var level = Math.Clamp(line.IndexOfAnyExcept('#'), 2, 6);
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "{0} is printed with its # signs.", $"Write {new string('#', level)} with a blank after it: {new string('#', level)} Heading");
        }
        else if (TooDeep().IsMatch(line))
        {
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "A heading has at most six # signs: {0}.", "Use fewer, one more than the heading above has.");
        }
        else if (Wiki().IsMatch(line))
        {
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "{0} is another program's heading.", "Write ## Heading");
        }
        else if (index > 0 && Underline().IsMatch(line))
        {
            sink.Report(DiagnosticCodes.HeadingNotRead, at, "A line of {0} below a text does not make it a heading.", "Write ## Heading");
        }
    }

    /// <summary>One # directly before a word is mostly a hashtag or a number; alone on its line, with a capital and no full stop, it is a title.</summary>
    private static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && Title().IsMatch(line) && line[1..].IndexOf('#') < 0 && !char.IsPunctuation(line[^1]);

    [GeneratedRegex(@"^#{1,6}[\u00A0\u2007\u202F\u3000\u200B]")]
    private static partial Regex OddBlank();

    [GeneratedRegex(@"^\uFF03{1,6}\s?\S")]
    private static partial Regex WideHash();

    [GeneratedRegex(@"^#{2,6}[\p{L}\p{N}*_[""'“(\uFDD0-\uFDD7]")]
    private static partial Regex Glued();

    /// <summary>A later capital within the first word ("#MeToo") is a hashtag's.</summary>
    [GeneratedRegex(@"^#(?:[\p{Lu}\p{Lt}][\p{Ll}\p{M}'’-]*|\p{Lo}+)(?:\s|$)")]
    private static partial Regex Title();

    [GeneratedRegex(@"^#{7,}\s")]
    private static partial Regex TooDeep();

    [GeneratedRegex(@"^(?:={2,6}\s\S|h[1-6]\.\s\S)")]
    private static partial Regex Wiki();

    [GeneratedRegex(@"^(?:\^{4,}|""{4,}|\+{4,}|'{4,})$")]
    private static partial Regex Underline();
}
