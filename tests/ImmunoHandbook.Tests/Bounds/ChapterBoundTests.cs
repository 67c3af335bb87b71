using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Bounds;

/// <summary>What a chapter may cost: right below each bound it is read, right above it there is a finding and no work.</summary>
public sealed class ChapterBoundTests
{
    private static readonly Limits s_limits = Limits.Usual;

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "HB0018 3,1")]
    public void A_line_may_have_so_many_characters(int more, string found)
    {
        var line = string.Concat(Enumerable.Repeat("word ", s_limits.LineLength / 5))[..^1] + new string('x', 1 + more);
        var chapter = ChapterBench.Of($"First.\n\n{line}\n\nLast.\n");
        Assert.Equal(found, chapter.Found);
        Assert.Equal(found.Length == 0, chapter.Html.Contains("Last.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_table_may_have_so_many_columns(int more, bool isOver)
    {
        var columns = s_limits.TableColumns + more;
        string Row(string cell) => $"|{string.Concat(Enumerable.Repeat($" {cell} |", columns))}\n";
        var chapter = ChapterBench.Of($"Text.\n\n{Row("a")}{Row("--")}{Row("b")}");
        Assert.Equal(isOver, chapter.Findings.Any(f => f.Code == DiagnosticCodes.OverLimit && f.Location.Line == 3));
        Assert.Equal(!isOver, chapter.Html.Contains("Text.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void A_paragraph_may_have_so_many_addresses(int addresses, bool isOver)
    {
        var chapter = ChapterBench.Of(string.Concat(Enumerable.Repeat("see http://example.org/a now\n", addresses)));
        Assert.Equal(isOver, chapter.Findings.Any(f => f.Code == DiagnosticCodes.OverLimit && f.Location.Line == 1));
        Assert.Equal(isOver ? 0 : addresses, chapter.Html.Split("<a href=").Length - 1);
    }

    [Theory]
    [InlineData("[words]({0})", 0, true)]
    [InlineData("[words]({0})", 1, false)]
    [InlineData("see {0} words", 0, true)]
    [InlineData("see {0} words", 1, false)]
    [InlineData("<{0}> words", 0, true)]
    [InlineData("<{0}> words", 1, false)]
    public void An_address_may_be_so_long(string written, int more, bool isLink)
    {
        const string start = "https://example.org/?";
        var address = start + new string('x', Limits.AddressLength - start.Length + more);
        var chapter = ChapterBench.Of(written.Replace("{0}", address, StringComparison.Ordinal));
        Assert.Equal(isLink, chapter.Html.Contains("<a href=", StringComparison.Ordinal));
        Assert.Equal(!isLink, chapter.Findings.Any(f => f.Code == DiagnosticCodes.OverLimit && f.Location.Line == 1));
        Assert.Contains("words", chapter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_a_list_are_counted_for_each_item()
    {
        var chapter = ChapterBench.Of(string.Concat(Enumerable.Repeat("- http://example.org/a\n", 1_500)));
        Assert.Equal("", chapter.Found);
    }

    [Theory]
    [InlineData("a<br>", 5)]
    [InlineData("10<sup>9</sup> ", 4)]
    [InlineData("- x\n", 4)]
    [InlineData("^a^ ", 2)]
    public void What_is_short_to_write_and_long_to_print_is_counted_by_what_it_prints(string text, int bytesForLine)
    {
        using var handbook = new HandbookTest();
        var body = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(text, 1_000)), 60 * bytesForLine * 10 / text.Length));
        handbook.WithText(body).Build(r => r with { CheckOnly = true })
            .HasFinding("HB0018", HandbookTest.FirstChapter);
        Assert.Equal(ExitCode.Findings, handbook.Result.ExitCode);
        Assert.DoesNotContain(handbook.Findings, f => f.Code != DiagnosticCodes.OverLimit && f.Severity == Severity.Error);
    }

    [Fact]
    public void Half_a_megabyte_of_prose_is_not_too_much()
    {
        using var handbook = new HandbookTest();
        var paragraph = string.Concat(Enumerable.Repeat("The team of your clinic tells you whom to call at night. ", 8));
        handbook.WithText(string.Join("\n\n", Enumerable.Repeat(paragraph, 1_200))).Build(r => r with { CheckOnly = true, Only = Commands.BuildPart.Site });
        Assert.DoesNotContain(handbook.Findings, f => f.Code == DiagnosticCodes.OverLimit);
    }

    [Fact]
    public void Only_the_command_line_raises_a_bound()
    {
        using var handbook = new HandbookTest();
        handbook.WithText(string.Concat(Enumerable.Repeat("word ", (s_limits.LineLength / 5) + 1))).Build(r => r with { CheckOnly = true, Only = Commands.BuildPart.Site })
            .HasFinding("HB0018", HandbookTest.FirstChapter, 5);
        handbook.Build(r => r with { CheckOnly = true, Only = Commands.BuildPart.Site, Limits = new Limits(2) });
        Assert.DoesNotContain(handbook.Findings, f => f.Code == DiagnosticCodes.OverLimit);
    }
}
