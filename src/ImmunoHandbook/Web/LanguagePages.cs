using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The pages of one language that are not chapters.</summary>
internal sealed class LanguagePages(SiteSetting setting, LanguageFrame frame, ChapterPages chapters, ChapterMarkups markups)
{
    /// <summary>Each makes one page; they do not depend on each other.</summary>
    public IEnumerable<Func<SiteFile?>> Jobs()
    {
        yield return Home;
        yield return Glossary;
        yield return Sources;
        yield return Downloads;
        if (setting.HasWholeBook)
        {
            yield return Book;
        }
    }

    private SiteFile? Home()
    {
        var config = setting.Handbook.Config;
        var head = new PageHead("home", PageFiles.Home, config.Title.In(frame.Code)) { Description = config.Subtitle.In(frame.Code) };
        var first = frame.Language.Chapters.FirstOrDefault(c => c.Chapter.FrontMatter.Kind == ChapterKind.Chapter)
            ?? (frame.Language.Chapters.Count > 0 ? frame.Language.Chapters[0] : null);
        return frame.Render(head, frame.Model(head)
            .List("chapters", frame.Contents.Entries)
            .Text("cover", Cover())
            .Part("first", first is null ? null : frame.Contents.EntryOf(first.Slug)));
    }

    private string? Cover() =>
        new[] { $"{frame.Code}/images/cover.svg", "images/cover.svg" }.FirstOrDefault(p => setting.Handbook.Folder.Exists("content/" + p)) is { } path
            ? setting.Pictures.AddressOf(path)
            : null;

    private SiteFile? Glossary()
    {
        var head = new PageHead("glossary", PageFiles.Glossary, frame.Strings["glossary.title"]) { Description = frame.Strings["glossary.intro"] };
        var own = frame.Language.Language.Glossary.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return frame.Render(head, frame.Model(head).List("terms", frame.Language.Glossary.Select(term => new TemplateModel()
            .Text("id", term.Id).Text("term", term.Term).Text("definition", term.Definition).Text("say_it_like", term.SayItLike)
            .Text("lang", own.Contains(term.Id) ? null : setting.Handbook.SourceLanguage.Code)
            .Text("dir", setting.Handbook.SourceLanguage.RightToLeft ? "rtl" : "ltr"))));
    }

    private SiteFile? Sources()
    {
        var head = new PageHead("sources", PageFiles.Sources, frame.Strings["sources.title"]) { Description = frame.Strings["sources.intro"] };
        var cited = frame.Language.CitedSources.Where(setting.Handbook.Sources.ContainsKey).Select(key => setting.Handbook.Sources[key]).ToList();
        var model = frame.Model(head).List("sources", cited.Select(source => new TemplateModel()
            .Text("key", source.Key).Text("title", source.Title).Text("publisher", source.Publisher)
            .Text("url", source.Url).Text("date", source.Date).Text("accessed", frame.Date(source.Accessed))));
        return frame.Render(head, model) is { } file
            ? file with { Origins = [.. cited.Where(s => s.Url is not null).Select(s => new LinkOrigin(s.Url!, s.At))] }
            : null;
    }

    private SiteFile? Downloads()
    {
        var head = new PageHead("downloads", PageFiles.Downloads, frame.Strings["page.downloads"]) { Description = frame.Strings["downloads.intro"] };
        var books = setting.Options.Books.Where(b => b.Language == frame.Code).OrderBy(b => b.Edition, StringComparer.Ordinal);
        return frame.Render(head, frame.Model(head).List("downloads", books.Select(book =>
        {
            var key = $"downloads.{book.Edition}";
            return new TemplateModel()
                .Text("name", frame.Strings.Knows(key) ? frame.Strings[key] : book.Edition.ToUpperInvariant())
                .Text("href", DownloadFiles.Address(book)).Text("file", DownloadFiles.Name(book)).Number("pages", book.Pages)
                .Text("size", Megabytes(book.Pdf.Length)).Text("checksum", ContentHash.Full(book.Pdf.Span));
        })));
    }

    /// <summary>Millions of bytes with one decimal, as file managers show it.</summary>
    private string Megabytes(int bytes) =>
        NumberText.Localise(Math.Max(0.1, bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture), frame.Strings);

    private SiteFile? Book()
    {
        var head = new PageHead("book", PageFiles.Book, setting.Handbook.Config.Title.In(frame.Code)) { Description = frame.Strings["page.whole-book"] };
        var origins = new List<LinkOrigin>();
        var parts = new List<TemplateModel>();
        foreach (var chapter in frame.Language.Chapters)
        {
            var markup = markups.RenderForBook(chapter);
            origins.AddRange(markup.Origins);
            parts.Add(chapters.ChapterModel(chapter, markup));
        }

        return frame.Render(head, frame.Model(head).List("parts", parts)) is { } file ? file with { Origins = origins } : null;
    }
}
