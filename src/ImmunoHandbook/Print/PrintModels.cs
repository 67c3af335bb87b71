using ImmunoHandbook.Content;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.CrossReferences;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Translation;

namespace ImmunoHandbook.Print;

/// <summary>What the print templates know, by section.</summary>
internal sealed class PrintModels
{
    private readonly ResolvedHandbook _handbook;
    private readonly ResolvedLanguage _language;
    private readonly TemplateModel _book;
    private readonly TemplateModel _clinic;
    private readonly ChapterHtmlOptions _html;
    private readonly HashSet<string> _slugs;

    public PrintModels(ResolvedHandbook handbook, ResolvedLanguage language, string edition)
    {
        (_handbook, _language) = (handbook, language);
        _slugs = language.Chapters.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal);
        _book = BookModel.Of(handbook.Handbook, language.Language, edition);
        _clinic = BookModel.Clinic(handbook.Handbook, language.Language);
        _html = new ChapterHtmlOptions(OutputTarget.Print, language.Language.Strings)
        {
            ChapterAddress = (slug, id) => !_slugs.Contains(slug) ? null : id is null ? $"#{slug}" : $"#{slug}/{id}",
            ImageAddress = path => path,
            SourceAddress = key => $"#src-{key}",
            TermAddress = id => language.Glossary.Count == 0 ? null : $"#term-{id}",
            Source = ForeignLanguage.Of(handbook.Handbook.SourceLanguage),
            SourceNumbers = language.CitedSources.Select((key, i) => (key, i)).ToDictionary(s => s.key, s => s.i + 1, StringComparer.Ordinal),
        };
    }

    /// <summary>The sections of the book, for its contents page.</summary>
    public IReadOnlyList<PlannedSection> Plan { get; set; } = [];

    public TemplateModel Book() => new TemplateModel().Part("book", _book).Part("clinic", _clinic);

    public TemplateModel Of(PlannedSection planned) => planned.Template switch
    {
        "contents" => Book().List("entries", Contents()),
        "glossary" => Book().List("terms", _language.Glossary.Select(Term)),
        "sources" => Book().List("sources", Sources()),
        SectionPlan.Sheet => Book().Part("chapter", Chapter(planned, planned.Chapter!)).List("sources", Sources()),
        SectionPlan.Index => Book().List("groups", BookIndex.Of(_language, Plan.Where(p => p.Template == "chapter").Select(p => p.Chapter!)).Select(IndexGroup)),
        _ when planned.Chapter is { } chapter => Book().Part("chapter", Chapter(planned, chapter)),
        _ => Book(),
    };

    public TemplateModel Furniture(PlannedSection planned, string side) => Book()
        .Text("side", side)
        .Text("section_title", TitleOf(planned))
        .Html("page_html", "<span data-field=\"page\"></span>")
        .Html("pages_html", "<span data-field=\"pages\"></span>");

    private TemplateModel Chapter(PlannedSection planned, ResolvedChapter chapter)
    {
        // The emergency chapter stands in the book twice; on the back cover its ids would name two places.
        var isRepeat = planned.Template == SectionPlan.BackCover;
        var strings = _handbook.Handbook.Languages.First(l => l.Code == chapter.TextLanguage).Strings;
        var markup = ChapterHtml.Render(chapter, _html with { Strings = strings, IdPrefix = isRepeat ? "back-cover/" : chapter.Slug + "/" });
        return new TemplateModel()
            .Text("slug", chapter.Slug)
            .Text("title", chapter.Chapter.FrontMatter.Title)
            .Text("summary", chapter.Chapter.FrontMatter.Summary)
            .Number("number", planned.Number)
            .Flag("is_fallback", chapter.IsFallback)
            .Standing(chapter.Standing)
            .Flag("has_card", markup.Html.Contains(" class=\"card\"", StringComparison.Ordinal))
            .Number("minutes", chapter.ReadingMinutes)
            .Text("figure", chapter.Figure)
            .List("links", markup.OutsideLinks.Select(link => OutsideLink(link, $"{chapter.Slug}/{link.Id}", strings)))
            .Html("body_html", isRepeat ? UpToFirstCallBox(markup.Html) : markup.Html);
    }

    private static TemplateModel OutsideLink(OutsideLink link, string id, LanguageStrings strings) => new TemplateModel()
        .Text("id", id)
        .Text("mark", LinkMarkWriter.MarkOf(link, strings))
        .Text("text", link.Text == link.Address ? null : link.Text)
        .Text("address", link.Address);

    /// <summary>The back cover is one page: what must be done now. The rest stands inside the front cover.</summary>
    private static string UpToFirstCallBox(string html)
    {
        const string end = "</section>";
        var box = html.IndexOf("<section class=\"call ", StringComparison.Ordinal);
        var close = box < 0 ? -1 : html.IndexOf(end, box, StringComparison.Ordinal);
        return close < 0 ? html : html[..(close + end.Length)];
    }

    private IEnumerable<TemplateModel> Sources() =>
        _language.CitedSources.Select(key => BookModel.Source(_handbook.Handbook.Sources[key], _language.Language.Strings));

    /// <summary>Level 0 is a part, 1 a chapter, 2 a heading.</summary>
    private IEnumerable<TemplateModel> Contents()
    {
        var listed = Plan.Where(p => !p.IsCover && p.Template is not ("contents" or SectionPlan.BackCover)).ToList();
        for (var i = 0; i < listed.Count; i++)
        {
            var planned = listed[i];
            var foreign = planned.Chapter is { IsFallback: true };
            var target = planned.Chapter?.Slug ?? planned.Name;
            if (planned.Part is { } part && (i == 0 || listed[i - 1].Part != part))
            {
                yield return Entry(0, target, part.Title.In(_language.Language.Code), null, !part.Title.ByLanguage.ContainsKey(_language.Language.Code)).Flag("ends_part", false);
            }

            yield return Entry(1, target, TitleOf(planned), planned.Number, foreign)
                .Flag("ends_part", planned.Part is not null && (i == listed.Count - 1 || listed[i + 1].Part != planned.Part));
            if (planned.Chapter is { } chapter && planned.Number is not null)
            {
                foreach (var heading in chapter.Headings.Where(h => h.Level == 2))
                {
                    yield return Entry(2, $"{chapter.Slug}/{heading.Id}", heading.Text, null, foreign).Flag("ends_part", false);
                }
            }
        }
    }

    private TemplateModel Entry(int level, string target, string title, int? number, bool isForeign) => new TemplateModel()
        .Number("level", level)
        .Text("target", target)
        .Text("title", title)
        .Text("number", number is { } n ? NumberText.Format(n, _language.Language.Strings) : null)
        .In(isForeign ? _handbook.Handbook.SourceLanguage : null);

    private TemplateModel Term(GlossaryTerm term)
    {
        var isForeign = !_language.Language.Glossary.Contains(term);
        return BookModel.Term(term, isForeign ? _handbook.Handbook.SourceLanguage : null);
    }

    private TemplateModel IndexGroup(IndexGroup group) => new TemplateModel()
        .Text("letter", group.Letter)
        .List("entries", group.Lines.Select(line => new TemplateModel()
            .Text("text", line.Text)
            .Text("places", string.Join(' ', line.Anchors))
            .Text("chapters", string.Join(' ', line.Chapters.Select(chapter => $"{chapter.From} {chapter.To}")))
            .In(line.IsForeign ? _handbook.Handbook.SourceLanguage : null)));

    private string TitleOf(PlannedSection planned)
    {
        var strings = _language.Language.Strings;
        return planned.Chapter?.Chapter.FrontMatter.Title ?? planned.Template switch
        {
            "contents" => strings["print.contents"],
            "glossary" => strings["glossary.title"],
            "sources" => strings["sources.title"],
            SectionPlan.Index => strings["index.title"],
            _ => _handbook.Handbook.Config.Title.In(_language.Language.Code),
        };
    }
}
