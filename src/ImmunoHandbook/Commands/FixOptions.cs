using System.CommandLine;
using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Fixing;
using ImmunoHandbook.Reports;

namespace ImmunoHandbook.Commands;

/// <summary>Rewrites addresses that are right beyond doubt, after showing what would change.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Show as a diff which links can be put right (moved outside links, wrong upper and lower case, renumbered chapters), and write them after a yes." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Write the changes of --fix without asking." };

    public void AddTo(Command command)
    {
        command.Add(_fix);
        command.Add(_yes);
    }

    /// <summary>The answer for the shell: what was put right counts no more.</summary>
    /// <param name="diff">Where the diff goes: standard output belongs to the report where programs read it.</param>
    public ExitCode Run(ParseResult parsed, string source, BuildResult result, TextWriter diff, CancellationToken stop)
    {
        var (report, code) = (result.Report, result.ExitCode);
        if (!parsed.GetValue(_fix))
        {
            return code;
        }

        var folder = new HandbookFolder(source);
        var plan = FixPlanner.Plan(report.Findings, folder);
        diff.Write(PrintableText.OfLines(FixDiff.Write(plan)));
        foreach (var place in plan.Unplaced)
        {
            Console.Error.WriteLine($"left alone, its place is not certain: {PrintableText.OfName(place)}");
        }

        if (plan.Edits.Count == 0)
        {
            Console.Error.WriteLine("No link can be put right by itself.");
            return code;
        }

        var files = plan.Edits.Select(e => e.Path).Distinct(StringComparer.Ordinal).Count();
        var changes = string.Create(CultureInfo.InvariantCulture, $"{plan.Edits.Count} {(plan.Edits.Count == 1 ? "change" : "changes")} in {files} {(files == 1 ? "file" : "files")}");
        if (!parsed.GetValue(_yes) && !IsAgreed(changes))
        {
            return code;
        }

        var findings = new DiagnosticBag();
        var written = FixWriter.Write(plan, folder, findings, stop);
        ReportPrinter.Print(new BuildReport(findings.Sorted()) { IsCheckOnly = true }, new ReportStyle("console", Quiet: true, Colour: false));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {written} of {changes}. Check again to see what is left."));
        return findings.HasErrors || report.Findings.Any(f => f is { Severity: Severity.Error, Replacement: null }) || plan.Unplaced.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static bool IsAgreed(string changes)
    {
        if (Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"Nothing was written. To write these {changes}, say --yes.");
            return false;
        }

        Console.Error.Write($"Write these {changes}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
