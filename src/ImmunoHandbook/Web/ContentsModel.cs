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
    private readonly ResolvedLanguage _language;
    private readonly Language _source;
    private readonly int?[] _numbers;
    private readonly TemplateModel[] _entries;
    private readonly TemplateModel? _all;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <param name="source">Language of what is not translated.</param>
    public ContentsModel(ResolvedLanguage language, Language source, string? emergencySlug)
    {
        (_language, _source, _chapters) = (language, source, language.Chapters);
        EmergencySlug = emergencySlug;
        _numbers = new int?[_chapters.Count];
        for (var (i, number) = (0, 0); i < _chapters.Count; i++)
        {
            var isNumbered = _chapters[i].Chapter.FrontMatter.Kind == ChapterKind.Chapter && _chapters[i].Slug != emergencySlug;
            _numbers[i] = isNumbered ? ++number : null;
            _places[_chapters[i].Slug] = i;
        }

        _entries = Range(0, _chapters.Count);
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
        return Listing(_chapters.Any(c => c.Part is not null) ? Range(from, to) : _entries[from..to], isComplete: false);
    }

    /// <summary>A list of some of the chapters; a part that it cuts through begins and ends within it.</summary>
    private TemplateModel[] Range(int from, int to) => [.. Enumerable.Range(from, to - from).Select(i =>
    {
        var part = _chapters[i].Part;
        return Entry(i).Part("part", part is null ? null : BookModel.Part(part, _language.Language, _source))
            .Flag("begins_part", part is not null && (i == from || _chapters[i - 1].Part != part))
            .Flag("ends_part", part is not null && (i == to - 1 || _chapters[i + 1].Part != part));
    })];

    private TemplateModel Listing(IEnumerable<TemplateModel> entries, bool isComplete) => new TemplateModel()
        .List("chapters", entries).Flag("is_complete", isComplete)
        .Part("emergency", EmergencySlug is { } slug && _places.TryGetValue(slug, out var place) ? _entries[place] : null);

    private TemplateModel Entry(int place)
    {
        var chapter = _chapters[place];
        var front = chapter.Chapter.FrontMatter;
        var lang = chapter.TextLanguage == _language.Language.Code ? null : chapter.TextLanguage;
        return new TemplateModel()
            .Text("slug", chapter.Slug).Text("href", PageFiles.Chapter(chapter.Slug)).Text("title", front.Title)
            .Text("summary", front.Summary).Number("number", _numbers[place]).Text("kind", KindName(front.Kind))
            .Text("minutes", Duration.Minutes(chapter.ReadingMinutes, _language.Language.Strings)).Text("lang", lang);
    }

    private static string KindName(ChapterKind kind) => kind switch
    {
        ChapterKind.Front => "front",
        ChapterKind.Back => "back",
        ChapterKind.Tool => "tool",
        _ => "chapter",
    };
}
