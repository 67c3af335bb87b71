using ImmunoHandbook.Browser.Tests;
using ImmunoHandbook.Commands;
using Xunit;

[assembly: AssemblyFixture(typeof(BuiltHandbook))]

namespace ImmunoHandbook.Browser.Tests;

/// <summary>The repository's own handbook, built once for all tests into a folder of its own.</summary>
public sealed class BuiltHandbook : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-browser-").FullName;

    public BuiltHandbook()
    {
        var result = HandbookBuild.Run(new BuildRequest(Repository, Output), CancellationToken.None);
        if (result.ExitCode != ExitCode.Fine)
        {
            throw new InvalidOperationException(string.Join('\n', result.Report.Findings.Take(20)));
        }
    }

    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public string SiteFolder => Path.Combine(Output, "site");

    /// <summary>Every page that a reader can reach: all but the one that the server shows for a wrong address.</summary>
    public IReadOnlyList<string> Pages =>
    [
        .. Directory.EnumerateFiles(SiteFolder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SiteFolder, file).Replace('\\', '/'))
            .Where(page => page != "404.html")
            .Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<string> Books =>
        [.. Directory.EnumerateFiles(Path.Combine(Output, "print"), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private string Output => Path.Combine(_folder, "dist");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindRepository(string folder) =>
        File.Exists(Path.Combine(folder, "ImmunoHandbook.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRepository(parent)
        : throw new InvalidOperationException("These tests run inside the repository.");
}
