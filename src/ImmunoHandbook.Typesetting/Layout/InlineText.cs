using System.Text;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>The words of inlines without their looks.</summary>
public static class InlineText
{
    public static string Of(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.Replace('\n', ' ').ToString();
    }

    private static void Append(IReadOnlyList<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextSpan span: text.Append(span.Text); break;
                case LinkSpan link: Append(link.Children, text); break;
                case TaggedSpan tagged: Append(tagged.Children, text); break;
                case PictureSpan picture: text.Append(picture.Said); break;
                case BlankSpan blank: text.Append(blank.Said); break;
                case MarkedSpan { ActualText: { } actual }: text.Append(actual); break;
                case MarkedSpan marked: Append(marked.Children, text); break;
                default: break;
            }
        }
    }
}
