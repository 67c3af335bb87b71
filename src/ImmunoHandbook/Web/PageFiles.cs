namespace ImmunoHandbook.Web;

/// <summary>Names of the pages that each language has beside its chapters, and of the folder of assets.</summary>
internal static class PageFiles
{
    public const string Home = "index.html";
    public const string Glossary = "glossary.html";
    public const string Sources = "sources.html";
    public const string Book = "book.html";
    public const string Downloads = "downloads.html";
    public const string Translations = "translations.html";

    /// <summary>From a page in a language folder to the site's root.</summary>
    public const string ToRoot = "../";

    public const string Assets = "assets/";

    public static string Chapter(string slug) => slug + ".html";
}
