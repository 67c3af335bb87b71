using ImmunoHandbook.Content;
using ImmunoHandbook.Markup;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The page of each chapter of one language.</summary>
internal sealed class ChapterPages(SiteSetting setting, LanguageFrame frame)
{
    public PageHead HeadOf(ResolvedChapter chapter) =>
        new("chapter", PageFiles.Chapter(chapter.Slug), chapter.Chapter.FrontMatter.Title)
        {
            Description = chapter.Chapter.FrontMatter.Summary,
            Slug = chapter.Slug,
            TranslatedInto = TranslatedInto(chapter.Slug),
        };

    public SiteFile? Render(ResolvedChapter chapter, ChapterMarkup markup)
    {
        var head = HeadOf(chapter);
        var place = frame.Contents.PlaceOf(chapter.Slug);
        var entries = frame.Contents.Entries;
        var model = frame.Model(head)
            .Part("chapter", ChapterModel(chapter, markup))
            .Part("previous", place > 0 ? entries[place - 1] : null)
            .Part("next", place + 1 < entries.Count ? entries[place + 1] : null);
        return frame.Render(head, model) is { } file ? file with { Origins = markup.Origins } : null;
    }

    /// <summary>A chapter with its markup, as the chapter's own page and the whole-book page print it.</summary>
    public TemplateModel ChapterModel(ResolvedChapter chapter, ChapterMarkup markup)
    {
        var front = chapter.Chapter.FrontMatter;
        var figure = chapter.Figure is { } path && setting.Pictures.AddressOf(path) is { Length: > 0 } address ? address : null;
        var size = figure is null ? null : setting.Pictures.SizeOf(chapter.Figure!);
        var (main, body) = SplitAtMainMessage(markup.Html);
        var text = setting.Handbook.Languages.First(l => l.Code == chapter.TextLanguage);
        return new TemplateModel()
            .Text("slug", chapter.Slug).Text("title", front.Title).Text("summary", front.Summary)
            .Part("entry", frame.Contents.EntryOf(chapter.Slug)).Html("main_html", main).Html("body_html", body)
            .Flag("is_fallback", chapter.IsFallback).Standing(chapter.Standing).Text("lang", text.Code).Text("dir", text.Direction)
            .Text("updated", frame.Date(front.Updated)).Text("reviewed", frame.Date(front.Reviewed))
            .Text("figure", figure).Number("figure_width", size?.Width).Number("figure_height", size?.Height)
            .List("headings", chapter.Headings.Where(h => h.Level == 2).Select(h => new TemplateModel().Text("id", h.Id).Text("text", h.Text)));
    }

    /// <summary>The main message is a part of its own, so that a template can put it before everything else.</summary>
    private static (string? Main, string Body) SplitAtMainMessage(string html)
    {
        const string start = "<section class=\"main-message\"";
        const string end = "</section>\n";
        var at = html.StartsWith(start, StringComparison.Ordinal) ? html.IndexOf(end, StringComparison.Ordinal) : -1;
        return at < 0 ? (null, html) : (html[..(at + end.Length)], html[(at + end.Length)..]);
    }

    private List<string> TranslatedInto(string slug) =>
        [.. setting.Resolved.Languages.Where(l => !l.Chapters[frame.Contents.PlaceOf(slug)].IsFallback).Select(l => l.Language.Code)];
}
