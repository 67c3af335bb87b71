using System.Net;
using ImmunoHandbook.Markup.Values;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>The words in a block that is HTML as a whole: in a pre, a textarea, a declaration, or behind the end of a comment.</summary>
internal sealed class HtmlBlockText(ExpandedText expanded)
{
    /// <summary>Tags and the text between them, in order: one of the two is null.</summary>
    public static IEnumerable<(HtmlTag? Tag, string? Text)> Parts(string html)
    {
        var slice = new StringSlice(html);
        var from = 0;
        while (!slice.IsEmpty)
        {
            var at = slice.Start;
            if (slice.CurrentChar == '<' && HtmlHelper.TryParseHtmlTag(ref slice, out var tag))
            {
                if (at > from)
                {
                    yield return (null, html[from..at]);
                }

                yield return (HtmlTag.Of(tag), null);
                from = slice.Start;
            }
            else
            {
                slice.Start = html.IndexOf('<', at + 1) is var next and >= 0 ? next : html.Length;
            }
        }

        if (from < html.Length)
        {
            yield return (null, html[from..]);
        }
    }

    /// <summary>Text alone, character references read; a line break for each tag of a block.</summary>
    public static string Words(string html)
    {
        var (text, code) = (new System.Text.StringBuilder(html.Length), (string?)null);
        foreach (var (tag, words) in Parts(html))
        {
            if (tag is not null)
            {
                code = code is null ? tag is { IsCode: true, IsClosing: false } ? tag.Name : null : tag.IsClosing && tag.Name == code ? null : code;
                text.Append(tag.Name == "![CDATA[" ? tag.Written[9..^3] : tag.IsBlock || tag.Name == "br" ? "\n" : "");
            }
            else if (code is null)
            {
                text.Append(WebUtility.HtmlDecode(words));
            }
        }

        return text.ToString();
    }

    /// <summary>What is left of a block of HTML without its tags: code for a pre, a paragraph for other words, nothing for a comment.</summary>
    public IEnumerable<Block> Kept(HtmlBlock html)
    {
        var written = html.Lines.ToString();
        if (html.Type == HtmlBlockType.Comment && !written.Contains("-->", StringComparison.Ordinal))
        {
            yield break;
        }

        var words = Words(written);
        if (string.IsNullOrWhiteSpace(words))
        {
            yield break;
        }

        var isCode = html.Type == HtmlBlockType.ScriptPreOrStyle && HtmlTag.Of(written.TrimStart()).Name == "pre";
        Block block = isCode ? Code(expanded.AsWritten(words).Trim('\n')) : Paragraph(words, html.Span);
        (block.Span, block.Line, block.Column) = (html.Span, html.Line, html.Column);
        yield return block;
    }

    private static CodeBlock Code(string text)
    {
        var code = new CodeBlock(null!) { Lines = new StringLineGroup(4) };
        foreach (var line in text.Split('\n'))
        {
            code.Lines.Add(new StringSlice(line));
        }

        return code;
    }

    private ParagraphBlock Paragraph(string words, SourceSpan span)
    {
        var inline = new ContainerInline { Span = span };
        foreach (var line in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (inline.FirstChild is not null)
            {
                inline.AppendChild(new LineBreakInline { IsHard = true, Span = span });
            }

            AppendLine(inline, line, span);
        }

        return new ParagraphBlock { Inline = inline };
    }

    private void AppendLine(ContainerInline inline, string line, SourceSpan span)
    {
        for (var at = 0; at < line.Length;)
        {
            if (ValueToken.Read(line, at) is { } token && token.Number < expanded.Values.Count)
            {
                inline.AppendChild(new ValueInline(expanded.Values[token.Number].Kind, expanded.Values[token.Number].Text) { Span = span });
                at = token.End;
                continue;
            }

            var next = line.IndexOf(ValueToken.Open, at + 1) is var open and >= 0 ? open : line.Length;
            inline.AppendChild(new LiteralInline(line[at..next]) { Span = span });
            at = next;
        }
    }
}
