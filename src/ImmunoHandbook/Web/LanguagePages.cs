using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>All pages of one language.</summary>
internal sealed class LanguagePages
{
    private readonly SiteSetting _setting;
    private readonly LanguageFrame _frame;
    private readonly ChapterPages _chapters;
    private readonly ChapterMarkups _markups;

    public LanguagePages(SiteSetting setting, ResolvedLanguage language, ChapterMarkups markups)
    {
        (_setting, _markups) = (setting, markups);
        _frame = new LanguageFrame(setting, language);
        _chapters = new ChapterPages(setting, _frame);
    }

    /// <summary>Of the language's own words in the handbook.</summary>
    public string Folder => $"content/{_frame.Code}";

    /// <summary>Each makes one page, all but the downloads; they do not depend on each other.</summary>
    public IEnumerable<Func<SiteFile?>> Jobs()
    {
        yield return Home;
        yield return Glossary;
        yield return Sources;
        if (_setting.Resolved.Progress.Count > 0)
        {
            yield return Translations;
        }

        if (_setting.HasWholeBook)
        {
            yield return Book;
        }

        for (var i = 0; i < _frame.Language.Chapters.Count; i++)
        {
            var (chapter, markup) = (_frame.Language.Chapters[i], _markups.Own[i]);
            yield return () => _chapters.Render(chapter, markup);
        }
    }

    private SiteFile? Home()
    {
        var config = _setting.Handbook.Config;
        var head = new PageHead("home", PageFiles.Home, config.Title.In(_frame.Code)) { Description = config.Subtitle.In(_frame.Code) };
        var first = _frame.Language.Chapters.FirstOrDefault(c => c.Chapter.FrontMatter.Kind == ChapterKind.Chapter)
            ?? (_frame.Language.Chapters.Count > 0 ? _frame.Language.Chapters[0] : null);
        return _frame.Render(head, _frame.Model(head)
            .List("chapters", _frame.Contents.Entries)
            .Text("cover", Cover())
            .Part("first", first is null ? null : _frame.Contents.EntryOf(first.Slug)));
    }

    private string? Cover() =>
        new[] { $"{_frame.Code}/images/cover.svg", "images/cover.svg" }.FirstOrDefault(p => _setting.Handbook.Folder.Exists("content/" + p)) is { } path
            ? _setting.Pictures.AddressOf(path)
            : null;

    private SiteFile? Glossary()
    {
        var head = new PageHead("glossary", PageFiles.Glossary, _frame.Strings["glossary.title"]) { Description = _frame.Strings["glossary.intro"] };
        var own = _frame.Language.Language.Glossary.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return _frame.Render(head, _frame.Model(head).List("terms", _frame.Language.Glossary.Select(term =>
            BookModel.Term(term, own.Contains(term.Id) ? null : _setting.Handbook.SourceLanguage))));
    }

    private SiteFile? Sources()
    {
        var head = new PageHead("sources", PageFiles.Sources, _frame.Strings["sources.title"]) { Description = _frame.Strings["sources.intro"] };
        var cited = _frame.Language.CitedSources.Where(_setting.Handbook.Sources.ContainsKey).Select(key => _setting.Handbook.Sources[key]).ToList();
        var model = _frame.Model(head).List("sources", cited.Select(source => BookModel.Source(source, _frame.Strings)));
        return _frame.Render(head, model) is { } file
            ? file with { Origins = [.. cited.Where(s => s.Url is not null).Select(s => new LinkOrigin(s.Url!, s.At))] }
            : null;
    }

    /// <summary>How far each language is, for readers who could help.</summary>
    private SiteFile? Translations()
    {
        var head = new PageHead("translations", PageFiles.Translations, _frame.Strings["page.translations"]) { Description = _frame.Strings["translations.intro"] };
        return _frame.Render(head, _frame.Model(head).List("translations", _setting.Resolved.Progress.Select(progress =>
        {
            var language = _setting.Handbook.Languages.First(l => l.Code == progress.Code);
            string Share(int words) => NumberText.Format((int)Math.Round(100.0 * words / Math.Max(1, progress.Whole.Words)), _frame.Strings);
            var whole = progress.Whole;
            return new TemplateModel().Text("code", progress.Code).Text("dir", language.Direction).Text("name", language.Name)
                .Text("reviewed", Share(whole.Reviewed)).Text("translated", Share(whole.Translated)).Text("draft", Share(whole.Draft)).Text("stale", Share(whole.Stale)).Text("missing", Share(whole.Missing));
        })));
    }

    /// <summary>Made last, when the books are printed.</summary>
    public SiteFile? Downloads(IReadOnlyList<PrintedBook> printed, SiteFile? archive)
    {
        var head = new PageHead("downloads", PageFiles.Downloads, _frame.Strings["page.downloads"]) { Description = _frame.Strings["downloads.intro"] };
        var own = printed.Where(b => b.Language == _frame.Code).ToLookup(b => b.Sheet is null);
        var books = own[true].OrderBy(b => b.Edition, StringComparer.Ordinal);
        var website = archive is null ? null : new TemplateModel()
            .Text("href", PageFiles.ToRoot + archive.Path).Text("size", Megabytes(archive.Content.Length)).Text("checksum", ContentHash.Full(archive.Content.Span));
        return _frame.Render(head, _frame.Model(head).Part("website", website)
            .List("downloads", books.Select(book => Download(book, _frame.Strings.Knows($"downloads.{book.Edition}") ? _frame.Strings[$"downloads.{book.Edition}"] : book.Edition.ToUpperInvariant())))
            .List("sheets", own[false].Select(sheet => Download(sheet, sheet.Sheet!))));
    }

    private TemplateModel Download(PrintedBook book, string name) => new TemplateModel()
        .Text("name", name)
        .Text("href", DownloadFiles.Address(book)).Text("file", DownloadFiles.Name(book)).Number("pages", book.Pages)
        .Text("size", Megabytes(book.Pdf.Length)).Text("checksum", ContentHash.Full(book.Pdf.Span));

    /// <summary>Millions of bytes with one decimal, as file managers show it.</summary>
    private string Megabytes(int bytes) =>
        NumberText.Localise(Math.Max(0.1, bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture), _frame.Strings);

    private SiteFile? Book()
    {
        var head = new PageHead("book", PageFiles.Book, _setting.Handbook.Config.Title.In(_frame.Code)) { Description = _frame.Strings["page.whole-book"] };
        var origins = new List<LinkOrigin>();
        var parts = new List<TemplateModel>();
        foreach (var chapter in _frame.Language.Chapters)
        {
            var markup = _markups.RenderForBook(chapter);
            origins.AddRange(markup.Origins);
            parts.Add(_chapters.ChapterModel(chapter, markup));
        }

        return _frame.Render(head, _frame.Model(head).List("parts", parts)) is { } file ? file with { Origins = origins } : null;
    }
}
