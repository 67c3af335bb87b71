using System.Text.Json;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;

namespace ImmunoHandbook.Reports;

/// <summary>One JSON object: findings, summary, outputs, books, stages.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="withStages">Times differ from run to run, so reports that are written as files leave them out.</param>
    public static byte[] Write(BuildReport report, bool withStages)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            WriteFindings(report, json);
            json.WriteStartObject("summary");
            json.WriteNumber("errors", report.Count(Severity.Error));
            json.WriteNumber("warnings", report.Count(Severity.Warning));
            json.WriteNumber("infos", report.Count(Severity.Info));
            json.WriteEndObject();
            WriteOutside(report, json);
            WriteOutputs(report, json);
            WriteBooks(report, json);
            WriteChapters(report, json);
            if (withStages)
            {
                WriteStages(report, json);
            }

            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteFindings(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("severity", SeverityWord(finding.Severity));
            json.WriteString("message", finding.Message);
            WriteOptional(json, "hint", finding.Hint);
            json.WriteString("file", finding.Location.Path);
            json.WriteNumber("line", finding.Location.Line);
            json.WriteNumber("column", finding.Location.Column);
            WriteOptional(json, "target", finding.Target);
            WriteOptional(json, "page", finding.OutputPage);
            WriteOptional(json, "replacement", finding.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutside(BuildReport report, Utf8JsonWriter json)
    {
        if (report.Outside is not { } outside)
        {
            return;
        }

        json.WriteStartObject("outside");
        json.WriteString("checkedOn", outside.CheckedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (verdict, count) in outside.Counts)
        {
            json.WriteNumber(OnlineSummary.WordOf(verdict), count);
        }

        json.WriteEndObject();
    }

    private static void WriteOutputs(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("outputs");
        foreach (var output in report.Outputs)
        {
            json.WriteStartObject();
            json.WriteString("path", output.Path);
            json.WriteNumber("bytes", output.Bytes);
            if (output.Pages is { } pages)
            {
                json.WriteNumber("pages", pages);
            }

            json.WriteString("sha256", output.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Sizes and distances in points, parts of a page from 0 to 1.</summary>
    private static void WriteBooks(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("books");
        foreach (var (path, conditions, print) in report.Books)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteNumber("matterhorn", conditions);
            json.WriteNumber("textSize", print.TextSize);
            json.WriteNumber("smallestType", print.SmallestType);
            json.WriteNumber("smallestLabel", print.SmallestLabel);
            json.WriteNumber("measure", print.Measure);
            json.WriteNumber("longestLine", print.LongestLine);
            json.WriteNumber("leading", print.Leading);
            json.WriteNumber("contrast", print.Contrast);
            json.WriteNumber("edge", print.Edge);
            json.WriteNumber("toner", print.Tint);
            json.WriteNumber("mostToner", print.HighestTint);
            json.WriteNumber("mostTonerPage", print.HighestTintPage);
            json.WriteNumber("badBreaks", print.Breaks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A chapter without a score is in a language that has no formula.</summary>
    private static void WriteChapters(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("chapters");
        foreach (var chapter in report.Chapters)
        {
            json.WriteStartObject();
            json.WriteString("path", chapter.Path);
            json.WriteNumber("words", chapter.Counts.Words);
            json.WriteNumber("sentences", chapter.Counts.Sentences);
            json.WriteNumber("longestSentence", chapter.LongestSentence);
            foreach (var score in chapter.Scores)
            {
                json.WriteNumber(score.Formula, Math.Round(score.Value, 1));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStages(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("stages");
        foreach (var stage in report.Stages)
        {
            json.WriteStartObject();
            json.WriteString("name", stage.Name);
            json.WriteNumber("milliseconds", Math.Round(stage.Milliseconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
