using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Words;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>A chapter's text as a tree that keeps to the dialect; references are not bound yet.</summary>
internal sealed record ParsedChapter(Chapter Chapter, ExpandedText Expanded, MarkdownDocument Document)
{
    /// <summary>What the tree said before anything was made of it.</summary>
    public WrittenText Written { get; init; } = new();

    /// <summary>What it takes in print, as <see cref="ChapterSize"/> counts.</summary>
    public int PrintedLines { get; init; }

    /// <summary>The chapter where its text cannot be taken, so that its name, number and title still stand.</summary>
    public ParsedChapter WithoutText() => this with { Document = [], Written = new WrittenText() };

    public SourceLocation LocationOf(MarkdownObject node) =>
        Chapter.Text.LocationOf(Expanded.SourceOffset(node.Span.Start));
}
