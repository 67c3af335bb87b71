using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Tests.Links;

/// <summary>A fault that was planted, or one that was found: a line of the list beside the site.</summary>
internal readonly record struct PlantedFault(string Page, int Line, int Column, string Code, string Target)
{
    public static PlantedFault Parse(string line)
    {
        var cells = line.Split('\t');
        return new PlantedFault(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], cells.Length > 4 ? cells[4] : "");
    }

    /// <summary>Line ends and tabs of an address are spelt out, so that a fault is one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Page}\t{Line}\t{Column}\t{Code}\t{Target.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}");
}

/// <summary>A site of files with planted faults, and the list of them: page, line, column, code, target, with tabs between.</summary>
internal static class PlantedSite
{
    private const string Folder = "tests/ImmunoHandbook.Tests/Links/Planted";

    public static string PathOf(string name) => Path.Combine(Repository.Root, Folder, name);

    public static IReadOnlyList<PlantedFault> Faults(string list) =>
        [.. File.ReadLines(PathOf(list)).Where(line => line.Length > 0 && line[0] != '#').Select(PlantedFault.Parse)];

    /// <summary>As <c>links PATH</c> reads it.</summary>
    public static Site OnDisk(string name) => FolderSite.Read(PathOf(name), new DiagnosticBag())!;

    /// <summary>As a build hands it over.</summary>
    public static Site InMemory(string name) => new([.. OnDisk(name).Files.Select(file => new SiteFile(file.Path, file.Content))]);

    public static IReadOnlyList<PlantedFault> Check(Site site)
    {
        var findings = new DiagnosticBag();
        SiteLinkChecker.Check(site, findings);
        var prefix = site.LocationOf("", 0, 0).Path;
        return [.. findings.Sorted().Select(f => new PlantedFault(f.Location.Path[prefix.Length..], f.Location.Line, f.Location.Column, f.Code.Id, f.Target ?? ""))];
    }
}
