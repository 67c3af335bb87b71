using ImmunoHandbook.Print.Html;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>Code from the chapter to the finished files.</summary>
public class CodeTests
{
    [Fact]
    public void Where_lines_of_code_end_was_the_authors_choice_and_no_fault_of_the_book()
    {
        using var handbook = new HandbookTest().WithText("Numbers:\n\n```\n10\n20\nlong-\nword\n" + string.Concat(Enumerable.Repeat("ab\n", 40)) + "```\n").Build();

        handbook.HasNoFinding();
    }

    [Fact]
    public void Code_too_wide_for_the_page_is_told_at_its_place()
    {
        using var handbook = new HandbookTest().WithText("Words.\n\n```\n" + string.Join("   ", Enumerable.Repeat("column", 12)) + "\na   b\n```\n").Build();

        var finding = Assert.Single(handbook.Findings, f => f.Code.Id == "HB0640");
        Assert.Equal(HandbookTest.FirstChapter, finding.Location.Path);
    }

    [Theory]
    [InlineData("Plain words.\n", false)]
    [InlineData("Type `x`.\n", true)]
    [InlineData("```\nx\n```\n", true)]
    public void Letters_for_code_are_files_beside_the_stylesheet_of_a_site_that_shows_code(string text, bool there)
    {
        using var handbook = new HandbookTest().WithText(text).BuildSite();

        var files = handbook.Tree().Where(file => file.Contains("notosansmono", StringComparison.Ordinal)).ToList();
        var css = File.ReadAllText(Directory.GetFiles(Path.Combine(handbook.Output, "site", "assets"), "site.*.css").Single());
        Assert.Equal(there ? 2 : 0, files.Count);
        Assert.Equal(there, css.Contains("font-family:HandbookCode;font-weight:400;font-display:optional;src:url(fonts/notosansmono-regular.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a  b", "c", false)]
    [InlineData("a  b", "c   d", true)]
    [InlineData("One sentence.  And another.", "Two.  Sentences!  Here.", false)]
    [InlineData("  indented", "    more", false)]
    [InlineData("├── a", "", true)]
    [InlineData("|-- a", "", true)]
    [InlineData("+---+", "", true)]
    [InlineData("error here", "      ^~~~", true)]
    [InlineData("a | b", "2^3", false)]
    [InlineData("end  ", "end  ", false)]
    public void Columns_trees_and_pointers_are_known(string first, string second, bool expected) =>
        Assert.Equal(expected, CodeText.KeepsColumns([first, second]));
}
