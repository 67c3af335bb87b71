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
        var state = base.TryOpen(processor);
        if (state == BlockState.None || !processor.NewBlocks.TryPeek(out var block) || block is not HtmlBlock html)
        {
            return state;
        }

        var isTag = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        if (isTag && HoldsTagsAlone(line))
        {
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
