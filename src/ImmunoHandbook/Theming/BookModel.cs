using System.Net;
using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Translation;

namespace ImmunoHandbook.Theming;

/// <summary>Parts of the template model that the website and the book share.</summary>
internal static class BookModel
{
    /// <summary>What a page says at its head of how far a translated chapter can be relied on.</summary>
    public static TemplateModel Standing(this TemplateModel model, ChapterStanding? standing) => model
        .Flag("is_draft", standing is { Draft: > 0 }).Flag("is_stale", standing is { Stale: > 0 }).Flag("is_partial", standing is { Missing: > 0 });

    /// <param name="edition">Edition of the book, or null for the website.</param>
    public static TemplateModel Of(Handbook handbook, Language language, string? edition)
    {
        var (config, strings) = (handbook.Config, language.Strings);
        return new TemplateModel()
            .Text("title", config.Title.In(language.Code))
            .Text("subtitle", config.Subtitle.In(language.Code))
            .Text("audience", config.Audience.In(language.Code))
            .Text("short_title", config.ShortTitle.In(language.Code) is { Length: > 0 } shortTitle ? shortTitle : config.Title.In(language.Code))
            .Text("organisation", config.Organisation.In(language.Code))
            .Text("edition_code", config.EditionCode)
            .Html("edition_code_html", EditionCode(config.EditionCode))
            .Text("edition", edition)
            .Text("language", language.Code)
            .Text("language_name", language.Name)
            .Text("language_english_name", language.EnglishName)
            .Text("direction", language.Direction)
            .Text("date", NumberText.Date(handbook.Date, strings))
            .Text("reviewed", config.Reviewed is { } reviewed ? NumberText.Date(reviewed, strings) : null)
            .Flag("is_sample", config.Reviewed is null)
            .Flag("is_translation", language != handbook.SourceLanguage)
            .Html("cover_image_html", handbook.Folder.Exists("content/images/cover.svg") ? "<img src=\"images/cover.svg\" alt=\"\">" : null);
    }

    /// <summary>Kept apart from the numbers around it: in a line that runs from right to left they would change places.</summary>
    public static string EditionCode(string code) => $"<span dir=\"ltr\">{WebUtility.HtmlEncode(code)}</span>";

    /// <summary>What a logo says to those who do not see it: whose it is.</summary>
    public static string LogoText(Handbook handbook, Language language) =>
        handbook.Clinic.Values.TryGetValue("name", out var name) && !string.IsNullOrWhiteSpace(name.Value) ? name.Value.Trim()
            : handbook.Config.Organisation.In(language.Code);

    /// <summary>Clinic values as markup: a phone number dials, a value not filled in is a line to write on.</summary>
    public static TemplateModel Clinic(Handbook handbook, Language language)
    {
        var clinic = handbook.Clinic;
        var model = new TemplateModel().Html(
            "logo_html",
            clinic.Logo is { } logo ? $"<img src=\"{HtmlText.Escape(logo)}\" alt=\"{HtmlText.Escape(LogoText(handbook, language))}\">" : null);
        foreach (var (key, value) in clinic.Values)
        {
            model.Html(key.Replace('-', '_') + "_html", ClinicValue(key, value.Value));
            model.Flag("has_" + key.Replace('-', '_'), !string.IsNullOrWhiteSpace(value.Value));
        }

        return model;
    }

    public static TemplateModel Source(Source source, LanguageStrings strings) => new TemplateModel()
        .Text("key", source.Key)
        .Text("title", source.Title)
        .Text("publisher", source.Publisher)
        .Text("date", source.Date)
        .Text("url", source.Url)
        .Text("host", Host(source.Url))
        .Text("accessed", source.Accessed is { } accessed ? NumberText.Date(accessed, strings) : null);

    /// <summary>Who publishes at an address, in few letters for paper: the name of its host.</summary>
    private static string? Host(string? address)
    {
        const string everyday = "www.";
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : null;
        return host?.StartsWith(everyday, StringComparison.Ordinal) == true ? host[everyday.Length..] : host;
    }

    /// <param name="foreign">The language of a term that is not translated, or null.</param>
    public static TemplateModel Term(GlossaryTerm term, Language? foreign) => new TemplateModel()
        .Text("id", term.Id)
        .Text("term", term.Term)
        .Text("definition", term.Definition)
        .Text("say_it_like", term.SayItLike)
        .In(foreign);

    /// <summary>A part of the book; its title is in the source's language where it is not translated.</summary>
    public static TemplateModel Part(Part part, Language language, Language source) => new TemplateModel()
        .Text("id", part.Id)
        .Text("title", part.Title.In(language.Code))
        .In(part.Title.ByLanguage.ContainsKey(language.Code) ? null : source);

    /// <summary>Adds the language of a text that is not in the page's own; null where it is.</summary>
    public static TemplateModel In(this TemplateModel model, Language? foreign) => model
        .Text("lang", foreign?.Code)
        .Text("dir", foreign is null ? null : foreign.Direction);

    private static string ClinicValue(string key, string value)
    {
        var text = WebUtility.HtmlEncode(value.Trim());
        return text.Length == 0 ? $"<span class=\"fill\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(key.Replace('-', ' '))}\"></span>"
            : ClinicProfile.IsPhone(key)
                ? $"<a class=\"phone\" dir=\"ltr\" href=\"tel:{ValueRenderer.Dialled(value)}\">{text}</a>"
            : text;
    }
}
