using BenchmarkDotNet.Attributes;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Web;

namespace Benchmarks;

/// <summary>The stages of a build, each with its input made beforehand.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly DiagnosticBag _findings = new();
    private HandbookFolder _folder = null!;
    private Handbook _handbook = null!;
    private Design _design = null!;
    private ResolvedHandbook _resolved = null!;
    private Site _site = null!;
    private IReadOnlyList<PrintedBook> _books = null!;
    private BuildRequest _request = null!;

    [Params(20, 100)]
    public int Chapters { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var root = Path.Combine(Path.GetTempPath(), $"handbook-benchmark-{Chapters}");
        GeneratedHandbook.Write(Chapters, 1200, root);
        (_folder, _request) = (new HandbookFolder(root), new BuildRequest(root, "dist"));
        _handbook = HandbookLoader.Load(_folder, new LoadOptions(), _findings)!;
        _design = Design.Load(_handbook, _findings)!;
        _resolved = new ReferenceResolver(_handbook, _findings).Resolve();
        _books = Print();
        _site = RenderSite();
    }

    [Benchmark]
    public object? Load() => HandbookLoader.Load(_folder, new LoadOptions(), _findings);

    [Benchmark]
    public object Resolve() => new ReferenceResolver(HandbookLoader.Load(_folder, new LoadOptions(), _findings)!, _findings).Resolve();

    [Benchmark(Description = "Site")]
    public object WebStage() => RenderSite();

    [Benchmark(Description = "Print")]
    public object PrintStage() => Print();

    [Benchmark]
    public int SiteLinks() => SiteLinkChecker.Check(_site, _findings).Checked;

    [Benchmark]
    public int BookProofs() => BookProof.Run(_books, _findings).Count;

    private Site RenderSite() => SiteRenderer.Render(_resolved, _design, new SiteOptions(), _findings);

    private IReadOnlyList<PrintedBook> Print() => BookPress.Print(_resolved, _design, _request, _findings);
}
