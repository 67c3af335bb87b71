using ImmunoHandbook.Content;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Markup;

/// <summary>How one chapter's text becomes HTML: where its links lead and which words its boxes carry.</summary>
internal sealed record ChapterHtmlOptions(OutputTarget Target, LanguageStrings Strings)
{
    /// <summary>Address of a chapter (slug) or of a heading in it (slug, id), relative to the page being made; null where it is not at hand: the words stand alone.</summary>
    public required Func<string, string?, string?> ChapterAddress { get; init; }

    /// <summary>Address of a picture, given its path relative to the content folder.</summary>
    public required Func<string, string> ImageAddress { get; init; }

    /// <summary>Size of a picture by the same path, where it is known.</summary>
    public Func<string, PictureSize?> ImageSize { get; init; } = _ => null;

    /// <summary>Address of a source's entry by key.</summary>
    public required Func<string, string> SourceAddress { get; init; }

    /// <summary>Address of a glossary entry by id, or null.</summary>
    public required Func<string, string?> TermAddress { get; init; }

    /// <summary>Number of a source in this language's list of sources, by key.</summary>
    public required IReadOnlyDictionary<string, int> SourceNumbers { get; init; }

    /// <summary>Whose words stand in for missing ones, or null where all languages are the same.</summary>
    public ForeignLanguage? Source { get; init; }

    /// <summary>Put before every id of the chapter, so that several chapters can stand on one page.</summary>
    public string IdPrefix { get; init; } = "";
}
