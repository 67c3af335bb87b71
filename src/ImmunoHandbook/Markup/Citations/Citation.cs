using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Citations;

/// <summary><c>[@KEY]</c> or <c>[@KEY; @OTHER]</c>: sources of what stands before it.</summary>
internal sealed class CitationInline(IReadOnlyList<string> keys) : LeafInline
{
    public IReadOnlyList<string> Keys { get; } = keys;
}

internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var end = slice.Text.IndexOf(']', slice.Start);
        if (end < 0 || end > slice.End)
        {
            return false;
        }

        var parts = slice.Text[(slice.Start + 1)..end].Split(';', StringSplitOptions.TrimEntries);
        if (parts.Any(p => p.Length < 2 || p[0] != '@' || !p.AsSpan(1).ContainsOnlyKeyCharacters()))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline([.. parts.Select(p => p[1..])])
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + end - slice.Start),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}

internal static class CitationKey
{
    public static bool ContainsOnlyKeyCharacters(this ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderer needs the language's source numbers and is added by ChapterHtml.
    }
}
