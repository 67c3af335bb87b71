using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using Xunit;

namespace ImmunoHandbook.Tests.Output;

/// <summary>Whatever interrupts a build, the last good output is there afterwards, whole.</summary>
public sealed class InterruptedOutputTests : IDisposable
{
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    private readonly string _root = Directory.CreateTempSubdirectory("handbook-output-").FullName;
    private readonly DiagnosticBag _findings = new();

    public InterruptedOutputTests() => Assert.Equal(ExitCode.Fine, Write(new OutputDisk(), "good"));

    private string Target => Path.Combine(_root, "dist");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(NoSpaceOnUnix)]
    [InlineData(DiskFullOnWindows)]
    public void A_full_disk_is_a_finding_and_the_old_output_stays(int systemCode)
    {
        var disk = new ScriptedDisk { BeforeWrite = FailAt("b.html", new IOException("no room", systemCode)) };

        Assert.Equal(ExitCode.Failure, Write(disk, "new"));

        AssertOldOutputIsWhole();
        var finding = Assert.Single(_findings.Sorted());
        Assert.Equal("HB0011", finding.Code.Id);
        Assert.Contains("the disk is full", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_may_not_be_written_is_a_finding_and_the_old_output_stays()
    {
        var disk = new ScriptedDisk { BeforeWrite = FailAt("a.html", new UnauthorizedAccessException()) };

        Assert.Equal(ExitCode.Failure, Write(disk, "new"));

        AssertOldOutputIsWhole();
        Assert.Contains("may not write", Assert.Single(_findings.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_between_two_files_leaves_the_old_output()
    {
        using var stop = new CancellationTokenSource();
        var disk = new ScriptedDisk { BeforeWrite = _ => stop.Cancel() };

        Assert.Equal(ExitCode.Interrupted, WriteUntil(disk, "new", stop.Token));

        AssertOldOutputIsWhole();
        Assert.Equal("HB0015", Assert.Single(_findings.Sorted()).Code.Id);
    }

    [Fact]
    public void When_the_new_folder_cannot_take_its_place_the_old_one_returns()
    {
        var disk = new ScriptedDisk
        {
            BeforeMove = (from, _) =>
            {
                if (from.EndsWith("new", StringComparison.Ordinal))
                {
                    throw new IOException("a file is open");
                }
            },
        };

        Assert.Equal(ExitCode.Failure, Write(disk, "new"));
        AssertOldOutputIsWhole();
    }

    [Fact]
    public void A_program_killed_between_the_two_renames_is_repaired_by_the_next_build()
    {
        var killed = new ScriptedDisk
        {
            BeforeMove = (from, to) =>
            {
                if (from != Target)
                {
                    throw new InvalidOperationException("as good as killed: not even the way back runs");
                }
            },
        };
        Assert.Throws<InvalidOperationException>(() => Write(killed, "new"));
        Assert.False(Directory.Exists(Target));

        var stopped = new ScriptedDisk { BeforeWrite = FailAt("a.html", new IOException("no")) };
        Assert.Equal(ExitCode.Failure, Write(stopped, "later"));

        AssertOldOutputIsWhole();
    }

    [Fact]
    public void Folders_that_a_killed_build_left_are_removed()
    {
        Directory.CreateDirectory(Target + ".immunohandbook-new/site");
        Directory.CreateDirectory(Target + ".immunohandbook-old/site");

        Assert.Equal(ExitCode.Fine, Write(new OutputDisk(), "new"));

        Assert.Equal([Target], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void An_old_folder_that_cannot_be_removed_is_only_a_warning()
    {
        var disk = new ScriptedDisk { BeforeDelete = _ => throw new IOException("a file is open") };

        Assert.Equal(ExitCode.Fine, Write(disk, "new"));

        Assert.Equal("new a", File.ReadAllText(Path.Combine(Target, "a.html")));
        Assert.Equal(Severity.Warning, Assert.Single(_findings.Sorted()).Severity);
    }

    [Fact]
    public void A_fault_of_the_program_itself_is_not_taken_for_a_disk_fault()
    {
        var disk = new ScriptedDisk { BeforeWrite = FailAt("a.html", new InvalidOperationException("a bug")) };

        Assert.ThrowsAny<Exception>(() => Write(disk, "new"));
        AssertOldOutputIsWhole();
    }

    private static Action<string> FailAt(string name, Exception fault) => path =>
    {
        if (path.EndsWith(name, StringComparison.Ordinal))
        {
            throw fault;
        }
    };

    private ExitCode Write(OutputDisk disk, string text) =>
        WriteUntil(disk, text, TestContext.Current.CancellationToken);

    private ExitCode WriteUntil(OutputDisk disk, string text, CancellationToken stop)
    {
        OutputFile[] files =
        [
            .. new[] { "a", "b", "c", "d" }
                .Select(name => new OutputFile($"{name}.html", Encoding.UTF8.GetBytes($"{text} {name}"))),
        ];
        return new AtomicOutput(Target, _findings, disk).Write(files, stop);
    }

    private void AssertOldOutputIsWhole()
    {
        Assert.Equal([Target], Directory.GetFileSystemEntries(_root));
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            Assert.Equal($"good {name}", File.ReadAllText(Path.Combine(Target, $"{name}.html")));
        }
    }
}
