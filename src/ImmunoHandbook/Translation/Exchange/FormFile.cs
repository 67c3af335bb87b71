using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>
/// Source and translation side by side as one page that opens from disk: read, print, or fill in and save. The page saves
/// itself with what was typed; nothing leaves the machine. It comes back through <c>translate import</c>.
/// </summary>
internal static class FormFile
{
    public static string Write(ExchangeFile exchange, FormWords words)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{exchange.TargetLanguage}" dir="{words.Direction}" data-source="{exchange.SourceLanguage}" data-target="{exchange.TargetLanguage}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>{Html(words.Title)}</title>
            <style>{FormParts.Style}</style>
            </head>
            <body>
            <h1>{Html(words.Title)}</h1>
            <p lang="{exchange.SourceLanguage}" dir="{words.SourceDirection}">Left: the text. Right: its translation. Keep what stands in braces or brackets as it is: {FormParts.Kept}. Print the page, or type and press Save; then send the saved file back. <button type="button" id="save">Save</button></p>

            """);
        foreach (var chapter in exchange.Chapters)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2 lang=\"{exchange.SourceLanguage}\" dir=\"{words.SourceDirection}\">{Html(chapter.Title)}</h2>\n");
            foreach (var unit in chapter.Units)
            {
                WriteUnit(unit, exchange, words, html);
            }
        }

        return html.Append("<script>").Append(FormParts.Script).Append("</script>\n</body>\n</html>\n").ToString();
    }

    /// <returns>Null where the page is not such a form.</returns>
    public static ExchangeFile? Read(string text, out (string Message, int Line, int Column) fault)
    {
        if (HtmlNesting.DeepPlace(text, ExchangeFile.DeepestNesting) is { } deep)
        {
            fault = ($"The page nests its elements more than {ExchangeFile.DeepestNesting} levels deep.", deep.Line, deep.Column);
            return null;
        }

        var document = new HtmlParser().ParseDocument(text);
        var target = document.DocumentElement.GetAttribute("data-target");
        fault = target is null ? ("The page is not a form that translate export made.", 1, 1) : default;
        if (target is null)
        {
            return null;
        }

        var units = document.QuerySelectorAll("textarea[data-key]")
            .Select(area => new ExchangeUnit(area.GetAttribute("data-key")!, area.GetAttribute("data-hash") ?? "", "", area.TextContent.Trim('\n')));
        return new ExchangeFile(
            document.DocumentElement.GetAttribute("data-source") ?? "", target, [.. units.GroupBy(u => u.Key.Split('/')[0]).Select(g => new ExchangeChapter(g.Key, "", "", [.. g]))]);
    }

    private static void WriteUnit(ExchangeUnit unit, ExchangeFile exchange, FormWords words, StringBuilder html)
    {
        var state = unit.State.ToString().ToLowerInvariant();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"unit {state}{(unit.IsUrgent ? " urgent" : "")}\">\n<div class=\"source\" lang=\"{exchange.SourceLanguage}\" dir=\"{words.SourceDirection}\"><p>{Html(unit.Source)}</p>");
        if (unit.Previous is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"previous\"><b>Before:</b> <del>{Html(unit.Previous)}</del></p>");
        }

        if (unit.Terms.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"terms\">{Html(string.Join("; ", unit.Terms))}</p>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p class=\"state\">{(unit.IsUrgent ? "urgent, " : "")}{state}</p></div>\n");
        html.Append(CultureInfo.InvariantCulture, $"<textarea data-key=\"{Html(unit.Key)}\" data-hash=\"{unit.Hash}\" aria-label=\"{Html(unit.Key)}\" rows=\"{Math.Max(2, (unit.Source.Length / 45) + 1)}\">\n{Html(unit.Target)}</textarea>\n</div>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>What a form says and which way its languages run.</summary>
internal sealed record FormWords(string Title, string Direction, string SourceDirection);
