using System.Security.Cryptography;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Quality;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Web;

namespace ImmunoHandbook.Output;

/// <summary>Every file of the output folder, and the list of them with sizes and checksums.</summary>
internal sealed record OutputSet(IReadOnlyList<OutputFile> Files, IReadOnlyList<BuildOutput> Listing)
{
    public static readonly OutputSet Empty = new([], []);

    public IReadOnlyList<PrintedBook> Books { get; private init; } = [];

    public IReadOnlyList<ProvedBook> Proof { get; private init; } = [];

    /// <summary>Site below <c>site/</c>, books where their paths say, reports below <c>reports/</c>.</summary>
    public static OutputSet Collect(Site site, IReadOnlyList<PrintedBook> books, IReadOnlyList<ProvedBook> proof, IReadOnlyList<ChapterScore> quality, DiagnosticBag findings)
    {
        var pages = books.ToDictionary(b => b.Path, b => b.Pages, StringComparer.Ordinal);
        OutputFile[] files =
        [
            .. site.Files.Select(f => new OutputFile("site/" + f.Path, f.Content)),
            .. books.Select(b => new OutputFile(b.Path, b.Pdf)),
        ];
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        var listing = new BuildOutput[files.Length];
        Parallel.For(0, files.Length, i => listing[i] = Describe(files[i], pages));
        var report = new BuildReport(findings.Sorted()) { Outputs = listing, Books = proof, Chapters = quality };
        return new OutputSet(
            [
                .. files,
                new("reports/build.html", HtmlReport.Write(report)),
                new("reports/build.json", JsonReport.Write(report, withStages: false)),
                .. quality.Any(c => c.Pemat.Count > 0) ? [new OutputFile("reports/pemat.csv", PematReport.Write(report.Chapters))] : Array.Empty<OutputFile>(),
                new("reports/checksums.txt", Checksums(listing)),
            ],
            listing)
        {
            Books = books,
            Proof = proof,
        };
    }

    private static BuildOutput Describe(OutputFile file, Dictionary<string, int> pages) => new(
        file.Path, file.Content.Length, pages.TryGetValue(file.Path, out var count) ? count : null,
        Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));

    /// <summary>In the form that <c>sha256sum --check</c> reads.</summary>
    private static byte[] Checksums(IEnumerable<BuildOutput> listing)
    {
        var text = new StringBuilder();
        foreach (var output in listing)
        {
            text.Append(output.Sha256).Append("  ").Append(output.Path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
