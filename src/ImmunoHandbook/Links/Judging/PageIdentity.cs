using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>
/// What pages say about their own addresses: the canonical one, and those of their versions in other languages, which
/// search engines believe only where each names the other.
/// </summary>
internal sealed class PageIdentity(SiteIndex site, FindingDesk desk)
{
    private const int FewestTemplatePages = 3;

    private readonly PageFacts[] _pages = [.. site.Pages.Values.Where(p => p.Links.Any(l => l.Kind is LinkKind.Canonical or LinkKind.Alternate)).OrderBy(p => p.Path, StringComparer.Ordinal)];

    public void Check()
    {
        CheckCanonical();
        CheckLanguages();
    }

    /// <summary>
    /// A page may give another's address: a copy does. That other must then stand by itself, and where most pages give
    /// the same one, their template is wrong.
    /// </summary>
    private void CheckCanonical()
    {
        var canonical = _pages.Select(page => (Page: page, Link: page.Links.FirstOrDefault(l => l.Kind == LinkKind.Canonical)))
            .Where(c => c.Link.Target is not null)
            .Select(c => (c.Page, c.Link, Target: FileOf(c.Link.Target, c.Page.Path)))
            .Where(c => c.Target is not null).ToArray();
        var targets = canonical.ToDictionary(c => c.Page.Path, c => c.Target!, StringComparer.Ordinal);
        var uses = canonical.Where(c => c.Target != c.Page.Path).CountBy(c => c.Target!).ToDictionary(StringComparer.Ordinal);
        foreach (var (page, link, target) in canonical.Where(c => c.Target != c.Page.Path))
        {
            var isChain = targets.TryGetValue(target!, out var next) && next != target;
            var isTemplate = uses[target!] >= FewestTemplatePages && uses[target!] * 2 > canonical.Length;
            if (isChain || isTemplate)
            {
                desk.For(page).Report(link, new Verdict(
                    DiagnosticCodes.ForeignCanonical, $"This page says that its address is that of \"{target}\": search engines will show that one instead.", $"Give the address of {page.Path}."));
            }
        }
    }

    private void CheckLanguages()
    {
        var versions = _pages.ToDictionary(page => page.Path, AlternatesOf, StringComparer.Ordinal);
        foreach (var page in _pages.Where(p => versions[p.Path].Length > 0))
        {
            var own = versions[page.Path];
            var reports = desk.For(page);
            foreach (var (link, target) in own)
            {
                if (VerdictOn(page, link, target, versions) is { } verdict)
                {
                    reports.Report(link, verdict);
                }
            }

            if (!own.Any(v => v.Target == page.Path))
            {
                reports.Report(own[0].Link, new Verdict(
                    DiagnosticCodes.OneSidedLanguage, "The page names its versions in other languages and not itself.", "Add a link element for its own language."));
            }
        }
    }

    private static Verdict? VerdictOn(PageFacts page, Link link, string? target, Dictionary<string, (Link Link, string? Target)[]> versions)
    {
        var language = link.Language ?? "";
        var isDefault = language.Equals("x-default", StringComparison.OrdinalIgnoreCase);
        if (!isDefault && !LanguageCode.IsValid(language.ToLowerInvariant()))
        {
            return new Verdict(DiagnosticCodes.PageLanguage, $"\"{language}\" is no code of a language.", "Write a code such as en, pt-BR or zh-Hant, with hyphens.");
        }

        if (target is not null && !isDefault && target != page.Path && !(versions.TryGetValue(target, out var back) && back.Any(b => b.Target == page.Path)))
        {
            return new Verdict(
                DiagnosticCodes.OneSidedLanguage, $"\"{target}\" does not name this page as its version in another language.", "Let each version name all others and itself.");
        }

        var twin = versions[page.Path].FirstOrDefault(v => language.Equals(v.Link.Language, StringComparison.OrdinalIgnoreCase));
        return twin.Link != link && twin.Target != target
            ? new Verdict(DiagnosticCodes.OneSidedLanguage, $"The page names two versions in \"{language}\".", "Leave one.")
            : null;
    }

    private (Link Link, string? Target)[] AlternatesOf(PageFacts page) =>
        [.. page.Links.Where(l => l.Kind == LinkKind.Alternate).Select(l => (l, FileOf(l.Target, page.Path)))];

    /// <summary>The page of the site that an address leads to, or null.</summary>
    private string? FileOf(string target, string fromPage)
    {
        if (LinkAddress.Resolve(target, fromPage, site.Root) is not { Kind: AddressKind.Inside, Path: var path })
        {
            return null;
        }

        string[] names = path.Length == 0 || path.EndsWith('/') ? [path + "index.html"] : [path, path + ".html", path + "/index.html"];
        return Array.Find(names, site.Pages.ContainsKey);
    }
}
