using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>Workflow commands of GitHub Actions: each finding stands beside its line in the pull request. GitHub shows ten of each kind, so the gravest come first.</summary>
internal static class GithubReport
{
    public static void Write(BuildReport report, TextWriter writer)
    {
        foreach (var finding in report.Findings.OrderByDescending(f => f.Severity))
        {
            var kind = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = finding.Location.Line == 0
                ? $"file={Property(finding.Location.Path)}"
                : string.Create(CultureInfo.InvariantCulture, $"file={Property(finding.Location.Path)},line={finding.Location.Line},col={finding.Location.Column}");
            var hint = finding.Hint is null ? "" : "\n" + finding.Hint;
            writer.WriteLine($"::{kind} {place},title={Property(finding.Code.Id + " " + finding.Code.Title)}::{Data(finding.Message + hint)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
