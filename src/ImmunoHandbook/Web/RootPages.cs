using System.Security.Cryptography;
using System.Text;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The files at the site's root: the choice of language, the page for wrong addresses, the site map.</summary>
internal sealed class RootPages(SiteSetting setting)
{
    private const string NotFoundStyle = "site/partials/not-found.css";

    public IEnumerable<SiteFile> Render()
    {
        SiteFile?[] files = [Chooser(), NotFound(), SiteMap(), HostName(), new SiteFile(".nojekyll", ReadOnlyMemory<byte>.Empty)];
        return files.OfType<SiteFile>();
    }

    private SiteFile? Chooser() => Page("site/chooser.html", PageFiles.Home, Model()
        .Text("stylesheet", setting.Stylesheets[setting.Languages[0].Code]));

    /// <summary>Its style stands in the page, allowed by its hash: a server shows it at any depth, where no relative address holds.</summary>
    private SiteFile? NotFound()
    {
        var source = setting.Handbook.SourceLanguage;
        var style = Stylesheet.Tokens(setting.Design.Theme)
            + setting.Design.Templates.Render(NotFoundStyle, new TemplateModel(), source.Strings)?.ReplaceLineEndings("\n");
        return Page("site/404.html", "404.html", Model()
            .Html("style_html", style).Text("style_hash", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))));
    }

    private TemplateModel Model()
    {
        var config = setting.Handbook.Config;
        var source = setting.Handbook.SourceLanguage;
        var book = new TemplateModel().Text("title", config.Title.In(source.Code)).Flag("is_sample", setting.IsSample)
            .Text("language", source.Code).Text("direction", source.Direction);
        return new TemplateModel().Part("book", book).List("languages", setting.Languages.Select(l => new TemplateModel()
            .Text("code", l.Code).Text("name", l.Name).Text("english_name", l.EnglishName).Text("dir", l.Direction)
            .Text("title", config.Title.In(l.Code)).Text("subtitle", config.Subtitle.In(l.Code))
            .Text("choose", l.Strings["page.choose-language"]).Text("home", l.Strings["nav.home"])
            .Text("not_found", l.Strings["page.not-found"]).Text("not_found_hint", l.Strings["page.not-found-hint"])
            .Text("sample", l.Strings["sample-notice"])
            .Text("href", $"{l.Code}/{PageFiles.Home}").Text("absolute_href", setting.AbsoluteAddress($"{l.Code}/{PageFiles.Home}"))));
    }

    private SiteFile? Page(string template, string path, TemplateModel model) =>
        setting.Design.Templates.RenderUtf8(template, model, setting.Handbook.SourceLanguage.Strings) is { } html ? new SiteFile(path, html) : null;

    /// <summary>GitHub Pages keeps a host's own name in this file; a site below a folder, or of GitHub's own, has none.</summary>
    private SiteFile? HostName() =>
        Uri.TryCreate(setting.Options.BaseUrl, UriKind.Absolute, out var address) && address.AbsolutePath == "/" && address.IsDefaultPort
        && !address.Host.EndsWith(".github.io", StringComparison.Ordinal) && address.HostNameType == UriHostNameType.Dns
            ? new SiteFile("CNAME", Encoding.UTF8.GetBytes(address.IdnHost + "\n"))
            : null;

    /// <summary>Pages with text of their own: fallbacks would only repeat the source's.</summary>
    private SiteFile? SiteMap()
    {
        if (setting.Options.BaseUrl is not { } address)
        {
            return null;
        }

        var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var language in setting.Resolved.Languages)
        {
            var pages = new[] { PageFiles.Home, PageFiles.Glossary, PageFiles.Sources, PageFiles.Downloads }
                .Concat(language.Chapters.Where(c => !c.IsFallback).Select(c => PageFiles.Chapter(c.Slug)));
            foreach (var page in pages)
            {
                map.Append("<url><loc>").Append(HtmlText.Escape($"{address}{language.Language.Code}/{page}")).Append("</loc></url>\n");
            }
        }

        return new SiteFile("sitemap.xml", Encoding.UTF8.GetBytes(map.Append("</urlset>\n").ToString()));
    }
}
