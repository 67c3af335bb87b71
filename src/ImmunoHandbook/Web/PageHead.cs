namespace ImmunoHandbook.Web;

/// <summary>What tells one page of a language from another, before its content.</summary>
/// <param name="Kind">Names the template below <c>site/</c> and the class of the body: home, chapter, glossary ...</param>
/// <param name="File">File name; the same in every language.</param>
internal sealed record PageHead(string Kind, string File, string Title)
{
    public string Description { get; init; } = "";

    /// <summary>Languages in which the page's text really exists; null means all.</summary>
    public IReadOnlyList<string>? TranslatedInto { get; init; }

    /// <summary>The chapter that the contents mark as the open one.</summary>
    public string? Slug { get; init; }
}
