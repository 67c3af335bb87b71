using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.References;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Quality;

/// <summary>A paragraph or item of a list as it is read: without pictures, citations and markup, with the way back to the file.</summary>
internal sealed class ReadableText
{
    private readonly ResolvedChapter _chapter;
    private readonly List<(int Start, int Source)> _places = [];
    private readonly List<(int Start, int End)> _values = [];

    private ReadableText(ResolvedChapter chapter, ParagraphBlock block)
    {
        (_chapter, Block) = (chapter, block);
        var text = new StringBuilder();
        Append(block.Inline, text);
        Text = text.ToString().TrimEnd();
    }

    public ParagraphBlock Block { get; }

    public string Text { get; }

    public bool IsCited { get; private set; }

    /// <summary>Running text in its order; headings, tables, code and what stands below pictures are left out.</summary>
    public static IReadOnlyList<ReadableText> Of(ResolvedChapter chapter) =>
    [
        .. chapter.Document.Descendants<ParagraphBlock>().Where(p => !IsInTable(p))
            .Select(p => new ReadableText(chapter, p)).Where(t => t.Text.Length > 0),
    ];

    public SourceLocation LocationOf(int offset)
    {
        var (start, source) = _places.FindLast(place => place.Start <= offset);
        return _chapter.Chapter.Text.LocationOf(_chapter.Expanded.SourceOffset(source + Math.Max(0, offset - start)));
    }

    /// <summary>A value of facts.yml or clinic.yml stands there, and not something typed by hand.</summary>
    public bool IsValue(int start, int end) => _values.Any(v => start < v.End && end > v.Start);

    private static bool IsInTable(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Table)
            {
                return true;
            }
        }

        return false;
    }

    private void Append(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _places.Add((text.Length, inline.Span.Start));
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case TermInline term:
                    text.Append(term.Text);
                    break;
                case ValueInline value:
                    _values.Add((text.Length, text.Length + value.Text.Length));
                    text.Append(value.Kind == ValueKind.Blank ? "" : value.Text);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CitationInline:
                    IsCited = true;
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline nested:
                    Append(nested, text);
                    break;
            }
        }
    }
}
