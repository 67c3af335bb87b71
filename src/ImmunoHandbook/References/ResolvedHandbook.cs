using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Words;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>Every cross reference bound, every heading with its id: what both outputs are made from.</summary>
internal sealed record ResolvedHandbook(Handbook Handbook, IReadOnlyList<ResolvedLanguage> Languages)
{
    /// <summary>How far each translation that is built is; empty where there is none.</summary>
    public IReadOnlyList<LanguageProgress> Progress { get; init; } = [];

    /// <summary>Chapters of the source language, whatever languages are built.</summary>
    public required IReadOnlyList<ResolvedChapter> Source { get; init; }

    /// <summary>The same with only the languages named; all where none is.</summary>
    public ResolvedHandbook Only(IReadOnlyList<string> codes, DiagnosticBag findings)
    {
        foreach (var code in codes.Where(c => Languages.All(l => l.Language.Code != c)))
        {
            findings.Report(
                DiagnosticCodes.UnknownLanguage, Handbook.Config.At, $"The handbook has no language \"{code}\".",
                $"It has: {string.Join(", ", Languages.Select(l => l.Language.Code))}.");
        }

        return codes.Count == 0 ? this : this with { Languages = [.. Languages.Where(l => codes.Contains(l.Language.Code))] };
    }
}

/// <param name="Chapters">All chapters of the source language in order; those not translated stand in as fallbacks.</param>
internal sealed record ResolvedLanguage(Language Language, IReadOnlyList<ResolvedChapter> Chapters)
{
    public required IReadOnlyList<GlossaryTerm> Glossary { get; init; }

    /// <summary>What the book's index lists besides the glossary, in the source's words where it is not translated.</summary>
    public required IReadOnlyList<IndexTerm> IndexTerms { get; init; }

    /// <summary>Keys of the sources that this language's chapters cite, in order of first citation; its number is the index + 1.</summary>
    public required IReadOnlyList<string> CitedSources { get; init; }

    /// <summary>One chapter as a paper of its own: words and other chapters are not at hand.</summary>
    public ResolvedLanguage Alone(ResolvedChapter chapter) =>
        new(Language, [chapter]) { Glossary = [], IndexTerms = [], CitedSources = chapter.CitedSources };
}

internal sealed record ResolvedChapter(Chapter Chapter, MarkdownDocument Document)
{
    public string Slug => Chapter.Slug;

    /// <summary>Language of the text; differs from the book's for a fallback.</summary>
    public string TextLanguage => Chapter.Language;

    /// <summary>Part of the book that the chapter belongs to, or null.</summary>
    public Part? Part { get; init; }

    /// <summary>The text that was parsed, with the way back to the file.</summary>
    public required ExpandedText Expanded { get; init; }

    /// <summary>All that the author wrote, to be found again on page and paper.</summary>
    public required WrittenText Written { get; init; }

    /// <summary>Not translated: shown in the source language with a notice.</summary>
    public required bool IsFallback { get; init; }

    /// <summary>How far a translation can be relied on; null for the source and where the source stands in.</summary>
    public ChapterStanding? Standing { get; init; }

    /// <summary>Headings of level 2 and deeper, in order.</summary>
    public required IReadOnlyList<ChapterHeading> Headings { get; init; }

    public required IReadOnlyList<string> CitedSources { get; init; }

    /// <summary>The opening's picture as a path within the content folder; null where there is none or it is not to be had.</summary>
    public string? Figure { get; init; }

    /// <summary>Sections in which the terms of the book's index stand, in order.</summary>
    public required IReadOnlyList<IndexPlace> IndexPlaces { get; init; }

    /// <summary>At 200 words a minute, at least 1.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>Place in the chapter's file of a part of its document.</summary>
    public SourceLocation LocationOf(MarkdownObject node) =>
        Chapter.Text.LocationOf(Expanded.SourceOffset(node.Span.Start));
}

/// <param name="Text">Plain text, for contents and outline.</param>
internal sealed record ChapterHeading(int Level, string Id, string Text, SourceLocation At);
