using ImmunoHandbook.Content;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Values;

/// <summary>A filled-in value as an inline of its own.</summary>
internal sealed class ValueInline(ValueKind kind, string text) : LeafInline
{
    public ValueKind Kind { get; } = kind;

    public string Text { get; } = text;
}

internal sealed class ValueInlineParser : InlineParser
{
    private static readonly object s_values = new();

    public ValueInlineParser() => OpeningCharacters = [ValueToken.Open];

    /// <summary>Hands a chapter's values to the parse of its text.</summary>
    public static MarkdownParserContext Context(ExpandedText text)
    {
        var context = new MarkdownParserContext();
        context.Properties[s_values] = text;
        return context;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (ValueToken.Read(slice.Text.AsSpan(0, slice.End + 1), slice.Start) is not { } token
            || processor.Context?.Properties.GetValueOrDefault(s_values) is not ExpandedText text || token.Number >= text.Values.Count)
        {
            return false;
        }

        var (start, length) = (processor.GetSourcePosition(slice.Start, out var line, out var column), token.End - slice.Start);
        var value = text.Values[token.Number];
        processor.Inline = new ValueInline(value.Kind, value.Text)
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start = token.End;
        return true;
    }
}

internal sealed class ValueRenderer : HtmlObjectRenderer<ValueInline>
{
    protected override void Write(HtmlRenderer renderer, ValueInline value)
    {
        switch (value.Kind)
        {
            case ValueKind.Blank:
                renderer.Write("<span class=\"fill\" role=\"img\" aria-label=\"").WriteEscape(value.Text).Write("\"></span>");
                break;
            case ValueKind.Phone when !IsInsideLink(value):
                renderer.Write("<a class=\"phone\" dir=\"ltr\" href=\"tel:").Write(Dialled(value.Text)).Write("\">")
                    .WriteEscape(value.Text).Write("</a>");
                break;
            case ValueKind.Phone:
                renderer.Write("<span dir=\"ltr\">").WriteEscape(value.Text).Write("</span>");
                break;
            case var _ when value.Text.StartsWith(FactText.IsolateStart):
                renderer.Write("<span dir=\"ltr\">").WriteEscape(value.Text.Trim(FactText.IsolateStart, FactText.IsolateEnd)).Write("</span>");
                break;
            default:
                renderer.WriteEscape(value.Text);
                break;
        }
    }

    /// <summary>The number as a telephone takes it (RFC 3966): digits and a leading plus, whatever script the digits are in.</summary>
    public static string Dialled(string number)
    {
        var digits = number.Where(c => char.IsDigit(c) || c is '+' or '*' or '#')
            .Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c);
        return string.Concat(digits);
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class ValueExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ValueInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new ValueRenderer());
}
