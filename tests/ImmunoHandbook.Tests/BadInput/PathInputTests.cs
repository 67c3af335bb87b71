using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>Addresses and links that lead where nothing may be read.</summary>
public sealed class PathInputTests : IDisposable
{
    private const string Chapter = HandbookTest.FirstChapter;

    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void A_chapter_may_link_to_itself() =>
        _handbook.WithText("\nSee [here](03-first-chapter.md), [there](#one) and [again](03-first-chapter.md#one).\n\n## One\n\nText.\n").Build().HasNoFinding();

    [Theory]
    [InlineData("images", "HB0306")]
    [InlineData("images/", "HB0306")]
    [InlineData("..", "HB0307")]
    [InlineData("../../secret", "HB0307")]
    [InlineData("../../secret.md", "HB0307")]
    [InlineData("%2e%2e/%2e%2e/secret", "HB0307")]
    [InlineData("/etc/passwd", "HB0307")]
    [InlineData("04-none.md", "HB0301")]
    [InlineData("03-first-chapter.md#none", "HB0302")]
    [InlineData("javascript:alert(1)", "HB0211")]
    [InlineData("JavaScript:alert(1)", "HB0211")]
    [InlineData("data:text/html,x", "HB0211")]
    [InlineData("file:///etc/passwd", "HB0211")]
    public void A_link_that_leads_nowhere_good(string address, string code) =>
        _handbook.WithText($"\nText with [a link]({address}) in it.\n").Build().HasFinding(code, Chapter, 6, 11).Refused();

    [Theory]
    [InlineData("../../secret.png")]
    [InlineData("/etc/passwd")]
    [InlineData("https://example.org/x.png")]
    [InlineData("images/../../../secret.png")]
    public void A_picture_from_elsewhere(string address) =>
        _handbook.WithText($"\n![A cell]({address})\n").Build().HasFinding("HB0304", Chapter, 6, 1).Refused();

    [Fact]
    public void A_symbolic_link_out_of_the_folder_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
        var secret = Path.Combine(Path.GetDirectoryName(_handbook.Source)!, "secret.md");
        File.WriteAllText(secret, HandbookTest.Front + "The secret.\n");
        _handbook.WithoutFile(Chapter);
        File.CreateSymbolicLink(Path.Combine(_handbook.Source, Chapter), secret);

        _handbook.Build().HasFinding("HB0106", Chapter);
        File.Delete(secret);
        _handbook.Refused();
    }

    [Fact]
    public void A_linked_folder_of_pictures_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
        var outside = Directory.CreateTempSubdirectory("handbook-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "x.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Directory.CreateSymbolicLink(Path.Combine(_handbook.Source, "content/images"), outside);

        _handbook.WithText("\n![A cell](images/x.svg)\n").Build().HasFinding("HB0304", Chapter, 6, 1).Refused();
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_symbolic_link_that_leads_to_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
        _handbook.WithoutFile(Chapter);
        File.CreateSymbolicLink(Path.Combine(_handbook.Source, Chapter), "03-first-chapter.md");

        _handbook.Build().Refused();
        Assert.Contains(_handbook.Findings, f => f.Location.Path == Chapter);
    }

    [Fact]
    public void The_figure_of_a_chapter_is_checked_like_any_picture() =>
        _handbook.WithFile(Chapter, "---\ntitle: A test\nfigure: ../secret.svg\n---\nText.\n").Build().HasFinding("HB0304", Chapter, 3).Refused();
}
