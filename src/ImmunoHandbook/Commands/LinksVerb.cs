using System.CommandLine;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Links.Online;
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
            + "  immunohandbook links public --base /handbook/ --report junit\n"
            + "  immunohandbook links public --external --ledger links.tsv\n"
            + "  immunohandbook links public --external --config rules/links.yml");
        var online = new OnlineOptions();
        var config = new Option<string?>("--config") { Description = "File with rules for outside links: include, exclude, remap, accept, headers, per-host, pause, timeout, budget, retries, max-age (default: links.yml in the folder, or beside it).", HelpName = "FILE" };
        var mount = new Option<string?>("--base") { Description = "Path under which the site will lie; links that start with it are checked as inside links.", HelpName = "/PATH/" };
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal)))
            {
                result.AddError("Name the folder of a built website, such as dist/site.");
            }
        });
        command.Add(path);
        command.Add(mount);
        online.AddTo(command);
        command.Add(config);
        reporting.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(
            () => (int)Run(new LinksRequest(parsed.GetValue(path) ?? ".", parsed.GetValue(mount), parsed.GetValue(config), online.Read(parsed)), reporting.Read(parsed), stop),
            CancellationToken.None));
        return command;
    }

    /// <param name="Config">File with rules for outside links, or null.</param>
    private sealed record LinksRequest(string Path, string? Mount, string? Config, OnlineRequest? Online);

    private static ExitCode Run(LinksRequest request, ReportStyle style, CancellationToken stop)
    {
        var findings = new DiagnosticBag();
        var timer = new StageTimer();
        OnlineSummary? outside = null;
        if (FolderSite.Read(request.Path, findings) is { } site)
        {
            var survey = timer.Time("links", () => SiteLinkChecker.Check(site, findings, new SiteMount(request.Mount)));
            PdfLinkChecker.CheckAll(site, findings);
            var rules = request.Config ?? RulesOf(request.Path);
            var online = request.Online is { } asked && rules is not null ? asked with { Config = OnlineConfigReader.ReadFile(rules, findings) } : request.Online;
            outside = online is null ? null : timer.Time("outside", () => OutsideLinkCheck.Run(online, survey, findings, stop));
        }

        stop.ThrowIfCancellationRequested();
        ReportPrinter.Print(new BuildReport(findings.Sorted()) { Stages = timer.Stages, Outside = outside, IsCheckOnly = true }, style);
        return findings.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>In the folder itself, or beside it, where it is not published with the site.</summary>
    private static string? RulesOf(string folder)
    {
        string?[] places = [folder, Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        return places.OfType<string>().Select(place => Path.Combine(place, "links.yml")).FirstOrDefault(File.Exists);
    }
}
