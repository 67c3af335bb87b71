using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>
/// What stays text in a paragraph or heading once Markdown was read, with the way back to the file. All that was read,
/// meant by a backslash or filled in is one sign of its own (Unicode noncharacters, which no text holds).
/// </summary>
internal sealed class LeafText
{
    public const char Code = '\uFDD0';
    public const char Other = '\uFDD1';
    public const char Escaped = '\uFDD2';
    public const char Address = '\uFDD3';
    public const char Ampersand = '\uFDD4';
    public const char Less = '\uFDD5';
    public const char Greater = '\uFDD6';

    /// <summary>Where a link or emphasis that was read begins or ends.</summary>
    public const char Edge = '\uFDD7';

    private readonly string _written;
    private readonly List<(int Start, int Source, int End)> _places = [];
    private HashSet<int>? _hardBreaks;
    private readonly ulong _lowSigns;
    private readonly ulong _highSigns;

    private LeafText(LeafBlock block, ContainerInline inlines, string written)
    {
        (Block, _written) = (block, written);
        var text = new StringBuilder();
        Append(inlines, text);
        Text = text.ToString();
        Lines = [.. LinesOf(Text)];
        foreach (var c in Text)
        {
            _lowSigns |= c < 64 ? 1UL << c : 0;
            _highSigns |= c is >= '\u0040' and < '\u0080' ? 1UL << (c - 64) : 0;
            HasForeignLetters |= c > '\u007F';
        }
    }

    public LeafBlock Block { get; }

    public string Text { get; }

    public IReadOnlyList<TextLine> Lines { get; }

    public bool IsParagraph => Block is ParagraphBlock { Parent: not TableCell };

    /// <summary>Others than those of ASCII, or something that was read.</summary>
    public bool HasForeignLetters { get; }

    /// <param name="written">The expanded text that the block was read from.</param>
    public static LeafText? Of(LeafBlock block, string written) =>
        block is { Inline: { FirstChild: not null } inlines } ? new LeafText(block, inlines, written) : null;

    public bool Has(char ascii) => ((ascii < 64 ? _lowSigns >> ascii : _highSigns >> (ascii - 64)) & 1) != 0;

    public ReadOnlySpan<char> Line(int index) => Text.AsSpan(Lines[index].Start, Lines[index].Length);

    /// <summary>The line ends with a break that the author asked for: what follows does not run on.</summary>
    public bool EndsHard(int line) => _hardBreaks?.Contains(Lines[line].Start + Lines[line].Length) ?? false;

    /// <summary>Offset in the expanded text.</summary>
    public int SourceOf(int offset) => PlaceOf(offset) is var (start, source, _) ? source + offset - start : 0;

    /// <summary>What the backslash at an offset takes its meaning from.</summary>
    public char EscapedAt(int offset) => _written[Math.Min(SourceOf(offset) + 1, _written.Length - 1)];

    /// <summary>Offset in the expanded text behind what stands at an offset.</summary>
    public int SourceEndOf(int offset) =>
        PlaceOf(offset) is var (start, source, end) && Text[offset] is >= Code and < Edge ? end + 1 : source + offset - start + 1;

    private (int Start, int Source, int End) PlaceOf(int offset)
    {
        int low = 0, high = _places.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _places[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return _places[low];
    }

    private static IEnumerable<TextLine> LinesOf(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', start))
        {
            yield return new TextLine(start, end - start);
            start = end + 1;
        }

        yield return new TextLine(start, text.Length - start);
    }

    private void Append(ContainerInline container, StringBuilder text)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _places.Add((text.Length, StartOf(inline), inline.Span.End));
            switch (inline)
            {
                case LiteralInline literal:
                    AppendLiteral(literal, text);
                    break;
                case LineBreakInline line:
                    AppendBreak(line, text);
                    break;
                case LinkInline { IsAutoLink: true } or AutolinkInline:
                    text.Append(Address);
                    break;
                case ContainerInline nested:
                    AppendNested(nested, text);
                    break;
                default:
                    text.Append(SignOf(inline));
                    break;
            }
        }
    }

    private void AppendLiteral(LiteralInline literal, StringBuilder text)
    {
        var content = literal.Content.AsSpan();
        if (literal.IsFirstCharacterEscaped && content.Length > 0)
        {
            _places[^1] = (text.Length, literal.Span.Start, literal.Span.Start + 1);
            text.Append(Escaped);
            content = content[1..];
            _places.Add((text.Length, literal.Span.Start + 2, literal.Span.End));
        }
        else if (content.Length > 0)
        {
            _places[^1] = (text.Length, StartOf(literal, content[0]), literal.Span.End);
        }

        text.Append(content);
    }

    /// <summary>Of the words of a heading with a tab behind its signs Markdig gives a place that lies outside of it.</summary>
    private int StartOf(Inline inline) =>
        Block is HeadingBlock && (inline.Span.Start < Block.Span.Start || inline.Span.Start > Block.Span.End) ? Block.Span.Start : inline.Span.Start;

    /// <summary>Blanks at the head of a heading or of a table's cell are within the span and not in the text.</summary>
    private int StartOf(LiteralInline literal, char first)
    {
        var start = StartOf(literal);
        while (start >= 0 && start < literal.Span.End && start < _written.Length && _written[start] != first)
        {
            start++;
        }

        return start;
    }

    private void AppendBreak(LineBreakInline line, StringBuilder text)
    {
        if (line.IsHard)
        {
            (_hardBreaks ??= []).Add(text.Length);
        }

        text.Append('\n');
    }

    private void AppendNested(ContainerInline nested, StringBuilder text)
    {
        // An opening bracket that found no closing one stays in the tree as a delimiter with the rest of the line inside it.
        var isMark = nested is DelimiterInline;
        text.Append(isMark ? ((DelimiterInline)nested).ToLiteral() : Edge);
        Append(nested, text);
        if (!isMark)
        {
            _places.Add((text.Length, nested.Span.End, nested.Span.End));
            text.Append(Edge);
        }
    }

    private static char SignOf(Inline inline) => inline switch
    {
        CodeInline => Code,
        HtmlEntityInline entity => entity.Transcoded.ToString() switch { "&" => Ampersand, "<" => Less, ">" => Greater, _ => Other },
        _ => Other,
    };
}

/// <summary>A line of a <see cref="LeafText"/>.</summary>
internal readonly record struct TextLine(int Start, int Length);
