using System.Net;
using System.Text;

namespace ImmunoHandbook.Links.Online;

/// <summary>What tells one page from another: its title and its language, and the places that it has.</summary>
internal sealed record PageExcerpt(string Title, string Language)
{
    private const int LongestTitle = 120;

    /// <summary>Titles stand at the beginning.</summary>
    private const int LongestHead = 128 << 10;

    /// <summary>Null where the page was not read to its end: a place that is not found may still come.</summary>
    public IReadOnlySet<string>? Places { get; init; }

    public static PageExcerpt Of(ReadOnlySpan<byte> html, bool isWhole)
    {
        var head = Encoding.UTF8.GetString(html[..Math.Min(html.Length, LongestHead)]);
        return new PageExcerpt(TitleOf(head), LanguageOf(head)) { Places = isWhole ? PageReader.ReadHtml("page.html", html).Ids : null };
    }

    /// <summary>The same page, as far as that can be told: another language, or a title without one word of the old, is another page.</summary>
    public bool IsLike(PageExcerpt other) =>
        (Language.Length == 0 || other.Language.Length == 0 || Language == other.Language) && TitleWords.AreAlike(Title, other.Title);

    private static string TitleOf(string html)
    {
        var start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : html.IndexOf('>', start);
        var end = open < 0 ? -1 : html.IndexOf("</title", open, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return "";
        }

        var title = string.Join(' ', WebUtility.HtmlDecode(html[(open + 1)..end]).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }

    /// <summary>Primary part of the language that the page states for itself.</summary>
    private static string LanguageOf(string html)
    {
        var start = html.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : html.IndexOf('>', start);
        var lang = end < 0 ? -1 : html.IndexOf(" lang=", start, end - start, StringComparison.OrdinalIgnoreCase);
        return lang < 0 ? "" : new string([.. html[(lang + " lang=".Length)..end].TrimStart('"', '\'').TakeWhile(char.IsAsciiLetter)]).ToLowerInvariant();
    }
}
