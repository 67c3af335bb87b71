using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Scripts;

/// <summary>
/// <c>10^9^</c> and <c>H~2~O</c>: raised and lowered signs, without a space in them as in Pandoc. Stricter than there, because
/// "10^9/L or 10^6/L" and "~5-~10 mg" are no marks but what people type: digits and letters only, and something before a lowered one.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    private const int Longest = 24;

    public ScriptParser() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var text = slice.AsSpan();
        var end = text[1..Math.Min(text.Length, Longest + 2)].IndexOf(mark) + 1;
        if (end < 2 || !IsScript(text[1..end], mark == '^') || (mark == '~' && !char.IsLetterOrDigit(slice.PeekCharExtra(-1)) && slice.PeekCharExtra(-1) is not (')' or ']')))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            Span = new SourceSpan(start, start + end),
            Line = line,
            Column = column,
            IsClosed = true,
        }.AppendChild(new LiteralInline(new StringSlice(slice.Text, slice.Start + 1, slice.Start + end - 1)) { Span = new SourceSpan(start + 1, start + end - 1), Line = line, Column = column + 1, IsClosed = true });
        slice.Start += end + 1;
        return true;
    }

    /// <param name="isRaised">Then it may be a charge, as in Ca^2+^, or begin with a sign, as in 10^-3^.</param>
    private static bool IsScript(ReadOnlySpan<char> text, bool isRaised)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('+' or '-' or '\u2212' or '.' or ',' or '(' or ')'))
            {
                return false;
            }
        }

        return isRaised || (char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1]));
    }
}

internal sealed class ScriptExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new ScriptParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The extension for struck text names the elements of all extra emphasis, these too.
    }
}
