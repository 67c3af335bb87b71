using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.References;

public sealed class ChapterLinkTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("02-How-To-Use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("2-how-to-use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("07-how-to-use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("02_how_to_use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("02-how-to-use.MD#x", "HB0301", "02-how-to-use.md#x")]
    [InlineData("02-how-to-use.markdown", "HB0306", "02-how-to-use.md")]
    [InlineData("how-to-use.html", "HB0306", "02-how-to-use.md")]
    [InlineData("how-to-use.html#x", "HB0306", "02-how-to-use.md#x")]
    [InlineData("folder\\02-how-to-use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("folder/02-how-to-use.md", "HB0301", "02-how-to-use.md")]
    [InlineData("how-to-use", "HB0306", null)]
    [InlineData("../en/how-to-use.html", "HB0307", null)]
    public void A_link_that_can_only_mean_one_chapter_is_told_with_its_file(string address, string code, string? replacement)
    {
        _handbook.WithText($"\nSee [how]({address}).\n").BuildSite();

        var finding = _handbook.Finding(code, HandbookTest.FirstChapter, 6);
        Assert.StartsWith("Write 02-how-to-use.md:", finding.Hint, StringComparison.Ordinal);
        Assert.Equal(replacement, finding.Replacement);
    }

    [Theory]
    [InlineData("05-types.md")]
    [InlineData("05-types.md#a-part")]
    [InlineData("../02-treatment/05-types.md")]
    [InlineData("02-treatment/05-types.md")]
    [InlineData("./../02-treatment/05-types.md#a-part")]
    [InlineData("../01-emergency.md")]
    [InlineData("01-emergency.md")]
    public void A_link_names_a_chapter_of_any_part_with_or_without_its_folder(string address)
    {
        WithParts().WithFile("content/en/01-basics/04-cells.md", HandbookTest.Front + $"\nSee [there]({address}).\n").BuildSite().HasNoFinding();

        var slug = address.Contains("types", StringComparison.Ordinal) ? "types" : "emergency";
        Assert.Contains($"<a href=\"{slug}.html{(address.Contains('#', StringComparison.Ordinal) ? "#a-part" : "")}\" class=\"xref\">there<", _handbook.Site("en/cells.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../01-basics/05-types.md", "HB0301")]
    [InlineData("../../en/05-types.md", "HB0307")]
    [InlineData("../02-treatment/../../05-types.md", "HB0307")]
    public void A_link_into_the_wrong_folder_is_told(string address, string code) =>
        Assert.StartsWith("Write 05-types.md:", WithParts().WithFile("content/en/01-basics/04-cells.md", HandbookTest.Front + $"\nSee [there]({address}).\n")
            .BuildSite().Finding(code, "content/en/01-basics/04-cells.md", 6).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_translation_beside_the_parts_keeps_the_links_of_its_source()
    {
        const string text = HandbookTest.Front + "\nSee [there](../02-treatment/05-types.md).\n";
        WithParts().WithArabic().WithFile("content/en/01-basics/04-cells.md", text).WithFile("content/ar/04-cells.md", text).BuildSite();

        Assert.DoesNotContain(_handbook.Findings, f => f.Code.Id.StartsWith("HB03", StringComparison.Ordinal));
        Assert.Contains("<a href=\"types.html\" class=\"xref\">there<", _handbook.Site("ar/cells.html"), StringComparison.Ordinal);
    }

    private HandbookTest WithParts() => _handbook.WithoutFile(HandbookTest.FirstChapter)
        .Replace("content/en/02-how-to-use.md", "Start with [Your first chapter](03-first-chapter.md).", "Start anywhere.")
        .WithFile("content/en/01-basics/part.yml", "title: The basics\n").WithFile("content/en/02-treatment/part.yml", "title: Treatment\n")
        .WithFile("content/en/01-basics/03-blood.md", HandbookTest.Front + "Text.\n")
        .WithFile("content/en/02-treatment/05-types.md", HandbookTest.Front + "\n## A part\n\nText.\n");
}
