using System.Globalization;
using System.Net;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Quality;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Reports;

/// <summary>The build report as a page to read or print: what was measured in each book, what was found, what was written.</summary>
internal static class HtmlReport
{
    private const string Style =
        "body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b2733;background:#fff}"
        + "h1,h2{color:#0b4f6c}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #7a8b99;padding:.35rem .5rem;text-align:left;vertical-align:top}"
        + "thead th{background:#e8f1f4}td.n{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}code{overflow-wrap:anywhere}";

    public static byte[] Write(BuildReport report)
    {
        var html = new StringBuilder(8192);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>Build report</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n<h1>Build report</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{report.Count(Severity.Error)} errors, {report.Count(Severity.Warning)} warnings, {report.Count(Severity.Info)} notes; {report.Outputs.Count} files.</p>\n");
        WriteChapters(report.Chapters, html);
        WriteBooks(report.Books, html);
        WriteFindings(report.Findings, html);
        WriteOutputs(report.Outputs, html);
        return Encoding.UTF8.GetBytes(html.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void WriteChapters(IReadOnlyList<ChapterScore> chapters, StringBuilder html)
    {
        if (chapters.Count == 0)
        {
            return;
        }

        html.Append("<h2>How hard the chapters are to read</h2>\n<p>Running text only: no tables, no headings. A formula counts words and syllables; it does not know whether a sentence is clear.</p>\n<div class=\"wide\">");
        Head(html, "Chapter", "Words", "Sentences", "Longest sentence", "Scores");
        foreach (var chapter in chapters)
        {
            html.Append("<tr><th scope=\"row\"><code>").Append(Escape(chapter.Path)).Append("</code></th>");
            Cell(html, chapter.Counts.Words, "0");
            Cell(html, chapter.Counts.Sentences, "0");
            Cell(html, chapter.LongestSentence, "0");
            var scores = string.Join(", ", chapter.Scores.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Formula} {s.Value:0.0}")));
            html.Append("<td>").Append(scores.Length == 0 ? "not scored: no formula is agreed on for this language" : scores).Append(chapter.Counts.IsEnough || scores.Length == 0 ? "" : " (too short to say much)").Append("</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void WriteBooks(IReadOnlyList<ProvedBook> books, StringBuilder html)
    {
        if (books.Count == 0)
        {
            return;
        }

        html.Append("<h2>The books, measured in the finished files</h2>\n")
            .Append("<p>Clear print asks for type of 12 point or more (18 in large print), 45 to 70 characters a line, lines 1.2 times the type apart or more (1.3 in large print), ")
            .Append("a contrast of 7 to 1, and 6.35 mm of empty edge. The last column counts the failure conditions of the Matterhorn Protocol (PDF/UA-1) that a program can decide; ")
            .Append("0 does not mean that a person has tried the book with a screen reader.</p>\n<div class=\"wide\">");
        Head(html, "Book", "Text, pt", "Smallest, pt", "In drawings, pt", "Characters a line", "Longest line", "Leading", "Contrast", "Edge, mm", "Toner, mean", "Toner, most", "Bad breaks", "Matterhorn");
        foreach (var (path, conditions, print) in books)
        {
            html.Append("<tr><th scope=\"row\"><code>").Append(Escape(path)).Append("</code></th>");
            Cell(html, print.TextSize, "0.#");
            Cell(html, print.SmallestType, "0.#");
            Cell(html, print.SmallestLabel, "0.#");
            Cell(html, print.Measure, "0");
            Cell(html, print.LongestLine, "0");
            Cell(html, print.Leading, "0.00");
            Cell(html, print.Contrast, "0.0");
            Cell(html, print.Edge / Length.PointsPerMillimetre, "0.0");
            Cell(html, print.Tint * 100, "0.0'%'");
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{print.HighestTint * 100:0.0}% (page {print.HighestTintPage})</td>");
            Cell(html, print.Breaks, "0");
            Cell(html, conditions, "0");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void WriteFindings(IReadOnlyList<Diagnostic> findings, StringBuilder html)
    {
        html.Append("<h2>Findings</h2>\n");
        if (findings.Count == 0)
        {
            html.Append("<p>None.</p>\n");
            return;
        }

        Head(html, "Where", "Code", "What", "What to do");
        foreach (var finding in findings)
        {
            html.Append("<tr><th scope=\"row\"><code>").Append(Escape(finding.Location.ToString())).Append("</code></th><td>")
                .Append(JsonReport.SeverityWord(finding.Severity)).Append(' ').Append(finding.Code.Id).Append("</td><td>")
                .Append(Escape(finding.Message)).Append("</td><td>").Append(Escape(finding.Hint ?? "")).Append("</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static void WriteOutputs(IReadOnlyList<BuildOutput> outputs, StringBuilder html)
    {
        html.Append("<h2>Files</h2>\n<div class=\"wide\">");
        Head(html, "File", "Bytes", "Pages", "SHA-256");
        foreach (var output in outputs)
        {
            html.Append("<tr><th scope=\"row\"><code>").Append(Escape(output.Path)).Append("</code></th>")
                .Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{output.Bytes}</td><td class=\"n\">{output.Pages}</td><td><code>{output.Sha256}</code></td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void Head(StringBuilder html, params ReadOnlySpan<string> titles)
    {
        html.Append("<table><thead><tr>");
        foreach (var title in titles)
        {
            html.Append("<th scope=\"col\">").Append(title).Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
    }

    private static void Cell(StringBuilder html, double value, string format) =>
        html.Append("<td class=\"n\">").Append(value.ToString(format, CultureInfo.InvariantCulture)).Append("</td>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
