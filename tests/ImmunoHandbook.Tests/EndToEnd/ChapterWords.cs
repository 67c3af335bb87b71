using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmunoHandbook.Content;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>What the author wrote, taken from the chapter's HTML without any of the code that makes pages of it.</summary>
internal static class ChapterWords
{
    public static SectionWords Of(ResolvedChapter chapter, SetBook book)
    {
        var front = chapter.Chapter.FrontMatter;
        var markup = Markup(chapter, book);
        var body = new HtmlParser().ParseDocument(markup.Html).Body!;
        var links = markup.OutsideLinks.Select(link => link.Text == link.Address ? link.Address : $"{link.Text}\n{link.Address}");
        var notes = body.QuerySelectorAll("section.footnotes li").Select(Text).ToList();
        body.QuerySelectorAll("section.footnotes").ToList().ForEach(n => n.Remove());
        return new SectionWords(
            PrintedText.Words($"{front.Title}\n{front.Summary}\n{Text(body)}\n{string.Join('\n', links)}"),
            PrintedText.Words(string.Join('\n', notes)));
    }

    /// <summary>Words that a chapter's template may add: the language's own, and those of the clinic.</summary>
    public static HashSet<string> Added(SetBook book)
    {
        var handbook = book.Handbook.Handbook;
        return
        [
            .. handbook.Languages.SelectMany(l => l.Strings.Values.Values).Select(v => v.Value)
                .Concat(handbook.Clinic.Values.Values.Select(v => v.Value))
                .SelectMany(PrintedText.Words),
        ];
    }

    /// <summary>Words that any page may show: titles, headings, terms, sources and what the handbook says of itself.</summary>
    public static HashSet<string> OfTheHandbook(SetBook book)
    {
        var handbook = book.Handbook.Handbook;
        var config = handbook.Config;
        var texts = new List<string> { config.EditionCode };
        texts.AddRange(new[] { config.Title, config.Subtitle, config.Audience, config.ShortTitle, config.Organisation }.SelectMany(t => t.ByLanguage.Values));
        texts.AddRange(handbook.Languages.SelectMany(l => new[] { l.Name, l.EnglishName }));
        texts.AddRange(handbook.Sources.Values.SelectMany(s => new[] { s.Title, s.Publisher, s.Date ?? "", s.Url ?? "" }));
        texts.AddRange(BookIndex.Of(book.Language, book.Language.Chapters).SelectMany(g => g.Lines.Select(line => line.Text).Prepend(g.Letter)));
        texts.AddRange(book.Language.Glossary.SelectMany(t => new[] { t.Term, t.Definition, t.SayItLike ?? "" }));
        texts.AddRange(book.Language.Chapters.SelectMany(c => c.Headings.Select(h => h.Text).Append(c.Chapter.FrontMatter.Title)));
        return [.. texts.SelectMany(PrintedText.Words), .. Added(book)];
    }

    private static ChapterMarkup Markup(ResolvedChapter chapter, SetBook book)
    {
        var strings = book.Handbook.Handbook.Languages.First(l => l.Code == chapter.TextLanguage).Strings;
        return ChapterHtml.Render(chapter, new ChapterHtmlOptions(OutputTarget.Print, strings)
        {
            ChapterAddress = (slug, id) => $"#{slug}/{id}",
            ImageAddress = path => path,
            SourceAddress = key => $"#src-{key}",
            TermAddress = id => $"#term-{id}",
            SourceNumbers = book.Language.CitedSources.Index().ToDictionary(s => s.Item, s => s.Index + 1, StringComparer.Ordinal),
        });
    }

    /// <summary>Text of an element; a block ends a word, an inline element does not. Words in drawings are part of the drawing.</summary>
    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "svg" or "br" } => "\n",
        IElement element when element.ClassList.Contains("note-back") => "",
        IElement { LocalName: "a" or "span" or "strong" or "em" or "sup" or "code" or "bdi" } inline => string.Concat(inline.ChildNodes.Select(Text)),
        _ => "\n" + string.Concat(node.ChildNodes.Select(Text)) + "\n",
    };
}
