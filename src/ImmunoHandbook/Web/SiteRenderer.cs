using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Web.Search;

namespace ImmunoHandbook.Web;

/// <summary>
/// Makes the website in memory: chapters to HTML, the assets they need, then all pages at once. The same input gives
/// the same bytes whatever the number of threads.
/// </summary>
internal static class SiteRenderer
{
    public static Site Render(ResolvedHandbook handbook, Design design, SiteOptions options, DiagnosticBag findings)
    {
        var pictures = new PictureAssets(handbook.Handbook.Pictures, findings);
        var markups = RenderChapters(handbook, pictures);
        var fonts = new FontAssets(design.Theme, CharactersOf(handbook, markups), CodeCharacters.Of(markups.SelectMany(m => m.Own).Select(m => m.Html)), findings);
        SiteLetters.Look(fonts.Missing, handbook, design.Missing);
        var stylesheets = Stylesheet.Create(design, handbook.Languages.Select(l => (l.Language.Code, fonts.Rules(CharactersOf(l.Language)))), !handbook.Handbook.Parts.IsEmpty, findings);
        var script = SearchFiles.Script(design, findings);
        var indexes = new SiteFile[script is null ? 0 : handbook.Languages.Count];
        Parallel.For(0, indexes.Length, i => indexes[i] = SearchFiles.Index(handbook.Languages[i], handbook.Handbook.SourceLanguage));
        var shares = !options.Shares ? [] : RenderShares(handbook, design, findings);
        var setting = new SiteSetting(handbook, design, options, findings)
        {
            Stylesheets = stylesheets.ToDictionary(s => s.Key, s => s.Value.Path, StringComparer.Ordinal),
            Pictures = pictures,
            SharePictures = shares.ToDictionary(s => s.Language, s => s.File.Path, StringComparer.Ordinal),
            SearchScript = script?.Path,
            SearchIndexes = indexes.Index().ToDictionary(index => handbook.Languages[index.Index].Language.Code, index => index.Item.Path, StringComparer.Ordinal),
        };
        LanguagePages[] languages = [.. markups.Select((own, i) => new LanguagePages(setting, handbook.Languages[i], own))];
        var pages = RenderPages(languages);
        var books = options.Books.GetAwaiter().GetResult().Where(book => !book.IsForStaff).ToList();
        SiteFile[] others =
        [
            .. pages, .. new RootPages(setting).Render(), .. handbook.Languages.Select(l => Feed.Of(l, setting)).OfType<SiteFile>(),
            .. fonts.Files, .. stylesheets.Values.DistinctBy(s => s.Path), .. indexes, .. shares.Select(s => s.File), .. script is null ? [] : new[] { script }, .. pictures.Files, .. books.Select(DownloadFiles.File),
        ];

        // What lies in the archive cannot offer the archive.
        SiteFile[] Downloads(SiteFile? archive) => [.. languages.Select(l => l.Downloads(books, archive)).OfType<SiteFile>()];
        var archive = setting.HasWholeBook ? SiteArchive.Of([.. others, .. Downloads(null)], setting) : null;
        return new Site([.. others.Concat(Downloads(archive)).Concat(archive is null ? [] : [archive]).OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    private static (string Language, SiteFile File)[] RenderShares(ResolvedHandbook handbook, Design design, DiagnosticBag findings)
    {
        var pictures = new byte[]?[handbook.Languages.Count];
        Parallel.For(0, pictures.Length, i => pictures[i] = new SharePicture(handbook.Handbook, handbook.Languages[i].Language, design, findings).Render());
        return [.. from made in pictures.Zip(handbook.Languages)
                   where made.First is not null
                   let code = made.Second.Language.Code
                   select (code, new SiteFile($"{PageFiles.Assets}share-{code}.{ContentHash.Short(made.First)}.png", made.First))];
    }

    private static ChapterMarkups[] RenderChapters(ResolvedHandbook handbook, PictureAssets pictures)
    {
        ChapterMarkups[] markups = [.. handbook.Languages.Select(l => new ChapterMarkups(handbook, l, pictures))];
        var jobs = markups.SelectMany(m => Enumerable.Range(0, m.Own.Length).Select(i => (m, i))).ToArray();
        Parallel.ForEach(jobs, job => job.m.Render(job.i));
        return markups;
    }

    private static IEnumerable<SiteFile> RenderPages(IEnumerable<LanguagePages> languages)
    {
        var jobs = languages.SelectMany(l => l.Jobs().Select(page => (Work: new FileWork("site", l.Folder), Page: page))).ToArray();
        var files = new SiteFile?[jobs.Length];
        Parallel.For(0, jobs.Length, i => files[i] = jobs[i].Work.Do(jobs[i].Page));
        return files.OfType<SiteFile>();
    }

    /// <summary>Of the words around every page's text.</summary>
    private static UsedCharacters CharactersOf(Language language)
    {
        var used = new UsedCharacters();
        foreach (var text in language.Strings.Texts)
        {
            used.Add(text);
        }

        return used;
    }

    private static UsedCharacters CharactersOf(ResolvedHandbook handbook, IEnumerable<ChapterMarkups> markups)
    {
        var used = new UsedCharacters();
        var config = handbook.Handbook.Config;
        var texts = markups.SelectMany(m => m.Own).Select(m => m.Html)
            .Concat(new[] { config.Title, config.Subtitle, config.Audience, config.ShortTitle, config.Organisation }.SelectMany(t => t.ByLanguage.Values))
            .Concat(handbook.Languages.SelectMany(l => l.Language.Strings.Texts))
            .Concat(handbook.Languages.SelectMany(l => l.Chapters).SelectMany(c => new[] { c.Chapter.FrontMatter.Title, c.Chapter.FrontMatter.Summary }))
            .Concat(handbook.Languages.SelectMany(l => l.Chapters).SelectMany(c => c.Part?.Title.ByLanguage.Values ?? []))
            .Concat(handbook.Languages.SelectMany(l => l.Glossary).SelectMany(t => new[] { t.Term, t.Definition, t.SayItLike }))
            .Concat(handbook.Handbook.Sources.Values.SelectMany(s => new[] { s.Title, s.Publisher, s.Date }))
            .Concat(handbook.Handbook.Clinic.Values.Values.Select(v => v.Value));
        foreach (var text in texts)
        {
            used.Add(text);
        }

        return used;
    }
}
