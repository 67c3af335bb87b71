using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Quality;

/// <summary>What is told of a text, and what that looks like it is not.</summary>
public sealed class QualityCheckTests : IDisposable
{
    private const string Tool = "---\ntitle: A test\nsummary: In short.\nkind: tool\n---\n";

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("One two three four five six seven eight nine ten and one two three four five six seven eight nine ten.", "HB0702", 1)]
    [InlineData("The risk is 20% in this group.", "HB0704", 13)]
    [InlineData("Call at 38.5 °C or more.", "HB0705", 9)]
    [InlineData("Call 020 7946 0000 at once.", "HB0705", 6)]
    [InlineData("Do not drive for 8 weeks after it.", "HB0705", 18)]
    [InlineData("This is VERY bad.", "HB0710", 9)]
    [InlineData("This is *slanted* text.", "HB0710", 9)]
    [InlineData("It helped 58 out of 100 people.", "HB0707", 1)]
    [InlineData("::: call-now\nCall for help.\n:::", "HB0706", 1)]
    [InlineData("It can cause thrombocytopenia later.", "HB0713", 14)]
    public void A_fault_is_told_at_its_place(string text, string code, int column)
    {
        _handbook.WithFile(HandbookTest.FirstChapter, Tool + "\n" + text + "\n").BuildSite();

        Assert.Equal([(code, 7, column)], _handbook.Findings.Select(f => (f.Code.Id, f.Location.Line, f.Location.Column)));
    }

    [Theory]
    [InlineData("Call {{ clinic.phone_24h }} or {{ clinic.emergency_number }}.")]
    [InlineData("The study took 8 weeks in 2024. DNA is no shout.")]
    [InlineData("**Bold** is fine, and 2019-2024 is no phone.")]
    [InlineData("::: call-now\nCall {{ clinic.phone_24h }}.\n:::")]
    public void What_only_looks_like_one_is_not_told(string text) =>
        _handbook.WithFile(HandbookTest.FirstChapter, Tool + "\n" + text + "\n").BuildSite().HasNoFinding();

    [Theory]
    [InlineData("Take it prior to the visit.", 9, "before")]
    [InlineData("You will be administered a drink.", 13, "give")]
    public void A_word_that_has_a_plainer_one_is_told_with_it(string text, int column, string plainer)
    {
        const string list = "- {term: prior to, plainer: before}\n- {term: administer, forms: [administered], plainer: give}\n";
        _handbook.WithFile("content/en/plain-words.yml", list).WithFile(HandbookTest.FirstChapter, Tool + "\n" + text + "\n").BuildSite();

        var finding = Assert.Single(_handbook.Findings);
        Assert.Equal(("HB0712", 7, column), (finding.Code.Id, finding.Location.Line, finding.Location.Column));
        Assert.Contains($"\"{plainer}\"", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_medicine_that_is_known_or_explained_is_not_told()
    {
        _handbook.Replace("content/handbook.yml", "theme: clear", "theme: clear\nquality: {known-words: [arthritis]}")
            .WithFile("content/en/glossary.yml", "- {id: a, term: neutropenia, definition: Too few white cells.}\n")
            .WithFile(HandbookTest.FirstChapter, Tool + "\nNeutropenia and arthritis are words.\n").BuildSite().HasNoFinding();
    }

    [Fact]
    public void Numbers_out_of_different_wholes_are_told_only_side_by_side()
    {
        const string cited = " [@KEY]";
        _handbook.WithFile("content/sources.yml", "KEY:\n  title: A study\n  publisher: Nobody\n  url: https://example.org/\n");
        _handbook.WithFile(HandbookTest.FirstChapter, Tool + "\nIt helped 3 out of 10 people." + cited + "\n\nIt harmed 12 out of 100." + cited + "\n").BuildSite();
        Assert.DoesNotContain(_handbook.Findings, f => f.Code.Id == "HB0714");
        _handbook.WithFile(HandbookTest.FirstChapter, Tool + "\nIt helped 3 out of 10 people and harmed 12 out of 100." + cited + "\n").BuildSite();
        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0714" && f.Location.Line == 7);
    }

    [Theory]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-10-01", "is due in 61 days, on 2026-12-01")]
    [InlineData("2027-01-01", "was due on 2026-12-01")]
    public void A_review_is_asked_for_in_good_time(string today, string? says)
    {
        _handbook.Replace("content/handbook.yml", "theme: clear", "theme: clear\nreview-by: 2026-12-01")
            .Build(r => r with { Only = ImmunoHandbook.Commands.BuildPart.Site, Date = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(says is null ? [] : new[] { $"The review of this handbook {says}." }, _handbook.Findings.Where(f => f.Code.Id == "HB0709").Select(f => f.Message));
    }

    [Fact]
    public void The_sheet_of_a_chapter_decides_what_a_program_can_and_leaves_the_rest_to_raters()
    {
        _handbook.WithText("\n## One\n\nText.\n").BuildSite();

        var sheet = File.ReadAllText(Path.Combine(_handbook.Output, "reports", "pemat.csv")).Split("\r\n");
        Assert.Contains(sheet, row => row.EndsWith("Has a summary.\",not met,,", StringComparison.Ordinal));
        Assert.Contains(sheet, row => row.EndsWith("Leaves no sum to the reader.\",,,", StringComparison.Ordinal));
        Assert.Contains(sheet, row => row.EndsWith("Explains each word of medicine.\",met,,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chapter_says_which_of_its_parts_it_lacks()
    {
        _handbook.Replace("content/handbook.yml", "theme: clear", "theme: clear\nquality: {parts: true}").WithText("\n## One\n\nText.\n").BuildSite();

        Assert.Equal(3, _handbook.Findings.Count(f => f.Code.Id == "HB0708"));
    }

    [Fact]
    public void A_waiver_with_a_reason_lets_a_finding_pass_and_one_that_waives_nothing_is_told()
    {
        const string waived = "---\ntitle: A test\nkind: tool\nwaive:\n  - code: HB0704\n    reason: Shown on purpose.\n---\n";
        _handbook.WithFile(HandbookTest.FirstChapter, waived + "\nThe risk is 20% here.\n").BuildSite().HasNoFinding();
        _handbook.WithFile(HandbookTest.FirstChapter, waived + "\nNothing here.\n").BuildSite().HasFinding("HB0711", HandbookTest.FirstChapter, 5);
        _handbook.WithFile(HandbookTest.FirstChapter, waived.Replace("reason: Shown on purpose.", "reason: \"\"", StringComparison.Ordinal) + "\nThe risk is 20% here.\n").BuildSite().HasFinding("HB0113", HandbookTest.FirstChapter, 6);
    }

    [Fact]
    public void A_chapter_over_its_target_names_its_hardest_sentences()
    {
        var hard = string.Concat(Enumerable.Repeat("Immunological investigations necessitate considerable administrative preparation beforehand usually everywhere. ", 40));
        _handbook.WithFile(HandbookTest.FirstChapter, Tool + "\n" + hard + "\n").BuildSite();

        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0701" && f.Hint!.Contains("line 7", StringComparison.Ordinal));
    }
}
