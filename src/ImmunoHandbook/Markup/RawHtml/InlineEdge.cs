using ImmunoHandbook.Markup.Values;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>The characters at the ends of inlines; a space where there is none.</summary>
internal static class InlineEdge
{
    public static char First(Inline? inline) => Text(inline, container => container.FirstChild) is { Length: > 0 } text ? text[0] : ' ';

    public static char Last(Inline? inline) => Text(inline, container => container.LastChild) is { Length: > 0 } text ? text[^1] : ' ';

    private static string Text(Inline? inline, Func<ContainerInline, Inline?> into)
    {
        while (inline is ContainerInline container)
        {
            inline = into(container);
        }

        return inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            ValueInline { Kind: not ValueKind.Blank } value => value.Text,
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        };
    }
}
