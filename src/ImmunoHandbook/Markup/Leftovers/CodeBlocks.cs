using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Text that became code by an accident: a fence left open, or lines that begin with four blanks or a tab.</summary>
internal sealed partial class CodeBlocks(ParsedChapter parsed, DiagnosticBag findings)
{
    private readonly List<SourceSpan> _ranges = [];

    /// <summary>Where code stands, in the order of the text.</summary>
    public IReadOnlyList<SourceSpan> Ranges => _ranges;

    public void Check(CodeBlock block)
    {
        _ranges.Add(block.Span);
        if (block is FencedCodeBlock fence)
        {
            CheckFence(fence);
        }
        else if (block.Parent is not { } parent || !BoxMarks.BeginsIndentedBox(parent.IndexOf(block) is > 0 and var index ? parent[index - 1] : null))
        {
            findings.Report(
                DiagnosticCodes.IndentedCode, parsed.LocationOf(block), "These lines begin with four blanks or a tab, and so are printed as code.",
                "Take the blanks away; put real code between lines of three backticks.");
        }
    }

    private void CheckFence(FencedCodeBlock fence)
    {
        if (fence.ClosingFencedCharCount == 0)
        {
            var mark = new string(fence.FencedChar, fence.OpeningFencedCharCount);
            findings.Report(
                DiagnosticCodes.OpenFence, parsed.LocationOf(fence), $"The code that begins at {mark} is never closed: all that follows is printed as code.",
                $"End the code with a line that holds only {mark}");
        }
        else if (Drawn().Match(FirstLine(fence)) is { Success: true } match)
        {
            findings.Report(
                DiagnosticCodes.BoxNotRead, parsed.LocationOf(fence), $"\"{match.Groups[1].Value}\" is an instruction to another program: here its text is printed as code.",
                "Write ::: tip for a box, a picture for a diagram, words for a formula.");
        }
    }

    private string FirstLine(FencedCodeBlock fence)
    {
        var text = parsed.Expanded.Text;
        var start = Math.Clamp(fence.Span.Start, 0, text.Length);
        var end = text.IndexOf('\n', start);
        return text[start..Math.Min(end < 0 ? text.Length : end, start + 200)];
    }

    /// <summary>MyST's ```{note}, Obsidian's ```ad-note, and what GitHub draws.</summary>
    [GeneratedRegex(@"^[`~:]{3,}\s?(\{[a-z][\w:.-]*\}|ad-[a-z]+|mermaid|plantuml|math|query|dataview)(?![\w-])")]
    private static partial Regex Drawn();
}
