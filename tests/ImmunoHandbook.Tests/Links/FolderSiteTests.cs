using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

public sealed class FolderSiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;
    private readonly DiagnosticBag _findings = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_files_are_there_but_those_of_version_control()
    {
        Write("index.html");
        Write("a/.b/c.txt");
        Write(".nojekyll");
        Write(".git/config");

        Assert.Equal([".nojekyll", "a/.b/c.txt", "index.html"], FolderSite.Read(_folder + Path.DirectorySeparatorChar, _findings)!.Files.Select(f => f.Path));
    }

    /// <summary>The site is not held in memory: what a file says is read when it is asked for.</summary>
    [Fact]
    public void Content_is_read_when_it_is_looked_into()
    {
        Write("index.html");
        var file = Assert.Single(FolderSite.Read(_folder, _findings)!.Files);
        File.WriteAllText(Path.Combine(_folder, "index.html"), "later");

        Assert.Equal("later"u8.ToArray(), file.Content.ToArray());
    }

    [Fact]
    public void A_file_that_vanishes_is_a_finding()
    {
        Write("index.html");
        var site = FolderSite.Read(_folder, _findings)!;
        File.Delete(Path.Combine(_folder, "index.html"));

        SiteLinkChecker.Check(site, _findings);

        Assert.Equal("HB0531", Assert.Single(_findings.Sorted()).Code.Id);
    }

    [Fact]
    public void A_folder_that_leads_into_itself_is_walked_once()
    {
        Write("a/index.html");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "b"), Path.Combine(_folder, "a"));

        Assert.Equal(["a/index.html", "b/index.html"], FolderSite.Read(_folder, _findings)!.Files.Select(f => f.Path));
    }

    [Fact]
    public void What_is_no_folder_is_a_finding()
    {
        Assert.Null(FolderSite.Read(Path.Combine(_folder, "none"), _findings));
        Assert.Equal("HB0530", Assert.Single(_findings.Sorted()).Code.Id);
    }

    private void Write(string path)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, path);
    }
}
