using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Links.Online;
using ImmunoHandbook.Output;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Quality;
using ImmunoHandbook.References;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Parity;
using ImmunoHandbook.Web;

namespace ImmunoHandbook;

/// <summary>The whole build on one screen: content in, checked website and books out; written only if nothing is wrong.</summary>
internal static class HandbookBuild
{
    public static BuildResult Run(BuildRequest request, CancellationToken stop)
    {
        var (findings, timer) = (new DiagnosticBag(request.Limits), new StageTimer());
        try
        {
            return Run(request, findings, timer, stop);
        }
        catch (Exception fault) when (FileWorkException.In(fault) is { Work.Path.Length: > 0 } named)
        {
            named.Report(DiagnosticCodes.FileNotHandled, findings);
            return BuildResult.WithoutOutput(findings, timer) with { ExitCode = ExitCode.Findings };
        }
    }

    private static BuildResult Run(BuildRequest request, DiagnosticBag findings, StageTimer timer, CancellationToken stop)
    {
        var folder = new HandbookFolder(request.Source, request.Limits);
        var handbook = timer.Time("load", () => HandbookLoader.Load(folder, new LoadOptions(request.Clinic, request.Date) { Side = request.SideOf(folder) }, findings));
        var design = handbook is null ? null : timer.Time("design", () => Design.Load(handbook, findings));
        if (handbook is null || design is null)
        {
            return BuildResult.WithoutOutput(findings, timer);
        }

        var bound = timer.Time("resolve", () => new ReferenceResolver(handbook, findings).Resolve().Only(request.Languages, findings));
        if (bound.Languages.Count == 0)
        {
            return BuildResult.WithoutOutput(findings, timer);
        }

        var translations = timer.Time("translations", () => ParityCheck.Run(TranslationSurvey.Take(bound, findings), findings));
        var resolved = ForeignText.Show(bound, translations);
        ReleaseRules.Apply(request, resolved, translations, findings);
        var quality = Task.Run(() => timer.Time("quality", () => QualityCheck.Run(resolved, findings)), CancellationToken.None);
        var books = Task.Run(() => timer.Time("print", () => BookPress.Print(resolved, design, request, findings)), CancellationToken.None);
        var proved = new DiagnosticBag(request.Limits);
        var proof = books.ContinueWith(printed => timer.Time("proof", () => BookProof.Run(request.EarlierBooks is null ? printed.Result : [], proved)), TaskScheduler.Default);
        var site = request.Only == BuildPart.Print ? Site.Empty : timer.Time("site", () => SiteRenderer.Render(resolved, design, SiteOptions.Of(request, handbook.Config, books), findings));
        var ofLinks = findings.HasGapBelow("templates/site/") ? new DiagnosticBag(request.Limits) : findings;
        var survey = timer.Time("links", () => SiteLinkChecker.Check(site, ofLinks));
        BookLinks.Compare(site, survey, proof.Result, ofLinks);
        quality.Wait(CancellationToken.None);
        design.Missing.Report(handbook, design, findings);
        timer.Time("words", () => PageWords.Check(resolved, site, books.Result, findings));

        var outside = OutsideLinkCheck.Run(request.Online is { } online ? online with { Config = handbook.Config.Links } : null, survey, findings, stop);

        FollowingFaults.Tell(proved, handbook.Config.Languages, findings);
        var outputs = OutputSet.Collect(site, books.Result, proof.Result, quality.Result, findings);
        return request.CheckOnly || findings.HasErrors
            ? BuildResult.WithoutOutput(findings, timer, outputs).With(outside, request.CheckOnly)
            : BuildResult.Write(request, outputs, findings, timer, stop);
    }
}
