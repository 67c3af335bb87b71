using System.Diagnostics;
using System.Net.Sockets;
using ImmunoHandbook.Content;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>What bears a file's name and is none: to open a pipe waits for ever.</summary>
public sealed class NoFileTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public NoFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders of Windows hold no pipes.");

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("content/en/04-pipe.md")]
    [InlineData("content/en/glossary.yml")]
    [InlineData("content/handbook.yml")]
    [InlineData("content/images/pipe.png")]
    [InlineData("themes/clear/site.css")]
    [InlineData("themes/clear/fonts/NotoSans-Regular.ttf")]
    public async Task A_pipe_is_told_and_not_opened(string path)
    {
        MakePipe(path);
        var build = Task.Run(() => _handbook.BuildSite(), TestContext.Current.CancellationToken);
        if (await Task.WhenAny(build, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)) != build)
        {
            // Lets the build go that waits at the pipe.
            await File.WriteAllTextAsync(Path.Combine(_handbook.Source, path), "", TestContext.Current.CancellationToken);
            Assert.Fail("The build waits at the pipe.");
        }

        if (!path.EndsWith(".ttf", StringComparison.Ordinal))
        {
            _handbook.HasFinding("HB0103", path);
        }
    }

    [Fact]
    public void A_socket_is_told_and_not_opened()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_handbook.Source, "content/en/04-s.md")));

        _handbook.BuildSite().HasFinding("HB0103", "content/en/04-s.md");
    }

    [Fact]
    public void A_file_of_a_size_that_only_its_length_has_is_refused_unread()
    {
        using (var giant = new FileStream(Path.Combine(_handbook.Source, "content/en/04-giant.md"), FileMode.CreateNew))
        {
            giant.SetLength(16L << 30);
        }

        var before = GC.GetTotalAllocatedBytes();
        _handbook.BuildSite().HasFinding("HB0105", "content/en/04-giant.md");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8L << 30);
    }

    [Fact]
    public void Devices_are_no_files_and_empty_files_are()
    {
        var empty = Path.Combine(_handbook.Source, "empty");
        File.WriteAllText(empty, "");

        Assert.True(PlainFile.Is(empty));
        Assert.True(PlainFile.Is(Path.Combine(_handbook.Source, HandbookTest.FirstChapter)));
        Assert.False(PlainFile.Is("/dev/null"));
        Assert.Throws<IOException>(() => PlainFile.Read("/dev/zero"));
    }

    [Theory]
    [InlineData("themes/clear/site.css")]
    [InlineData("templates/site/chapter.html")]
    public void A_file_of_the_design_that_lies_outside_is_told_though_the_program_has_its_own(string path)
    {
        var full = Path.Combine(_handbook.Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.CreateSymbolicLink(full, "/etc/hostname");

        _handbook.BuildSite().HasFinding("HB0106", path);
    }

    private void MakePipe(string path)
    {
        var full = Path.Combine(_handbook.Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        using var made = Process.Start("mkfifo", [full]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
