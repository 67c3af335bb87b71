using System.CommandLine;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Translation.Desk;

namespace ImmunoHandbook.Commands;

/// <summary>What all verbs of the translator's desk share: the handbook's folder, and that findings are told last.</summary>
internal static class DeskOptions
{
    public static void Bind(Command command, Action<ParseResult, TranslationDesk, DiagnosticBag> run)
    {
        var source = new Option<string>("--source", "-s") { Description = "Folder that holds content/ (default: the current folder).", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var reporting = new ReportOptions();
        command.Add(source);
        reporting.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(
            () => (int)Run(parsed.GetValue(source)!, reporting.Read(parsed), (desk, findings) => run(parsed, desk with { Stop = stop }, findings)), CancellationToken.None));
    }

    private static ExitCode Run(string source, ReportStyle style, Action<TranslationDesk, DiagnosticBag> run)
    {
        if (RequestCheck.SourceFault(source) is { } fault)
        {
            return (ExitCode)UsageFault.Tell([fault]);
        }

        // Where programs read the report from standard output, what a person reads goes elsewhere.
        var output = Console.Out;
        Console.SetOut(style.Format == "console" ? output : Console.Error);
        try
        {
            return Told(source, style, output, run);
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    private static ExitCode Told(string source, ReportStyle style, TextWriter output, Action<TranslationDesk, DiagnosticBag> run)
    {
        // What is wrong with the text itself is the business of check: here it would bury what was asked for.
        var reading = new DiagnosticBag();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(source, reading);
        if (desk is not null)
        {
            run(desk, findings);
        }

        var told = findings.Sorted().Concat(reading.Sorted().Where(f => desk is null || f.Code == DiagnosticCodes.LedgerLine)).ToList();
        if (style.Format != "console")
        {
            Console.SetOut(output);
            ReportPrinter.Print(new BuildReport(told) { IsCheckOnly = true }, style);
        }
        else if (told.Count > 0)
        {
            ConsoleReport.Write(new BuildReport(told) { IsCheckOnly = true }, Console.Error, colour: false, quiet: true);
        }

        return told.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Fine;
    }
}
