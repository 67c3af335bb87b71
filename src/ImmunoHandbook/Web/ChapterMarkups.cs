using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.References;
using ImmunoHandbook.Translation;

namespace ImmunoHandbook.Web;

/// <summary>The chapters of one language as HTML: each for its own page, and for the page of the whole book.</summary>
internal sealed class ChapterMarkups
{
    private readonly ResolvedLanguage _language;
    private readonly PictureAssets _pictures;
    private readonly Dictionary<string, int> _sourceNumbers;
    private readonly Dictionary<string, LanguageStrings> _strings;
    private readonly ForeignLanguage _source;

    public ChapterMarkups(ResolvedHandbook handbook, ResolvedLanguage language, PictureAssets pictures)
    {
        (_language, _pictures) = (language, pictures);
        _sourceNumbers = language.CitedSources.Select((key, i) => (key, i)).ToDictionary(s => s.key, s => s.i + 1, StringComparer.Ordinal);
        _strings = handbook.Handbook.Languages.ToDictionary(l => l.Code, l => l.Strings, StringComparer.Ordinal);
        _source = ForeignLanguage.Of(handbook.Handbook.SourceLanguage);
        Own = new ChapterMarkup[language.Chapters.Count];
    }

    /// <summary>In the order of the chapters; filled by <see cref="Render"/>.</summary>
    public ChapterMarkup[] Own { get; }

    public void Render(int index) =>
        Own[index] = Render(_language.Chapters[index], Options(
            _language.Chapters[index], (slug, id) => PageFiles.Chapter(slug) + (id is null ? "" : "#" + id), ""));

    /// <summary>For the whole book on one page: links lead within the page, ids carry their chapter's name.</summary>
    public ChapterMarkup RenderForBook(ResolvedChapter chapter) =>
        Render(chapter, Options(
            chapter, (slug, id) => id is null ? $"#{slug}" : $"#{BookId(slug, id)}", BookId(chapter.Slug, "")));

    private static ChapterMarkup Render(ResolvedChapter chapter, ChapterHtmlOptions options) =>
        new FileWork("site", chapter.Chapter.Text.Path).Do(() => ChapterHtml.Render(chapter, options));

    public static string BookId(string slug, string id) => $"{slug}--{id}";

    /// <summary>Boxes of a chapter that is not translated speak the language of its text.</summary>
    private ChapterHtmlOptions Options(ResolvedChapter chapter, Func<string, string?, string> chapterAddress, string idPrefix) =>
        new(OutputTarget.Web, _strings[chapter.TextLanguage])
        {
            ChapterAddress = chapterAddress,
            ImageAddress = _pictures.AddressOf,
            ImageSize = _pictures.SizeOf,
            SourceAddress = key => $"{PageFiles.Sources}#src-{key}",
            TermAddress = id => $"{PageFiles.Glossary}#term-{id}",
            SourceNumbers = _sourceNumbers,
            IdPrefix = idPrefix,
            Source = _source,
        };
}
