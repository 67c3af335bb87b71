using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>
/// CommonMark takes all lines from a block's tag to the next empty one as HTML, words and Markdown included. Here only a line
/// that holds nothing but tags is a block; where words stand beside tags, the line is text with tags in it. Comments, scripts
/// and the like are whole blocks as in CommonMark, unless words follow on the line where they end.
/// </summary>
internal sealed class TagLineParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (column, line) = (processor.Column, processor.Line);
        if (processor.IsCodeIndent)
        {
            return FollowsTagLine(processor) && HoldsTagsAlone(line) ? OpenIndented(processor) : BlockState.None;
        }

        var state = base.TryOpen(processor);
        if (state == BlockState.None || !processor.NewBlocks.TryPeek(out var block) || block is not HtmlBlock html)
        {
            return state;
        }

        var isTag = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        if (isTag && HoldsTagsAlone(line))
        {
            html.Line = processor.LineIndex;
            return BlockState.Break;
        }

        if (!isTag && (state == BlockState.Continue || !HoldsWordsAfter(html.Type, line)))
        {
            return state;
        }

        processor.NewBlocks.Pop();
        processor.GoToColumn(column);
        return BlockState.None;
    }

    /// <summary>The tags of a table are indented as deep as they nest; below a line of tags, indented lines are no code.</summary>
    public static bool FollowsTagLine(BlockProcessor processor) =>
        processor.CurrentContainer?.LastChild is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } before && before.Line == processor.LineIndex - 1;

    private BlockState OpenIndented(BlockProcessor processor)
    {
        processor.NewBlocks.Push(new HtmlBlock(this)
        {
            Type = HtmlBlockType.InterruptingBlock,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.Break;
    }

    private static bool HoldsTagsAlone(StringSlice line)
    {
        var isFirst = true;
        for (line.TrimStart(); !line.IsEmpty; line.TrimStart())
        {
            if (line.CurrentChar != '<' || !HtmlHelper.TryParseHtmlTag(ref line, out var tag) || (isFirst && !HtmlTag.Of(tag).IsBlock))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static bool HoldsWordsAfter(HtmlBlockType type, StringSlice line)
    {
        var text = line.AsSpan();
        var end = type switch
        {
            HtmlBlockType.Comment => "-->",
            HtmlBlockType.CData => "]]>",
            HtmlBlockType.ProcessingInstruction => "?>",
            _ => ">",
        };
        var at = type == HtmlBlockType.ScriptPreOrStyle ? text.LastIndexOf(end) : text.IndexOf(end, StringComparison.Ordinal);
        return at >= 0 && !text[(at + end.Length)..].IsWhiteSpace();
    }
}

/// <summary>Indented code, but not among the tags of a block.</summary>
internal sealed class CodeBelowTextParser : IndentedCodeBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        TagLineParser.FollowsTagLine(processor) ? BlockState.None : base.TryOpen(processor);
}
