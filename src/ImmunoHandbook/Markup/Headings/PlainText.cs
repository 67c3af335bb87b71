using System.Text;
using ImmunoHandbook.Markup.Values;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Headings;

/// <summary>What an inline tree says, without markup: for contents, outline and reading time.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case ValueInline { Kind: not ValueKind.Blank } value:
                    text.Append(value.Text);
                    break;
                case Terms.TermInline term:
                    text.Append(term.Text);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline nested:
                    Append(nested, text);
                    break;
            }
        }
    }
}
