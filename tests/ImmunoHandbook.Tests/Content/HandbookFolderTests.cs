using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

public sealed class HandbookFolderTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("folder-").FullName;
    private readonly DiagnosticBag _findings = new();

    public HandbookFolderTests()
    {
        Directory.CreateDirectory(Inside("content/images"));
        Directory.CreateDirectory(Outside("deep"));
        File.WriteAllText(Outside("secret.md"), "secret");
        File.WriteAllText(Inside("content/own.md"), "own");
    }

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public void A_link_to_a_file_of_the_handbook_is_followed()
    {
        Link("content/images/twin.md", "../own.md");
        Link("content/far.md", Inside("content/images/twin.md"));

        Assert.Equal("own", Read("content/images/twin.md"));
        Assert.Equal("own", Read("content/far.md"));
        Assert.Empty(_findings.Sorted());
    }

    [Fact]
    public void A_link_through_a_linked_folder_does_not_lead_out()
    {
        Link("content/out", Outside(""));
        Link("content/innocent.md", "out/secret.md");

        Refuses("content/innocent.md");
    }

    [Fact]
    public void Going_up_behind_a_linked_folder_does_not_lead_out()
    {
        // By its letters the target is content/secret.md, which is inside; the file system goes up from outside/deep.
        File.WriteAllText(Inside("content/secret.md"), "bait");
        Link("content/deep", Outside("deep"));
        Link("content/innocent.md", "deep/../secret.md");

        Refuses("content/innocent.md");
    }

    [Fact]
    public void A_link_to_a_folder_whose_name_only_starts_like_the_root_is_refused()
    {
        Directory.CreateDirectory(Inside("") + "-other");
        File.WriteAllText(Inside("") + "-other/secret.md", "secret");
        Link("content/innocent.md", Inside("") + "-other/secret.md");

        Refuses("content/innocent.md");
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        Link("content/a.md", "b.md");
        Link("content/b.md", "a.md");

        Refuses("content/a.md");
    }

    [Theory]
    [InlineData("../outside/secret.md")]
    [InlineData("content/../../outside/secret.md")]
    [InlineData("content\\..\\..\\outside\\secret.md")]
    [InlineData("/etc/hostname")]
    public void Paths_that_lead_out_are_refused(string path) => Refuses(path);

    [Fact]
    public void Line_ends_change_nothing_else_in_a_text()
    {
        const string text = "one\u2028two\fthree\u0085four\nfive";

        Assert.Equal(text, new SourceText("x.md", text).Text);
        Assert.Equal(text, new SourceText("x.md", text.Replace("\n", "\r\n", StringComparison.Ordinal)).Text);
    }

    private void Refuses(string path)
    {
        Assert.Null(Read(path));
        Assert.Equal(DiagnosticCodes.OutsideFolder, Assert.Single(_findings.Sorted()).Code);
    }

    private string? Read(string path) => new HandbookFolder(Inside("")).ReadText(path, _findings)?.Text;

    private void Link(string path, string target) => File.CreateSymbolicLink(Inside(path), target);

    private string Inside(string path) => Path.TrimEndingDirectorySeparator(Path.Combine(_place, "handbook", path));

    private string Outside(string path) => Path.TrimEndingDirectorySeparator(Path.Combine(_place, "outside", path));
}
