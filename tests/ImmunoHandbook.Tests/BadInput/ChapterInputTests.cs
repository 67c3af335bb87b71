using System.Diagnostics;
using System.Text;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>Chapters that no program likes to read: each is a finding or builds, in bounded time, and none throws.</summary>
public sealed class ChapterInputTests : IDisposable
{
    private const string Chapter = HandbookTest.FirstChapter;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void Front_matter_never_closed() =>
        _handbook.WithFile(Chapter, "---\ntitle: Open\n\nText.\n").Build().HasFinding("HB0121", Chapter, 1).Refused();

    [Fact]
    public void No_front_matter() =>
        _handbook.WithFile(Chapter, "# Title\n").Build().HasFinding("HB0120", Chapter, 1).Refused();

    [Fact]
    public void Empty_front_matter() =>
        _handbook.WithFile(Chapter, "---\n---\nText.\n").Build().HasFinding("HB0113", Chapter, 1).Refused();

    [Fact]
    public void A_chapter_of_ten_megabytes() =>
        _handbook.WithText(string.Concat(Enumerable.Repeat("Words and words.\n\n", 600_000))).Build().HasFinding("HB0105", Chapter).Refused();

    [Fact]
    public void One_line_of_a_million_characters_builds()
    {
        var clock = Stopwatch.StartNew();
        _handbook.WithText(string.Concat(Enumerable.Repeat("Some words stand on this one line. ", 30_000)) + "\n").Build();

        Assert.True(clock.Elapsed < s_patience, $"{clock.Elapsed}");
        Assert.True(_handbook.Result.ExitCode == ExitCode.Fine, _handbook.Messages);
    }

    [Fact]
    public void One_word_of_a_hundred_thousand_letters_builds()
    {
        var clock = Stopwatch.StartNew();
        _handbook.WithText(new string('m', 100_000) + "\n").Build();

        Assert.True(clock.Elapsed < s_patience, $"{clock.Elapsed}");
        Assert.True(_handbook.Result.ExitCode == ExitCode.Fine, _handbook.Messages);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Two_hundred_nested_lists_or_quotes(string mark) =>
        _handbook.WithText(string.Concat(Enumerable.Repeat(mark, 200)) + "deep\n").Build().HasFinding("HB0210", Chapter).Refused();

    [Theory]
    [InlineData("*", 5000)]
    [InlineData("[", 5000)]
    [InlineData("![", 5000)]
    [InlineData("`", 5000)]
    [InlineData("<", 5000)]
    [InlineData("|", 5000)]
    [InlineData("::: main\n\n", 300)]
    [InlineData("{{", 3000)]
    [InlineData("[^1]: ", 2000)]
    [InlineData("~~a ", 3000)]
    public void Openings_that_are_never_closed_end_in_time(string opening, int times)
    {
        var clock = Stopwatch.StartNew();
        _handbook.WithText(string.Concat(Enumerable.Repeat(opening, times)) + "x\n").Build();

        Assert.True(clock.Elapsed < s_patience, $"{clock.Elapsed}");
    }

    [Fact]
    public void Nul_bytes_are_found_where_they_stand() =>
        _handbook.WithText("One.\n\nTwo\0.\n").Build().HasFinding("HB0107", Chapter, 7, 4).Refused();

    [Fact]
    public void A_lone_surrogate_is_not_utf8() =>
        _handbook.WithFile(Chapter, [.. Encoding.UTF8.GetBytes(HandbookTest.Front + "ab"), 0xED, 0xA0, 0x80]).Build().HasFinding("HB0104", Chapter, 5, 3).Refused();

    [Fact]
    public void A_latin_1_file_is_not_utf8() =>
        _handbook.WithFile(Chapter, Encoding.Latin1.GetBytes(HandbookTest.Front + "Caf\u00e9 au lait.\n")).Build().HasFinding("HB0104", Chapter, 5, 4).Refused();

    [Fact]
    public void A_utf16_file_is_not_utf8() =>
        _handbook.WithFile(Chapter, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(HandbookTest.Front)]).Build().HasFinding("HB0104", Chapter, 1, 1).Refused();

    [Fact]
    public void A_chapter_of_headings_only_is_a_warning()
    {
        _handbook.WithText("## One\n\n## Two\n").Build().HasFinding("HB0212", Chapter);
        Assert.Equal(ExitCode.Fine, _handbook.Result.ExitCode);
    }

    [Fact]
    public void A_chapter_without_a_body_is_a_warning()
    {
        _handbook.WithText("").Build().HasFinding("HB0212", Chapter);
        Assert.Equal(ExitCode.Fine, _handbook.Result.ExitCode);
    }

    [Fact]
    public void A_table_of_sixty_columns_is_a_warning_and_builds()
    {
        string Row(string cell) => "|" + string.Concat(Enumerable.Repeat(cell + "|", 60)) + "\n";
        _handbook.WithText("\n" + Row("head") + Row("---") + Row("cell")).Build().HasFinding("HB0214", Chapter, 6, 1);
        Assert.Equal(ExitCode.Fine, _handbook.Result.ExitCode);
    }

    [Fact]
    public void Thai_without_a_place_to_end_a_line_is_told_by_its_line() =>
        _handbook.WithText("\nText.\n\n" + string.Concat(Enumerable.Repeat("\u0E20\u0E39\u0E21\u0E34\u0E04\u0E38\u0E49\u0E21", 12)) + "\n")
            .Build().HasFinding("HB0620", Chapter, 8);

    [Theory]
    [InlineData("3-early.md", "HB0122")]
    [InlineData("04-Upper.md", "HB0122")]
    [InlineData("04-con.md", "HB0122")]
    [InlineData("05-late.md", "HB0124")]
    [InlineData("03-twin.md", "HB0125")]
    [InlineData("04-first-chapter.md", "HB0123")]
    public void Names_that_break_the_order(string name, string code) =>
        _handbook.WithFile("content/en/" + name, HandbookTest.Front + "Text.\n").Build().HasFinding(code, "content/en/" + name).Refused();
}
