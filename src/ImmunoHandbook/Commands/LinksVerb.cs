using System.CommandLine;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Reports;

namespace ImmunoHandbook.Commands;

/// <summary>The link checker alone, over any static site on disk.</summary>
internal static class LinksVerb
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = "Folder of a built website.", HelpName = "PATH" };
        var reporting = new ReportOptions();
        var command = new Command(
            "links",
            "Check every link of a built website, and of the PDFs in it.\n\n"
            + "Examples:\n"
            + "  immunohandbook links dist/site\n"
            + "  immunohandbook links public --base /handbook/ --report junit");
        var mount = new Option<string?>("--base") { Description = "Path under which the site will lie; links that start with it are checked as inside links.", HelpName = "/PATH/" };
        command.Add(path);
        command.Add(mount);
        reporting.AddTo(command);
        command.SetAction(parsed => (int)Run(parsed.GetValue(path) ?? ".", parsed.GetValue(mount), reporting.Read(parsed)));
        return command;
    }

    private static ExitCode Run(string path, string? mount, ReportStyle style)
    {
        var findings = new DiagnosticBag();
        var timer = new StageTimer();
        if (FolderSite.Read(path, findings) is { } site)
        {
            timer.Time("links", () => SiteLinkChecker.Check(site, findings, new SiteMount(mount)));
            foreach (var pdf in site.Files.Where(f => f.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)))
            {
                using var book = FinishedBook.Open(pdf.Path, pdf.Content, findings);
                if (book is not null)
                {
                    PdfLinkChecker.Check(pdf.Path, book, findings);
                }
            }
        }

        ReportPrinter.Print(new BuildReport(findings.Sorted()) { Stages = timer.Stages }, style);
        return findings.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
