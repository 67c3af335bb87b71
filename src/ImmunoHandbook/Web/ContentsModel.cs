using ImmunoHandbook.Content;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>
/// The book's contents as pages show them. Up to 60 chapters every page lists all of them; in a longer book a page lists
/// the chapters around it and leads to the full list, so that the size of the site stays linear.
/// </summary>
internal sealed class ContentsModel
{
    private const int MostListed = 60;
    private const int Neighbours = 2;

    private readonly IReadOnlyList<ResolvedChapter> _chapters;
    private readonly TemplateModel[] _entries;
    private readonly TemplateModel? _all;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ContentsModel(ResolvedLanguage language, string? emergencySlug, LanguageStrings strings)
    {
        _chapters = language.Chapters;
        EmergencySlug = emergencySlug;
        _entries = new TemplateModel[_chapters.Count];
        for (var (i, number) = (0, 0); i < _chapters.Count; i++)
        {
            var isNumbered = _chapters[i].Chapter.FrontMatter.Kind == ChapterKind.Chapter && _chapters[i].Slug != emergencySlug;
            _entries[i] = Entry(_chapters[i], isNumbered ? ++number : null, language, strings);
            _places[_chapters[i].Slug] = i;
        }

        _all = _chapters.Count <= MostListed ? Listing(_entries, isComplete: true) : null;
    }

    public string? EmergencySlug { get; }

    /// <summary>All chapters in order: address, title, summary, number, reading time, drawing.</summary>
    public IReadOnlyList<TemplateModel> Entries => _entries;

    public TemplateModel EntryOf(string slug) => _entries[_places[slug]];

    public int PlaceOf(string slug) => _places[slug];

    public TemplateModel For(string? slug)
    {
        if (_all is not null)
        {
            return _all;
        }

        var place = slug is null ? 0 : _places[slug];
        var from = Math.Max(0, place - Neighbours);
        var to = Math.Min(_entries.Length, place + Neighbours + 1);
        return Listing(_entries[from..to], isComplete: false);
    }

    private TemplateModel Listing(IEnumerable<TemplateModel> entries, bool isComplete) => new TemplateModel()
        .List("chapters", entries).Flag("is_complete", isComplete)
        .Part("emergency", EmergencySlug is { } slug && _places.TryGetValue(slug, out var place) ? _entries[place] : null);

    private static TemplateModel Entry(ResolvedChapter chapter, int? number, ResolvedLanguage language, LanguageStrings strings)
    {
        var front = chapter.Chapter.FrontMatter;
        var lang = chapter.TextLanguage == language.Language.Code ? null : chapter.TextLanguage;
        return new TemplateModel()
            .Text("slug", chapter.Slug).Text("href", PageFiles.Chapter(chapter.Slug)).Text("title", front.Title)
            .Text("summary", front.Summary).Number("number", number).Text("kind", KindName(front.Kind))
            .Text("minutes", Duration.Minutes(chapter.ReadingMinutes, strings)).Text("lang", lang);
    }

    private static string KindName(ChapterKind kind) => kind switch
    {
        ChapterKind.Front => "front",
        ChapterKind.Back => "back",
        ChapterKind.Tool => "tool",
        _ => "chapter",
    };
}
