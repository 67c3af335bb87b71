using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Values;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>A chapter's text as a tree that keeps to the dialect; references are not bound yet.</summary>
internal sealed record ParsedChapter(Chapter Chapter, ExpandedText Expanded, MarkdownDocument Document)
{
    public SourceLocation LocationOf(MarkdownObject node) =>
        Chapter.Text.LocationOf(Expanded.SourceOffset(node.Span.Start));
}
