using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>A handbook from before a new version lacks its new words: it still builds, in the program's English, and is told once.</summary>
public sealed class MissingWordsTests
{
    private const string EnglishWords = "content/en/strings.yml";

    [Fact]
    public void A_word_that_a_handbook_lacks_is_printed_as_the_program_says_it()
    {
        using var handbook = new HandbookTest().Replace(EnglishWords, "  sample-mark: \"Sample: not reviewed\"\n", "").Replace(EnglishWords, "  skip: Skip to the text\n", "");

        handbook.Build();

        handbook.HasNoFinding();
        Assert.Contains(">Skip to the text<", handbook.Site("en/first-chapter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_no_file_has_is_told_where_readers_meet_it_in_a_foreign_language()
    {
        const string ArabicWords = "content/ar/strings.yml";
        using var handbook = new HandbookTest().WithArabic().Replace(EnglishWords, "  skip: Skip to the text\n", "").Replace(ArabicWords, "  skip: انتقل إلى النص\n", "").BuildSite();

        var told = handbook.Finding("HB0160", ArabicWords, 0);
        Assert.Equal("1 word is not in the file and printed in English: nav.skip.", told.Message);
        Assert.Contains("new handbook", told.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_no_words_at_all_is_one_warning_that_names_a_few()
    {
        using var handbook = new HandbookTest().WithArabic().WithFile(EnglishWords, "language: {name: English}\n").WithFile("content/ar/strings.yml", "language: {direction: rtl}\n").BuildSite();

        var told = handbook.Finding("HB0160", "content/ar/strings.yml", 0);
        Assert.Equal(Severity.Warning, told.Severity);
        Assert.EndsWith(" ....", told.Message, StringComparison.Ordinal);
        Assert.True(told.Message.Length < 250, told.Message);
    }

    [Fact]
    public void Without_the_file_the_words_are_the_programs()
    {
        using var handbook = new HandbookTest().WithoutFile(EnglishWords).BuildSite();

        handbook.HasNoFinding();
    }

    [Fact]
    public void A_translation_falls_back_to_the_source_language_before_the_program()
    {
        using var handbook = new HandbookTest().WithArabic()
            .Replace(EnglishWords, "skip: Skip to the text", "skip: Over the menu")
            .WithFile("content/ar/strings.yml", "language: {name: العربية, english-name: Arabic, direction: rtl}\n").BuildSite();

        Assert.Contains(">Over the menu<", handbook.Site("ar/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_language_says_its_own_name_and_direction()
    {
        using var handbook = new HandbookTest().WithArabic().WithFile("content/ar/strings.yml", "box: {tip: نصيحة}\n").BuildSite();

        Assert.DoesNotContain(handbook.Findings, f => f.Severity == Severity.Error);
        Assert.Contains("dir=\"rtl\"", handbook.Site("ar/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_nobody_knows_must_say_its_name_and_direction()
    {
        using var handbook = new HandbookTest().Replace("content/handbook.yml", "languages: [en]", "languages: [en, tlh]").WithFile("content/tlh/strings.yml", "box: {tip: x}\n").BuildSite();

        Assert.Equal(RequiredStrings.OwnKeys.Length, handbook.Findings.Count(f => f.Code.Id == "HB0133"));
    }

    [Fact]
    public void A_form_that_the_language_has_for_all_numbers_comes_before_another_languages_form_for_one()
    {
        var source = Words("en", null, ("unit.day.one", "day"), ("unit.day.other", "days"));

        Assert.Equal("Tag", Words("de", source, ("unit.day", "Tag")).FirstOf("unit.day.one", "unit.day.other", "unit.day"));
        Assert.Equal("day", Words("de", source).FirstOf("unit.day.one", "unit.day.other", "unit.day"));
        Assert.Equal("weeks", Words("de", source).FirstOf("unit.week.few", "unit.week.other"));
        Assert.Null(Words("de", source).FirstOf("unit.parsec"));
    }

    private static LanguageStrings Words(string language, LanguageStrings? source, params (string Key, string Text)[] words) =>
        new(language, words.ToDictionary(w => w.Key, w => new Located<string>(w.Text, SourceLocation.WholeFile("strings.yml")), StringComparer.Ordinal), source);
}
