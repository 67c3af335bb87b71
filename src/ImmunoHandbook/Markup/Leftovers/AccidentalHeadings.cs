using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>A line of dashes directly below a paragraph makes a heading of all of it.</summary>
internal static partial class AccidentalHeadings
{
    private const int LongestHeading = 100;

    public static void Find(HeadingBlock heading, LeafText text, LeftoverSink sink)
    {
        var at = (0, text.Text.Length);
        if (IsFrontMatter(heading, text))
        {
            sink.Report(
                DiagnosticCodes.AccidentalHeading, at, "Front matter in the middle of a chapter is printed as a heading: {0}.",
                "A file has one front matter, at its top. Take this one out, or make another chapter of what follows.");
        }
        else if (heading.Level == 2 && text.Has('|'))
        {
            sink.Report(
                DiagnosticCodes.TableNotRead, at, "The line of dashes has no part for each column, so this is a heading and no table: {0}.",
                "Write a part for each column: |---|---|");
        }
        else if (heading.Level == 2 && (text.Lines.Count > 1 || text.Text.Length > LongestHeading || SentenceEnd().IsMatch(text.Text)))
        {
            sink.Report(
                DiagnosticCodes.AccidentalHeading, at, "The line of dashes below it makes a heading of this paragraph: {0}.",
                "Leave an empty line above the dashes; write a heading as ## Heading");
        }
    }

    private static bool IsFrontMatter(HeadingBlock heading, LeafText text) =>
        heading.Parent is { } parent && parent.IndexOf(heading) is > 0 and var index
        && parent[index - 1] is ThematicBreakBlock rule && heading.Span.Start - rule.Span.End <= 2 && Key().IsMatch(text.Text);

    [GeneratedRegex(@"^[A-Za-z][\w-]{0,40}:(?:\s|$)")]
    private static partial Regex Key();

    [GeneratedRegex(@"[.;:,!。؛،…]\s?$")]
    private static partial Regex SentenceEnd();
}
