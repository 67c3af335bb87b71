using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Addresses;
using ImmunoHandbook.Links.Reading;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Links.Judging;

/// <summary>Reads what each file of a site says; its bytes are let go at once.</summary>
internal static class SiteFacts
{
    /// <summary>By path; files that hold no addresses are left out.</summary>
    public static Dictionary<string, PageFacts> Read(Site site, DiagnosticBag findings)
    {
        var read = new PageFacts?[site.Files.Count];
        Parallel.For(0, read.Length, i => read[i] = FileKinds.Of(site.Files[i].Path) is FileKind.Opaque or FileKind.Pdf
            ? null
            : Read(site, site.Files[i], findings));
        return read.OfType<PageFacts>().ToDictionary(facts => facts.Path, StringComparer.Ordinal);
    }

    /// <summary>Manifests under names of their own: only the pages that use them tell what they are.</summary>
    public static void AddManifests(Site site, Dictionary<string, PageFacts> files, SiteIndex index, DiagnosticBag findings)
    {
        var named = files.Values
            .SelectMany(page => page.Links.Where(l => l.Kind == LinkKind.Manifest).Select(l => LinkAddress.Resolve(l.Target, page.Path, index.Root).Path))
            .Where(path => index.Files.Contains(path) && FileKinds.Of(path) == FileKind.Opaque)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in named.Count == 0 ? [] : site.Files.Where(f => named.Contains(f.Path)))
        {
            if (Content(site, file, findings) is { } content)
            {
                files[file.Path] = ManifestReader.Read(file.Path, FileText.AsUtf8(content.Span));
            }
        }
    }

    private static PageFacts? Read(Site site, SiteFile file, DiagnosticBag findings)
    {
        if (Content(site, file, findings) is not { } content || PageReader.Read(file.Path, content.Span) is not { } facts)
        {
            return null;
        }

        if (facts.Fault is var (reason, line, column))
        {
            findings.Report(
                DiagnosticCodes.UnreadableList, site.LocationOf(file.Path, line, column), $"The addresses in this file cannot be read: {reason}.", "Write it anew.");
        }

        return facts;
    }

    private static ReadOnlyMemory<byte>? Content(Site site, SiteFile file, DiagnosticBag findings)
    {
        try
        {
            return file.Content;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCodes.UnreadableSiteFile, site.LocationOf(file.Path, 0, 0), "The file cannot be read.", "Check that you may read it, and that it is not being written.");
            return null;
        }
    }
}
