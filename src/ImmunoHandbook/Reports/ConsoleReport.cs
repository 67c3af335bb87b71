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
    private const int MostPlaces = 8;

    public static void Write(BuildReport report, TextWriter writer, bool colour, bool quiet)
    {
        foreach (var group in FindingGroup.Of(report.Findings))
        {
            WriteGroup(group, writer, colour);
        }

        if (!quiet)
        {
            WriteSummary(report, writer, colour);
        }
    }

    /// <summary>What has one cause is said once, with the other places below.</summary>
    private static void WriteGroup(FindingGroup group, TextWriter writer, bool colour)
    {
        WriteFinding(group.First, group.Pages, writer, colour);
        foreach (var place in group.Others.Take(MostPlaces))
        {
            writer.WriteLine(Painted($"    {place}", Dim, colour));
        }

        if (group.Others.Count > MostPlaces)
        {
            writer.WriteLine(Painted(string.Create(CultureInfo.InvariantCulture, $"    and {group.Others.Count - MostPlaces} more places; --report json lists all"), Dim, colour));
        }
    }

    private static void WriteFinding(Diagnostic finding, IReadOnlyList<string> pages, TextWriter writer, bool colour)
    {
        var (word, paint) = finding.Severity switch
        {
            Severity.Error => ("error", Red),
            Severity.Warning => ("warning", Yellow),
            _ => ("info", Dim),
        };
        var page = pages.Count switch { 0 => "", 1 => $" (on {pages[0]})", _ => string.Create(CultureInfo.InvariantCulture, $" (on {pages[0]} and {pages.Count - 1} more)") };
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
