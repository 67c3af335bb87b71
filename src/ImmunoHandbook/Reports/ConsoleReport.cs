using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;

namespace ImmunoHandbook.Reports;

/// <summary>Findings as <c>file(line,column): error HB0104: message</c> with the hint below, then a summary that a person likes to read.</summary>
internal static class ConsoleReport
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Green = "\e[32m";
    private const string Dim = "\e[2m";
    private const string Plain = "\e[0m";

    public static void Write(BuildReport report, TextWriter writer, bool colour, bool quiet)
    {
        foreach (var finding in report.Findings)
        {
            WriteFinding(finding, writer, colour);
        }

        if (!quiet)
        {
            WriteSummary(report, writer, colour);
        }
    }

    private static void WriteFinding(Diagnostic finding, TextWriter writer, bool colour)
    {
        var (word, paint) = finding.Severity switch
        {
            Severity.Error => ("error", Red),
            Severity.Warning => ("warning", Yellow),
            _ => ("info", Dim),
        };
        var page = finding.OutputPage is null ? "" : $" (on {finding.OutputPage})";
        writer.WriteLine($"{finding.Location}: {Painted($"{word} {finding.Code.Id}", paint, colour)}: {finding.Message}{page}");
        if (finding.Hint is not null)
        {
            writer.WriteLine($"    {finding.Hint}");
        }
    }

    private static void WriteSummary(BuildReport report, TextWriter writer, bool colour)
    {
        if (report.Findings.Count > 0)
        {
            writer.WriteLine();
        }

        if (report.WrittenTo is { } folder)
        {
            writer.WriteLine($"Written to {folder}:");
            WriteOutputs(report, writer);
        }

        if (report.Outside is { } outside)
        {
            var counts = string.Join(", ", outside.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {OnlineSummary.WordOf(c.Verdict)}")));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  outside addresses, looked at on {outside.CheckedOn:yyyy-MM-dd}: {(counts.Length == 0 ? "none" : counts)}"));
        }

        if (report.Stages.Count > 0)
        {
            writer.WriteLine(Painted(
                "  " + string.Join(", ", report.Stages.Select(s => $"{s.Name} {Number(s.Milliseconds)} ms")), Dim, colour));
        }

        var (errors, warnings) = (report.Count(Severity.Error), report.Count(Severity.Warning));
        var verdict = errors > 0 ? $"{Counted(errors, "error")}, {Counted(warnings, "warning")}.{(report.IsCheckOnly ? "" : " Nothing was written; the last good output is as it was.")}"
            : warnings > 0 ? $"No errors, {Counted(warnings, "warning")}."
            : "Everything is in order.";
        writer.WriteLine(Painted(verdict, errors > 0 ? Red : warnings > 0 ? Yellow : Green, colour));
    }

    private static void WriteOutputs(BuildReport report, TextWriter writer)
    {
        var pages = report.Outputs.Count(o => o.Path.EndsWith(".html", StringComparison.Ordinal) && o.Path.StartsWith("site/", StringComparison.Ordinal));
        if (pages > 0)
        {
            writer.WriteLine($"  the website, {Counted(pages, "page")}: open site/index.html");
        }

        foreach (var book in report.Outputs.Where(o => o.Path.StartsWith("print/", StringComparison.Ordinal)))
        {
            writer.WriteLine($"  {book.Path}, {Counted(book.Pages ?? 0, "page")}, {Number(book.Bytes / 1024.0)} KB");
        }
    }

    private static string Counted(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Number(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);

    private static string Painted(string text, string paint, bool colour) => colour ? paint + text + Plain : text;
}
