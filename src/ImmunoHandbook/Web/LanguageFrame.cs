using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The parts of a page's model that all pages of one language share, made once.</summary>
internal sealed class LanguageFrame
{
    private readonly SiteSetting _setting;
    private readonly TemplateModel _book;
    private readonly TemplateModel _site;
    private readonly TemplateModel _clinic;

    public LanguageFrame(SiteSetting setting, ResolvedLanguage language)
    {
        (_setting, Language) = (setting, language);
        Contents = new ContentsModel(language, setting.Handbook.SourceLanguage, setting.Handbook.Config.Emergency?.Value);
        (_book, _site, _clinic) = (BookModel(), SiteModel(), ClinicModel());
    }

    public ResolvedLanguage Language { get; }

    public LanguageStrings Strings => Language.Language.Strings;

    public string Code => Language.Language.Code;

    public ContentsModel Contents { get; }

    /// <summary>The model of a page; the caller adds what only its template needs.</summary>
    public TemplateModel Model(PageHead head)
    {
        var path = $"{Code}/{head.File}";
        var page = new TemplateModel()
            .Text("kind", head.Kind).Text("file", head.File).Text("title", head.Title).Text("description", head.Description)
            .Text("full_title", FullTitle(head.Title)).Text("slug", head.Slug ?? "").Text("canonical", _setting.AbsoluteAddress(CanonicalPath(head)))
            .List("alternates", Alternates(head)).Part("share", Share());
        return new TemplateModel()
            .Part("book", _book).Part("site", _site).Part("clinic", _clinic).Part("page", page)
            .Part("contents", Contents.For(head.Slug));
    }

    public SiteFile? Render(PageHead head, TemplateModel model) =>
        _setting.Design.Templates.RenderUtf8($"site/{head.Kind}.html", model, Strings) is { } html
            ? new SiteFile($"{Code}/{head.File}", html)
            : null;

    /// <summary>A page that only repeats the source's text names the source's page as the real one.</summary>
    private string CanonicalPath(PageHead head) =>
        head.TranslatedInto is { } languages && !languages.Contains(Code) && languages.Contains(_setting.Handbook.SourceLanguage.Code)
            ? $"{_setting.Handbook.SourceLanguage.Code}/{head.File}"
            : $"{Code}/{head.File}";

    /// <summary>Links between translations of a page, where the site knows its address; never to a page that only falls back.</summary>
    private IEnumerable<TemplateModel> Alternates(PageHead head)
    {
        var languages = head.TranslatedInto ?? [.. _setting.Languages.Select(l => l.Code)];
        return _setting.Options.BaseUrl is not null && languages.Count > 1 && languages.Contains(Code)
            ? languages.Select(code => new TemplateModel().Text("code", code).Text("href", _setting.AbsoluteAddress($"{code}/{head.File}")))
            : [];
    }

    private TemplateModel? Share() => _setting.SharePictures.GetValueOrDefault(Code) is { } path
        ? new TemplateModel().Text("href", _setting.AbsoluteAddress(path)).Number("width", SharePicture.PixelWidth).Number("height", SharePicture.PixelHeight)
        : null;

    /// <summary>With the book's name, unless a browser's tab and a list of results would cut it off.</summary>
    private string FullTitle(string title)
    {
        const int mostShown = 70;
        var full = title == _setting.Handbook.Config.Title.In(Code) ? title : $"{title} · {ShortTitle}";
        return full.Length <= mostShown ? full : title;
    }

    private string ShortTitle => _setting.Handbook.Config.ShortTitle.In(Code) is { Length: > 0 } name ? name : _setting.Handbook.Config.Title.In(Code);

    private TemplateModel BookModel()
    {
        var config = _setting.Handbook.Config;
        var title = config.Title.In(Code);
        return new TemplateModel()
            .Text("title", title).Text("subtitle", config.Subtitle.In(Code)).Text("audience", config.Audience.In(Code))
            .Text("short_title", ShortTitle).Text("organisation", config.Organisation.In(Code))
            .Html("edition_code_html", Theming.BookModel.EditionCode(config.EditionCode)).Flag("is_sample", _setting.IsSample).Flag("has_translations", _setting.Resolved.Progress.Count > 0)
            .Text("review_by", config.ReviewBy?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Text("review_by_date", Date(config.ReviewBy))
            .Text("reviewed", Date(config.Reviewed)).Text("updated", Date(_setting.Handbook.Date))
            .Text("language", Code).Text("direction", Language.Language.Direction);
    }

    private TemplateModel SiteModel() => new TemplateModel()
        .Text("root", PageFiles.ToRoot).Text("stylesheet", PageFiles.ToRoot + _setting.Stylesheets[Code])
        .Text("search_script", _setting.SearchScript is { } script ? PageFiles.ToRoot + script : null)
        .Text("search_index", _setting.SearchIndexes.TryGetValue(Code, out var index) ? PageFiles.ToRoot + index : null)
        .Text("feed", _setting.Options.BaseUrl is null ? null : Feed.File)
        .Flag("has_book", _setting.HasWholeBook).Flag("has_glossary", Language.Glossary.Count > 0)
        .Flag("has_sources", Language.CitedSources.Count > 0)
        .List("languages", _setting.Languages.Count < 2 ? [] : _setting.Languages.Select(l => new TemplateModel()
            .Text("code", l.Code).Text("name", l.Name).Text("dir", l.Direction).Flag("is_current", l.Code == Code)));

    private TemplateModel ClinicModel()
    {
        var phone = Clinic("phone-24h");
        return new TemplateModel()
            .Text("name", Clinic("name")).Text("phone_24h", phone)
            .Text("phone_24h_href", phone is null ? null : "tel:" + ValueRenderer.Dialled(phone))
            .Part("logo", _setting.Handbook.Clinic.Logo is { } logo ? Logo(logo) : null);
    }

    private TemplateModel? Logo(string path)
    {
        var size = _setting.Pictures.AddressOf(path) is { Length: > 0 } ? _setting.Pictures.SizeOf(path) : null;
        return new TemplateModel()
            .Text("href", _setting.Pictures.AddressOf(path)).Text("alt", Theming.BookModel.LogoText(_setting.Handbook, Language.Language))
            .Number("width", size?.Width).Number("height", size?.Height);
    }

    public string? Date(DateOnly? date) => date is { } day ? NumberText.Date(day, Strings) : null;

    private string? Clinic(string key) =>
        _setting.Handbook.Clinic.Values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value.Value) ? value.Value.Trim() : null;
}
