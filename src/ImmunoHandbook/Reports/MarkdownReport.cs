using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>A summary for a pull request, in the Markdown of code hosts. Nothing that stands in a finding can become markup there.</summary>
internal static class MarkdownReport
{
    /// <summary>Comments on GitHub end at 65,536 characters.</summary>
    private const int Longest = 60_000;

    public static string Write(BuildReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### Handbook check: {Count(report.Count(Severity.Error), "error")}, {Count(report.Count(Severity.Warning), "warning")}\n");
        if (report.Since is null)
        {
            Table(text, "Found", report.Findings.Where(f => f.Severity != Severity.Info));
        }
        else
        {
            Compared(text, FindingComparison.Of(report.Findings, report.Since));
        }

        return text.ToString();
    }

    private static void Compared(StringBuilder text, FindingComparison comparison)
    {
        Table(text, "New", comparison.New.Where(f => f.Severity != Severity.Info));
        if (comparison.Fixed.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n#### Fixed: {comparison.Fixed.Count}\n\n| code | file | was |\n|---|---|---|\n");
            foreach (var gone in comparison.Fixed)
            {
                Row(text, gone.Code, gone.File, gone.Message);
            }
        }

        Table(text, "Still there", comparison.Still.Where(f => f.Severity != Severity.Info));
    }

    private static void Table(StringBuilder text, string title, IEnumerable<Diagnostic> findings)
    {
        var groups = FindingGroup.Of(findings.OrderByDescending(f => f.Severity));
        if (groups.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n#### {title}: {groups.Count}\n\n| severity | code | where | what |\n|---|---|---|---|\n");
        for (var i = 0; i < groups.Count; i++)
        {
            if (text.Length > Longest)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n… and {groups.Count - i} more: the JSON report lists all.\n");
                return;
            }

            var (first, others) = groups[i];
            var where = first.Location + (others.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {others.Count} more"));
            Row(text, JsonReport.SeverityWord(first.Severity), first.Code.Id, where, first.Hint is null ? first.Message : $"{first.Message} {first.Hint}");
        }
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        if (text.Length > Longest)
        {
            return;
        }

        foreach (var cell in cells)
        {
            text.Append("| ").Append(Code(cell)).Append(' ');
        }

        text.Append("|\n");
    }

    /// <summary>A code span, in which nothing but its own end means anything; a bar would end the cell, and some hosts look for mentions there too.</summary>
    private static string Code(string cell) =>
        "`" + cell.ReplaceLineEndings(" ").Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal).Replace("@", "@\u200B", StringComparison.Ordinal) + "`";

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
