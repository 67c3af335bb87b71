using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using Xunit;

namespace ImmunoHandbook.Tests.Output;

public sealed class AtomicOutputTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("handbook-output-").FullName;
    private readonly DiagnosticBag _findings = new();

    private string Target => Path.Combine(_root, "dist");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Writes_files_into_folders_and_leaves_nothing_beside_them()
    {
        Assert.Equal(ExitCode.Fine, Write(("site/index.html", "hello"), ("site/en/a.html", "a"), ("print/x.pdf", "%PDF")));

        Assert.Equal("hello", Read("site/index.html"));
        Assert.Equal("a", Read("site/en/a.html"));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_second_build_replaces_the_first_as_a_whole()
    {
        Write(("site/gone.html", "1"), ("site/kept.html", "1"));
        Assert.Equal(ExitCode.Fine, Write(("site/kept.html", "2")));

        Assert.Equal("2", Read("site/kept.html"));
        Assert.False(File.Exists(Path.Combine(Target, "site/gone.html")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void Output_may_lie_in_folders_that_do_not_exist_yet()
    {
        var output = new AtomicOutput(Path.Combine(_root, "a/b/dist"), _findings);

        Assert.Equal(ExitCode.Fine, output.Write(Files(("x.txt", "x")), CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(_root, "a/b/dist/x.txt")));
    }

    [Fact]
    public void A_folder_of_someone_elses_files_is_never_replaced()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "thesis.docx"), "ten years of work");

        Assert.Equal(ExitCode.Usage, Write(("site/index.html", "hello")));

        Assert.Equal("ten years of work", Read("thesis.docx"));
        Assert.Equal("HB0010", Assert.Single(_findings.Sorted()).Code.Id);
        Assert.Equal([Target], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_kept()
    {
        File.WriteAllText(Target, "mine");

        Assert.Equal(ExitCode.Usage, Write(("a.html", "a")));
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    [Fact]
    public void An_empty_folder_is_accepted_as_output()
    {
        Directory.CreateDirectory(Target);

        Assert.Equal(ExitCode.Fine, Write(("a.html", "a")));
        Assert.Equal("a", Read("a.html"));
    }

    [Fact]
    public void A_link_in_the_place_of_the_output_folder_stays_a_link()
    {
        var real = Directory.CreateDirectory(Path.Combine(_root, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Target, real);

        Assert.Equal(ExitCode.Fine, Write(("a.html", "a")));
        Assert.Equal("a", File.ReadAllText(Path.Combine(real, "a.html")));
        Assert.Equal(real, new DirectoryInfo(Target).LinkTarget);
    }

    [Fact]
    public async Task A_build_beside_another_one_is_refused()
    {
        using var inside = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var slow = new ScriptedDisk
        {
            BeforeWrite = _ =>
            {
                inside.Set();
                go.Wait();
            },
        };
        var first = Task.Run(() => Write(slow, CancellationToken.None, ("a.html", "first")), TestContext.Current.CancellationToken);
        inside.Wait(TestContext.Current.CancellationToken);

        var second = Write(("a.html", "second"));
        go.Set();

        Assert.Equal(ExitCode.Failure, second);
        Assert.Equal(ExitCode.Fine, await first);
        Assert.Equal("first", Read("a.html"));
        Assert.Equal("HB0014", Assert.Single(_findings.Sorted()).Code.Id);
    }

    private ExitCode Write(params (string Path, string Text)[] files) =>
        Write(new OutputDisk(), CancellationToken.None, files);

    private ExitCode Write(OutputDisk disk, CancellationToken stop, params (string Path, string Text)[] files) =>
        new AtomicOutput(Target, _findings, disk).Write(Files(files), stop);

    private static OutputFile[] Files(params (string Path, string Text)[] files) =>
        [.. files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))];

    private string Read(string path) => File.ReadAllText(Path.Combine(Target, path));
}
