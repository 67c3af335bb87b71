using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Values;

/// <summary>
/// Fills in the values where no inline is parsed, in addresses and titles, and puts back what was written where braces are
/// text: in code. Placeholders that say nothing are told, unless they stand in code or in a comment.
/// </summary>
internal sealed class ValueFiller(ParsedChapter parsed, DiagnosticBag findings)
{
    private readonly List<SourceSpan> _literal = [];

    public void Fill()
    {
        if (parsed.Expanded.Written.Count == 0)
        {
            return;
        }

        foreach (var node in parsed.Document.Descendants())
        {
            Fill(node);
        }

        _literal.Sort((a, b) => a.Start.CompareTo(b.Start));
        foreach (var (start, fault) in parsed.Expanded.Faults.Where(f => !SpansInOrder.Hold(_literal, f.Start)))
        {
            findings.Report(fault.Code, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(start)), fault.Message, fault.Hint);
        }
    }

    private void Fill(MarkdownObject node)
    {
        var text = parsed.Expanded;
        switch (node)
        {
            case CodeInline code:
                code.Content = text.AsWritten(code.Content);
                _literal.Add(code.Span);
                break;
            case CodeBlock code:
                Restore(code);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment } or HtmlInline { Tag: ['<', '!', '-', '-', ..] }:
                _literal.Add(node.Span);
                break;
            case LinkInline link:
                // An address with a line to write on leads nowhere: the key's words make a finding of it.
                link.Url = link.Url is null ? null : ValueToken.Replace(link.Url, n => n < text.Values.Count ? text.Values[n].Text : "");
                link.Title = link.Title is null ? null : text.Said(link.Title);
                break;
            case AutolinkInline link:
                link.Url = text.Said(link.Url);
                break;
            case CustomContainer box:
                box.Arguments = box.Arguments is null ? null : text.Said(box.Arguments);
                break;
            case LiteralInline literal when literal.Content.IndexOf(ValueToken.Open) >= 0:
                literal.Content = new StringSlice(text.Said(literal.Content.ToString()));
                break;
        }
    }

    private void Restore(CodeBlock code)
    {
        _literal.Add(code.Span);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            ref var line = ref code.Lines.Lines[i];
            line.Slice = new StringSlice(parsed.Expanded.AsWritten(line.Slice.ToString()));
        }
    }
}
