using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Figures;
using ImmunoHandbook.Markup.RawHtml;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Words;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup;

/// <summary>
/// Takes down what a chapter says before anything is made of its tree. It shares no code with what makes pages and books,
/// so that it can be a witness against them.
/// </summary>
internal sealed class WrittenTextReader
{
    private readonly WrittenText _text = new();

    public static WrittenText Of(MarkdownDocument document)
    {
        var reader = new WrittenTextReader();
        reader.Read(document);
        return reader._text.Read();
    }

    private void Read(ContainerBlock parent)
    {
        foreach (var block in parent)
        {
            _text.Break();
            switch (block)
            {
                case CustomContainer { Info: "chart" } chart when ChartArgument.TryParse(chart.Arguments, out var argument):
                    _text.Append(argument.Sentence, chart.Span.Start);
                    Read(chart);
                    break;
                case ContainerBlock container and not LinkReferenceDefinitionGroup:
                    Read(container);
                    break;
                case CodeBlock code:
                    ReadLines(code);
                    break;
                case HtmlBlock html when html.Type != HtmlBlockType.Comment || html.Lines.ToString().Contains("-->", StringComparison.Ordinal):
                    _text.Append(HtmlBlockText.Words(html.Lines.ToString()), html.Span.Start);
                    break;
                case LeafBlock { Inline: { } inline }:
                    ReadFigure(block);
                    Read(inline);
                    break;
            }
        }

        _text.Break();
    }

    private void ReadLines(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            _text.Append(code.Lines.Lines[i].Slice.AsSpan(), code.Span.Start);
            _text.Break();
        }
    }

    private void ReadFigure(Block block)
    {
        if (block is ParagraphBlock paragraph && FigureOrParagraphRenderer.LoneImage(paragraph) is { Title: { } caption })
        {
            _text.Append(caption, block.Span.Start);
            _text.Break();
        }
    }

    private void Read(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _text.Append(literal.Content.AsSpan(), literal.Span.Start);
                    break;
                case CodeInline code:
                    _text.Append(code.Content, code.Span.Start);
                    break;
                case ValueInline { Kind: not ValueKind.Blank } value:
                    _text.Append(value.Text, value.Span.Start);
                    break;
                case HtmlEntityInline entity:
                    _text.Append(entity.Transcoded.AsSpan(), entity.Span.Start);
                    break;
                case AutolinkInline link:
                    _text.Append(link.Url, link.Span.Start);
                    break;
                case HtmlInline html:
                    inline = ReadTag(html, HtmlTag.Of(html.Tag));
                    break;
                case ContainerInline and not LinkInline { IsImage: true }:
                    ReadNested((ContainerInline)inline);
                    break;
                default:
                    _text.Break();
                    break;
            }
        }
    }

    /// <summary>What is raised or lowered is a word of its own: 10 and 9, not 109.</summary>
    private void ReadNested(ContainerInline nested)
    {
        var isApart = nested is EmphasisInline { DelimiterCount: 1, DelimiterChar: '^' or '~' };
        if (isApart)
        {
            _text.Break();
        }

        Read(nested);
        if (isApart)
        {
            _text.Break();
        }
    }

    /// <summary>Returns the inline to go on behind: a script is passed over with all that it holds.</summary>
    private Inline ReadTag(HtmlInline html, HtmlTag tag)
    {
        if (tag.IsWithinWords && tag.Name is not ("sub" or "sup"))
        {
            _text.Tag();
        }
        else
        {
            _text.Break();
        }

        for (var end = tag is { IsCode: true, IsClosing: false } ? html.NextSibling : null; end is not null; end = end.NextSibling)
        {
            if (end is HtmlInline closing && HtmlTag.Of(closing.Tag) is { IsClosing: true } last && last.Name == tag.Name)
            {
                return end;
            }
        }

        return html;
    }
}
