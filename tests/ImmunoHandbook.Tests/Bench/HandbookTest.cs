using System.Security.Cryptography;
using System.Text;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Bench;

/// <summary>The starter handbook in a folder of its own, changed as a test needs it, built as a user builds it.</summary>
internal sealed class HandbookTest : IDisposable
{
    public const string FirstChapter = "content/en/03-first-chapter.md";

    /// <summary>Front matter as tests write it: four lines and an empty one, so that the body starts on line 5.</summary>
    public const string Front = "---\ntitle: A test\nsummary: In short.\n---\n";

    private readonly string _root = Directory.CreateTempSubdirectory("handbook-").FullName;
    private BuildResult? _result;

    public HandbookTest() =>
        Assert.NotEmpty(Scaffold.NewHandbook(Source, "Test book", new DateOnly(2026, 11, 24), new DiagnosticBag()));

    public string Source => Path.Combine(_root, "source");

    public string Output => Path.Combine(_root, "dist");

    public BuildResult Result => _result ?? throw new InvalidOperationException("Build first.");

    public IReadOnlyList<Diagnostic> Findings => Result.Report.Findings;

    public string Messages => string.Join('\n', Findings.Select(f => $"{f.Location} {f.Code.Id} {f.Message} {f.Hint}"));

    public HandbookTest WithFile(string path, string text) => WithFile(path, Encoding.UTF8.GetBytes(text));

    public HandbookTest WithFile(string path, byte[] content)
    {
        var full = Path.Combine(Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <summary>Replaces the first chapter's text below its front matter.</summary>
    public HandbookTest WithText(string body) => WithFile(FirstChapter, Front + body);

    public HandbookTest WithoutFile(string path)
    {
        File.Delete(Path.Combine(Source, path));
        return this;
    }

    public HandbookTest Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return WithFile(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Source, path));

    /// <summary>Arabic words of the repository, so that the handbook has a language that runs from right to left.</summary>
    public HandbookTest WithArabic() =>
        Replace("content/handbook.yml", "languages: [en]", "languages: [en, ar]")
            .WithFile("content/ar/strings.yml", Repository.Read("content/ar/strings.yml"));

    public HandbookTest Build(Func<BuildRequest, BuildRequest>? change = null) =>
        BuildUntil(TestContext.Current.CancellationToken, change);

    /// <summary>One edition unless the test says otherwise: two cost twice the time and rarely tell more.</summary>
    public HandbookTest BuildUntil(CancellationToken stop, Func<BuildRequest, BuildRequest>? change = null)
    {
        var request = new BuildRequest(Source, Output) { Editions = ["a5"] };
        _result = HandbookBuild.Run(change is null ? request : change(request), stop);
        return this;
    }

    public HandbookTest BuildSite() => Build(r => r with { Only = BuildPart.Site });

    public string Site(string path) => File.ReadAllText(Path.Combine(Output, "site", path));

    public byte[] Book(string edition = "a5", string language = "en") =>
        File.ReadAllBytes(Path.Combine(Output, "print", language, $"test-book-{edition}.pdf"));

    /// <summary>Path and SHA-256 of every file written, in ordinal order.</summary>
    public IReadOnlyList<string> Tree() =>
    [
        .. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(Output, f).Replace('\\', '/')} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}")
            .Order(StringComparer.Ordinal),
    ];

    public Diagnostic Finding(string code, string path, int line, int? column = null)
    {
        var found = Findings.FirstOrDefault(f => f.Code.Id == code && f.Location.Path == path && f.Location.Line == line && (column is null || f.Location.Column == column));
        Assert.True(found is not null, $"No {code} at {path}({line},{column}). Found:\n{Messages}");
        Assert.False(string.IsNullOrWhiteSpace(found.Hint), $"{code} gives no hint.");
        return found;
    }

    public HandbookTest HasFinding(string code, string path, int line = 0, int? column = null)
    {
        Finding(code, path, line, column);
        return this;
    }

    public HandbookTest HasNoFinding()
    {
        Assert.True(Findings.Count == 0, Messages);
        Assert.Equal(ExitCode.Fine, Result.ExitCode);
        return this;
    }

    /// <summary>Builds the handbook before a fault goes in, so that a test can see whether the good output survives it.</summary>
    public HandbookTest AfterGoodBuild() => BuildSite().HasNoFinding().Mark();

    /// <summary>The build failed with this answer and left the output as <see cref="AfterGoodBuild"/> left it.</summary>
    public HandbookTest Refused(ExitCode code = ExitCode.Findings)
    {
        Assert.True(Result.ExitCode == code, $"{Result.ExitCode}\n{Messages}");
        Assert.Equal(_marked, Tree());
        Assert.Equal([Output, Source], Directory.GetFileSystemEntries(_root).Order(StringComparer.Ordinal));
        return this;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private IReadOnlyList<string> _marked = [];

    private HandbookTest Mark()
    {
        _marked = Tree();
        return this;
    }
}
