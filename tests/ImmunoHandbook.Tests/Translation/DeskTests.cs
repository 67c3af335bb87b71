using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class DeskTests
{
    [Fact]
    public void Progress_is_told_in_words_with_what_is_urgent_first()
    {
        using var two = new TwoLanguages("One two three four.\n\n::: call-now\nCall {{ clinic.phone_24h }}.\n:::\n", "Uno dos tres cuatro.\n");
        var progress = LanguageProgress.Of(two.InSpanish());

        Assert.Equal("03-first-chapter", progress.Chapters.First(c => c.Percent > 0).Chapter);
        Assert.True(progress.Chapters[0].Urgent > 0);
        var chapter = progress.Chapters.Single(c => c.Chapter == "03-first-chapter");
        Assert.Equal((chapter.Words, chapter.Draft + chapter.Missing), (chapter.Draft + chapter.Missing, chapter.Words));
        Assert.Equal(1, chapter.Urgent);
        Assert.Contains("| 03-first-chapter |", TranslationStatus.Markdown([progress]), StringComparison.Ordinal);
        Assert.Contains("03-first-chapter", TranslationStatus.Table([progress]), StringComparison.Ordinal);
        Assert.Contains("\"language\": \"es\"", System.Text.Encoding.UTF8.GetString(TranslationStatus.Json([progress])), StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"Spanish {progress.Whole.Percent}%\"", ProgressBadge.Svg(progress), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_starts_with_what_is_known_of_it_and_builds_at_once()
    {
        using var handbook = new HandbookTest();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(handbook.Source, findings)!;

        var advice = LanguageStart.Run(desk, "uk", new DeskFiles(desk.Folder, findings), findings);

        Assert.Contains("translate export uk", advice, StringComparison.Ordinal);
        var strings = handbook.Read("content/uk/strings.yml");
        Assert.Contains("name: Українська", strings, StringComparison.Ordinal);
        Assert.Contains("plural: one-few-many", strings, StringComparison.Ordinal);
        handbook.BuildSite();
        Assert.DoesNotContain(handbook.Findings, f => f.Severity == Severity.Error);
        Assert.Contains("lang=\"uk\"", handbook.Site("uk/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "The theme has no font for Chinese characters (Han): it lacks")]
    [InlineData("zh", "face: Noto Sans CJK SC")]
    [InlineData("zh-TW", "face: Noto Sans CJK TC")]
    [InlineData("ja", "face: Noto Sans CJK JP")]
    [InlineData("th", "Noto Sans Thai")]
    [InlineData("hi", "The theme's fonts have all its letters.")]
    [InlineData("vi", "The theme's fonts have all its letters.")]
    public void A_language_is_told_the_font_that_its_letters_need(string code, string told)
    {
        using var handbook = new HandbookTest();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(handbook.Source, findings)!;

        Assert.Contains(told, LanguageStart.Run(desk, code, new DeskFiles(desk.Folder, findings), findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "HB0835")]
    [InlineData("../x", "HB0132")]
    public void A_language_that_cannot_be_started_is_told(string code, string finding)
    {
        using var handbook = new HandbookTest();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(handbook.Source, findings)!;

        Assert.Null(LanguageStart.Run(desk, code, new DeskFiles(desk.Folder, findings), findings));
        Assert.Equal(finding, Assert.Single(findings.Sorted()).Code.Id);
    }

    [Fact]
    public void A_difference_shows_what_was_said_and_what_is_said_now()
    {
        using var two = new TwoLanguages("One old word.\n", "Una palabra.\n");
        two.Accept(UnitState.Translated, "A. Test, nurse");
        two.Handbook.Replace(TwoLanguages.English, "old", "new");

        var diff = TranslationDiff.Write([two.Chapter()], SourceMemory.Read(two.Desk().Folder, new DiagnosticBag()));

        Assert.Contains("- One old word.\n+ One new word.\n  Una palabra.\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_reviewed_is_not_forgotten_when_another_accepts_less()
    {
        using var two = new TwoLanguages("One.\n", "Uno.\n");
        two.Accept(UnitState.Reviewed, "First Person, doctor");
        two.Accept(UnitState.Translated, "Second Person, nurse");

        Assert.DoesNotContain("Second Person", two.Handbook.Read("content/es/translation.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_verbs_say_what_is_wrong_in_one_line()
    {
        using var handbook = new HandbookTest();
        var root = CommandLine.Create();

        Assert.Equal((int)ExitCode.Findings, root.Parse(["translate", "status", "xx", "--source", handbook.Source]).Invoke());
        Assert.Equal((int)ExitCode.Findings, root.Parse(["translate", "import", "nothing.xlf", "--source", handbook.Source]).Invoke());
        Assert.Equal((int)ExitCode.Fine, root.Parse(["translate", "status", "--source", handbook.Source]).Invoke());
        handbook.WithFile("content/handbook.yml", "title: [\n");
        Assert.Equal((int)ExitCode.Findings, root.Parse(["translate", "status", "--source", handbook.Source]).Invoke());
    }
}
