using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>
/// Takes the tags of blocks out of a chapter's tree: details and tables become blocks of their own, all other tags end the
/// paragraph before them and go. What stands between tags is Markdown and was read as such.
/// </summary>
internal sealed class BlockWeaver(HtmlFindings findings, InlineWeaver inlines, HtmlBlockText rawText)
{
    public void Weave(ContainerBlock parent)
    {
        var hasTags = false;
        foreach (var child in parent.ToArray())
        {
            switch (child)
            {
                case ContainerBlock container:
                    Weave(container);
                    break;
                case ParagraphBlock { Inline: { } inline } when HoldsTag(inline):
                    inlines.Weave(inline, keepsBlocks: true);
                    hasTags |= HoldsTag(inline);
                    RemoveIfEmpty(child, inline);
                    break;
                case LeafBlock { Inline: { } inline }:
                    inlines.Weave(inline, keepsBlocks: child is ParagraphBlock);
                    hasTags |= child is ParagraphBlock && HoldsTag(inline);
                    break;
                case HtmlBlock:
                    hasTags = true;
                    break;
            }
        }

        if (hasTags)
        {
            Rebuild(parent);
        }
    }

    /// <summary>Nothing is left of a paragraph that was a comment, or a tag that means nothing.</summary>
    private static void RemoveIfEmpty(Block paragraph, ContainerInline inline)
    {
        if (inline.All(i => i is LineBreakInline || (i is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())))
        {
            paragraph.Parent!.Remove(paragraph);
        }
    }

    private static bool HoldsTag(ContainerInline inline)
    {
        for (var child = inline.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is HtmlInline)
            {
                return true;
            }
        }

        return false;
    }

    private void Rebuild(ContainerBlock parent)
    {
        var loom = new Loom(findings);
        var children = parent.ToArray();
        parent.Clear();
        foreach (var child in children)
        {
            switch (child)
            {
                case HtmlBlock html:
                    TakeHtml(loom, html);
                    break;
                case ParagraphBlock { Inline: { } inline } paragraph when HoldsTag(inline):
                    TakeParagraph(loom, paragraph, inline);
                    break;
                default:
                    loom.AddBlock(child);
                    break;
            }
        }

        foreach (var block in loom.Finish())
        {
            parent.Add(block);
        }
    }

    private static void TakeParagraph(Loom loom, ParagraphBlock paragraph, ContainerInline inline)
    {
        loom.Begin(paragraph);
        while (inline.FirstChild is { } child)
        {
            child.Remove();
            if (child is HtmlInline html)
            {
                loom.Tag(HtmlTag.Of(html.Tag), html.Span);
            }
            else
            {
                loom.AddInline(child);
            }
        }

        loom.End();
    }

    private void TakeHtml(Loom loom, HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock)
        {
            loom.Begin(html);
            foreach (var (part, _) in HtmlBlockText.Parts(html.Lines.ToString()))
            {
                if (part is { IsComment: false })
                {
                    loom.Tag(part, html.Span);
                }
            }

            loom.End();
            return;
        }

        var written = html.Lines.ToString();
        var tag = HtmlTag.Of(written.TrimStart());
        if (!tag.IsComment)
        {
            findings.Dropped(tag, html.Span.Start);
        }

        var end = tag.IsComment ? "-->" : tag.IsCode ? $"</{tag.Name}>" : null;
        if (end is not null && !written.Contains(end, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(DiagnosticCodes.OpenComment, html.Span.Start, $"This {(tag.IsComment ? "comment" : $"<{tag.Name}>")} is never closed: everything below it is left out.", $"End it with {end}");
        }

        foreach (var block in rawText.Kept(html))
        {
            loom.AddBlock(block);
        }
    }
}
