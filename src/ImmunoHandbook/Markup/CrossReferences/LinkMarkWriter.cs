using System.Net;
using ImmunoHandbook.Content;
using Markdig.Renderers;

namespace ImmunoHandbook.Markup.CrossReferences;

/// <summary>In print, the raised mark after a link to a page outside; it leads to the entry at the chapter's end.</summary>
internal sealed class LinkMarkWriter(ChapterHtmlOptions options, OutsideLinks links)
{
    public void Write(HtmlRenderer renderer, string address, string text)
    {
        if (options.Target != OutputTarget.Print || links.Add(address, text) is not { } link)
        {
            return;
        }

        renderer.Write("<sup><a href=\"#").WriteEscapeUrl(options.IdPrefix + link.Id).Write("\">")
            .Write(WebUtility.HtmlEncode(MarkOf(link, options.Strings))).Write("</a></sup>");
    }

    /// <summary>"[L1]": told apart from the numbers of sources and notes.</summary>
    public static string MarkOf(OutsideLink link, LanguageStrings strings) =>
        strings["print.link-mark"].Replace("{0}", NumberText.Format(link.Number, strings), StringComparison.Ordinal);
}
