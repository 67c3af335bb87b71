using System.Text.Json;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>SARIF 2.1.0 (OASIS), as code scanning services read it.</summary>
internal static class SarifReport
{
    public static byte[] Write(BuildReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("version", "2.1.0");
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(report, json);
            json.WriteStartArray("results");
            foreach (var finding in report.Findings)
            {
                WriteResult(finding, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteTool(BuildReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ImmunoHandbook");
        json.WriteStartArray("rules");
        foreach (var code in report.Findings.Select(f => f.Code).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", code.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", finding.Hint is null ? finding.Message : $"{finding.Message} {finding.Hint}");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Location.Line);
            json.WriteNumber("startColumn", finding.Location.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        WriteLink(finding, json);
        json.WriteEndObject();
    }

    /// <summary>What the format has no field for.</summary>
    private static void WriteLink(Diagnostic finding, Utf8JsonWriter json)
    {
        if (finding.Target is not { } target)
        {
            return;
        }

        json.WriteStartObject("properties");
        json.WriteString("target", target);
        json.WriteString("page", finding.OutputPage ?? "");
        if (finding.Replacement is { } replacement)
        {
            json.WriteString("replacement", replacement);
        }

        json.WriteEndObject();
    }
}
