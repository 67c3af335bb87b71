using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation.Desk;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>A handbook need not be written in English.</summary>
public sealed class SourceLanguageTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("handbook-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("de", "ltr", "Deutsch")]
    [InlineData("fr", "ltr", "Français")]
    [InlineData("zh", "ltr", "Chinese")] // the theme has no font for its own name
    [InlineData("ar", "rtl", "العربية")]
    [InlineData("pt-BR", "ltr", "Português")]
    [InlineData("tlh", "ltr", "tlh")]
    public void A_new_handbook_in_any_language_builds_without_a_finding(string language, string direction, string name)
    {
        var findings = new DiagnosticBag();
        Scaffold.NewHandbook(_root, "Buch", new DateOnly(2026, 11, 24), findings, language);

        var result = HandbookBuild.Run(new BuildRequest(_root, Path.Combine(_root, "dist")) { Editions = ["a5"] }, TestContext.Current.CancellationToken);

        Assert.True(result.Report.Findings.Count == 0, string.Join('\n', result.Report.Findings));
        Assert.Contains($"lang=\"{language}\" dir=\"{direction}\"", File.ReadAllText(Path.Combine(_root, "dist/site", language, "index.html")), StringComparison.Ordinal);
        Assert.Equal(name, Words(language)["language.name"]);
        Assert.False(Directory.Exists(Path.Combine(_root, "content/en")));
    }

    [Theory]
    [InlineData("de", "24.11.2026", "1,5")]
    [InlineData("fr", "24/11/2026", "1,5")]
    [InlineData("hu", "2026. 11. 24.", "1,5")]
    [InlineData("en", "24 November 2026", "1.5")]
    public void Dates_and_numbers_are_those_of_the_language(string language, string date, string number)
    {
        Scaffold.NewHandbook(_root, "Buch", new DateOnly(2026, 11, 24), new DiagnosticBag(), language);

        Assert.Equal(date, NumberText.Date(new DateOnly(2026, 11, 24), Words(language)));
        Assert.Equal(number, NumberText.Localise("1.5", Words(language)));
    }

    [Fact]
    public void A_language_that_was_started_can_become_the_source()
    {
        using var handbook = new HandbookTest();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(handbook.Source, findings)!;
        LanguageStart.Run(desk, "de", new DeskFiles(desk.Folder, findings), findings);
        foreach (var chapter in Directory.GetFiles(Path.Combine(handbook.Source, "content/en"), "*.md"))
        {
            File.Copy(chapter, Path.Combine(handbook.Source, "content/de", Path.GetFileName(chapter)));
        }

        handbook.Replace("content/handbook.yml", "source-language: en", "source-language: de").Replace("content/handbook.yml", "\n  en: ", "\n  de: ")
            .Replace("content/handbook.yml", "languages: [en, de]", "languages: [de]").Build();

        Assert.DoesNotContain(handbook.Findings, f => f.Severity == Severity.Error);
        Assert.Single(handbook.Findings, f => f.Code.Id == "HB0160");
    }

    private LanguageStrings Words(string language) =>
        StringsReader.Read(new HandbookFolder(_root), language, source: null, new DiagnosticBag());
}
