using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation.Desk;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>What a stranger lays into a handbook cannot make the program write outside of it, and no failure costs a file.</summary>
public sealed class WholeFileTests : IDisposable
{
    private const string Chapter = "content/es/01-a.md";

    private readonly string _root = Directory.CreateTempSubdirectory("handbook-").FullName;

    public WholeFileTests()
    {
        Directory.CreateDirectory(Path.Combine(Handbook, "content/es"));
        Directory.CreateDirectory(Outside);
        File.WriteAllText(Victim, "victim");
        File.WriteAllText(Path.Combine(Handbook, Chapter), "old");
    }

    private string Handbook => Path.Combine(_root, "handbook");

    private string Outside => Path.Combine(_root, "outside");

    private string Victim => Path.Combine(Outside, "victim");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_file_is_replaced_and_nothing_is_left_beside_it()
    {
        Write(Chapter);

        Assert.Equal("new", Read(Chapter));
        Assert.Equal(["01-a.md"], Names("content/es"));
    }

    [Fact]
    public void Folders_on_the_way_are_made()
    {
        Write("content/uk/deep/01-a.md");

        Assert.Equal("new", Read("content/uk/deep/01-a.md"));
    }

    [Theory]
    [InlineData("01-a.md.new")]
    [InlineData("01-a.md.tmp")]
    [InlineData(".01-a.md")]
    public void A_link_under_a_name_that_a_program_might_use_is_left_alone(string name)
    {
        File.CreateSymbolicLink(Path.Combine(Handbook, "content/es", name), Victim);

        Write(Chapter);

        Assert.Equal(("new", "victim"), (Read(Chapter), File.ReadAllText(Victim)));
        Assert.Null(new FileInfo(Path.Combine(Handbook, Chapter)).LinkTarget);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_in_the_place_of_the_file_is_not_followed(bool isDangling)
    {
        var target = isDangling ? Path.Combine(Outside, "none") : Victim;
        File.Delete(Path.Combine(Handbook, Chapter));
        File.CreateSymbolicLink(Path.Combine(Handbook, Chapter), target);

        var fault = Assert.Throws<LinkedPlaceException>(() => Write(Chapter));

        Assert.Contains(Chapter, fault.Message, StringComparison.Ordinal);
        Assert.Equal("victim", File.ReadAllText(Victim));
        Assert.Equal(["victim"], Directory.GetFileSystemEntries(Outside).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("../en")]
    public void A_folder_that_is_a_link_is_not_followed_wherever_it_leads(string target)
    {
        Directory.CreateDirectory(Path.Combine(Handbook, "content/en"));
        Directory.CreateSymbolicLink(Path.Combine(Handbook, "content/fr"), target);

        Assert.Throws<LinkedPlaceException>(() => Write("content/fr/01-a.md"));
        Assert.Equal(["victim"], Directory.GetFileSystemEntries(Outside).Select(Path.GetFileName));
        Assert.Empty(Names("content/en"));
    }

    [Fact]
    public void A_path_that_leads_up_and_out_is_not_written() => Assert.ThrowsAny<IOException>(() => Write("../outside/victim"));

    [Fact]
    public void The_desk_says_so_at_the_file_and_goes_on()
    {
        File.CreateSymbolicLink(Path.Combine(Handbook, "content/es/translation.yml"), Victim);
        var findings = new DiagnosticBag();
        var files = new DeskFiles(new HandbookFolder(Handbook), findings);

        files.Write("content/es/translation.yml", "x");
        files.Write(Chapter, "new");

        Assert.Equal(("HB0833", "content/es/translation.yml"), Assert.Single(findings.Sorted().Select(f => (f.Code.Id, f.Location.Path))));
        Assert.Equal((Chapter, "victim"), (Assert.Single(files.Written), File.ReadAllText(Victim)));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_costs_nothing()
    {
        Directory.CreateDirectory(Path.Combine(Handbook, "content/es/02-b.md/inside"));

        Assert.ThrowsAny<Exception>(() => Write("content/es/02-b.md"));
        Assert.Equal(["01-a.md", "02-b.md"], Names("content/es"));
    }

    [Fact]
    public void What_is_stopped_leaves_the_old_file_and_nothing_else()
    {
        Assert.Throws<OperationCanceledException>(() => new WholeFile(new CancellationToken(canceled: true)).Write(Handbook, Chapter, "new"u8));

        Assert.Equal("old", Read(Chapter));
        Assert.Equal(["01-a.md"], Names("content/es"));
    }

    [Fact]
    public void A_new_file_takes_nobodys_place()
    {
        Assert.ThrowsAny<IOException>(() => new WholeFile().Write(Handbook, Chapter, "new"u8, isNew: true));

        Assert.Equal("old", Read(Chapter));
        Assert.Equal(["01-a.md"], Names("content/es"));
    }

    [Fact]
    public void Rights_stay_as_they_were()
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var full = new FileInfo(Path.Combine(Handbook, Chapter));
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        full.UnixFileMode = mode;

        Write(Chapter);

        full.Refresh();
        Assert.Equal(mode, full.UnixFileMode);
    }

    [Fact]
    public void A_file_that_the_user_names_is_not_written_through_a_link()
    {
        var link = Path.Combine(_root, "links.tsv");
        File.CreateSymbolicLink(link, Victim);

        Assert.Throws<LinkedPlaceException>(() => new WholeFile().WriteNamed(link, "new"u8));
        Assert.Equal("victim", File.ReadAllText(Victim));

        new WholeFile().WriteNamed(Path.Combine(_root, "other.tsv"), "new"u8);
        Assert.Equal("new", File.ReadAllText(Path.Combine(_root, "other.tsv")));
    }

    private void Write(string path) => new WholeFile().Write(Handbook, path, "new"u8);

    private string Read(string path) => File.ReadAllText(Path.Combine(Handbook, path));

    private IEnumerable<string?> Names(string folder) => Directory.GetFileSystemEntries(Path.Combine(Handbook, folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
