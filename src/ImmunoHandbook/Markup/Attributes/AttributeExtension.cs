using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Attributes;

/// <summary>
/// Attributes in braces at the end of a heading, a paragraph or the first line of a container, right behind a picture, a
/// link, code or emphasis, or on a line of their own above a block. Braces anywhere else are text.
/// </summary>
internal sealed class AttributeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributeParser());
        pipeline.BlockParsers.Insert(0, new AttributeLineParser());
        foreach (var parser in pipeline.BlockParsers.OfType<IAttributesParseable>())
        {
            parser.TryParseAttributes = TakeFromLine;
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Each element writes the attributes that it knows.
    }

    private static bool TakeFromLine(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan();
        var at = text.LastIndexOf('{');
        if (at < 0 || (at > 0 && text[at - 1] is not (' ' or '\t')) || BraceAttributes.Read(text[at..]) is not { Unknown: null } read || !text[(at + read.Length)..].IsWhiteSpace())
        {
            return false;
        }

        read.Attributes.CopyTo(block.GetAttributes(), true, false);
        line.End = line.Start + at - 1;
        return true;
    }
}

internal sealed class AttributeParser : InlineParser
{
    public AttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (BraceAttributes.Read(slice.AsSpan()) is not { Unknown: null } read
            || TargetOf(processor, slice, slice.AsSpan()[read.Length..]) is not { } target)
        {
            return false;
        }

        read.Attributes.CopyTo(target.GetAttributes(), true, false);
        slice.Start += read.Length;
        return true;
    }

    private static MarkdownObject? TargetOf(InlineProcessor processor, StringSlice slice, ReadOnlySpan<char> rest)
    {
        var isApart = slice.PeekCharExtra(-1) is var before && (before.IsWhiteSpaceOrZero() || before == '\n');
        return processor.Inline switch
        {
            LinkInline or CodeInline or AutolinkInline or EmphasisDelimiterInline { Type: DelimiterType.Close } when !isApart => processor.Inline,
            _ when isApart && rest.IsWhiteSpace() && !IsInTable(processor.Inline) => processor.Block as ParagraphBlock ?? (MarkdownObject?)(processor.Block as HeadingBlock),
            _ => null,
        };
    }

    /// <summary>A row's text is still part of a paragraph while its cells are read.</summary>
    private static bool IsInTable(Inline? inline)
    {
        for (var at = inline; at is not null; at = at.Parent)
        {
            if (at is PipeTableDelimiterInline || at.PreviousSibling is PipeTableDelimiterInline)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A line that holds attributes alone; they belong to the block below it.</summary>
internal sealed class AttributeLine(BlockParser parser) : LeafBlock(parser);

internal sealed class AttributeLineParser : BlockParser
{
    public AttributeLineParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock
            || BraceAttributes.Read(line.AsSpan()) is not { Unknown: null } read || !line.AsSpan()[read.Length..].IsWhiteSpace())
        {
            return BlockState.None;
        }

        var block = new AttributeLine(this) { Column = processor.Column, Line = processor.LineIndex, Span = new SourceSpan(line.Start, line.End) };
        read.Attributes.CopyTo(block.GetAttributes(), true, false);
        block.Lines = new StringLineGroup(line.ToString());
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }
}
