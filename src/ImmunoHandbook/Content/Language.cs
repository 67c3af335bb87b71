using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <summary>One language folder of the content.</summary>
internal sealed record Language(string Code, LanguageStrings Strings)
{
    /// <summary>Languages of India, Nepal and South East Asia.</summary>
    private static readonly string[] s_tall = ["hi", "mr", "ne", "bn", "ta", "te", "kn", "ml", "gu", "pa", "si", "th", "lo", "km", "my"];

    public required IReadOnlyList<GlossaryTerm> Glossary { get; init; }

    /// <summary>What the book's index lists besides the glossary.</summary>
    public required IReadOnlyList<IndexTerm> IndexTerms { get; init; }

    /// <summary>Words that the text had better do without.</summary>
    public IReadOnlyList<PlainWord> PlainWords { get; init; } = [];

    /// <summary>In order of their numbers; a translation may lack some.</summary>
    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>Chapters whose files could not be read: number and name, without text.</summary>
    public IReadOnlyList<Chapter> Unread { get; init; } = [];

    /// <summary>The language's name in itself.</summary>
    public string Name => Strings["language.name"];

    public string EnglishName => Strings["language.english-name"];

    /// <summary>Its letters carry marks above and below them: they need more room between lines than Latin ones.</summary>
    public bool HasTallLetters => RightToLeft || s_tall.Contains(Code.Split('-')[0], StringComparer.Ordinal);

    public bool RightToLeft => Strings["language.direction"] == "rtl";

    /// <summary>As HTML writes it.</summary>
    public string Direction => RightToLeft ? "rtl" : "ltr";
}

internal enum ChapterKind
{
    Chapter,
    Front,
    Back,
    Tool,
}

/// <summary>A Markdown file: front matter read, body not yet parsed. <see cref="BodyStart"/> is an offset in the text.</summary>
internal sealed record Chapter(int Number, string Slug, string Language, SourceText Text, FrontMatter FrontMatter, int BodyStart)
{
    /// <summary>Folder of a part in which the file lies, or null. Only the source's says to which part the chapter belongs.</summary>
    public string? PartFolder { get; init; }

    /// <summary>Within the folder of its language.</summary>
    public string File => Text.Path[(Text.Path.IndexOf('/', "content/".Length) + 1)..];
}

internal sealed record FrontMatter
{
    public required string Title { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>Title and summary as they stand in the file, where values are filled in; null where nothing was.</summary>
    public (string Title, string Summary)? Written { get; init; }

    public ChapterKind Kind { get; init; }
    public FactTier Tier { get; init; }

    /// <summary>Date of the last clinical review of this chapter, if any.</summary>
    public DateOnly? Reviewed { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>Findings that the author lets stand.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Picture of the chapter's opening, relative to the content folder.</summary>
    public Located<string>? Figure { get; init; }
}

/// <summary>A glossary entry; every form is recognised in the text.</summary>
internal sealed record GlossaryTerm(string Id, string Term, IReadOnlyList<string> Forms, string Definition)
{
    public string? SayItLike { get; init; }

    /// <summary>A name that stands in the same letters in all languages.</summary>
    public bool Keep { get; init; }

    /// <summary>Words that this language's text must not use for it.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    public required SourceLocation At { get; init; }
}
