using System.Text;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Trust;

/// <summary>A stranger's change is built with the templates, themes and rules of the side that it was sent to.</summary>
public sealed class UntrustedBuildTests : IDisposable
{
    private const string Code = "HB0170";
    private const string Config = "content/handbook.yml";
    private const string Waived = "---\ntitle: A test\nkind: tool\nwaive:\n  - code: HB0704\n    reason: Shown on purpose.\n---\n\nThe risk is 20% here.\n";
    private const string Unwaived = "---\ntitle: A test\nkind: tool\n---\n\nThe risk is 20% here.\n";

    private readonly HandbookTest _trusted = new();
    private readonly HandbookTest _change = new();

    public void Dispose()
    {
        _trusted.Dispose();
        _change.Dispose();
    }

    [Theory]
    [InlineData("templates/site/home.html")]
    [InlineData("templates/print/cover.html")]
    [InlineData("themes/clear/site.css")]
    [InlineData("themes/clear/search.js")]
    public void A_design_file_that_the_change_alters_is_told_and_not_used(string path)
    {
        _change.WithFile(path, Repository.Read(path) + "\nSTRANGE\n");

        AssertLikeTrusted();
        Assert.Contains("changed here, not used", Assert.Single(Told()).Message, StringComparison.OrdinalIgnoreCase);
        _change.HasFinding(Code, path);
    }

    /// <summary>So that the others do not pass because nobody reads such a file.</summary>
    [Fact]
    public void The_same_change_shows_where_nothing_guards()
    {
        _change.WithFile("templates/site/home.html", Repository.Read("templates/site/home.html") + "\nSTRANGE\n").WithFile(Config, _change.Read(Config) + "base-url: https://strange.example/\n");

        Assert.Contains("STRANGE", _change.BuildSite().Site("en/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://strange.example/", _change.Site("en/index.html"), StringComparison.Ordinal);
        Guarded();
        Assert.DoesNotContain("STRANGE", _change.Site("en/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("strange.example", string.Concat(Directory.EnumerateFiles(_change.Output, "*.*ml", SearchOption.AllDirectories).Where(f => !f.Contains("reports", StringComparison.Ordinal)).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_design_file_is_told_as_well()
    {
        _change.WithFile("themes/mine/theme.yml", "extends: clear\n").WithFile("templates/site/partials/new.html", "STRANGE\n");

        AssertLikeTrusted();
        _change.HasFinding(Code, "themes/mine/theme.yml").HasFinding(Code, "templates/site/partials/new.html");
    }

    [Fact]
    public void A_colour_of_the_trusted_side_is_used_and_one_of_the_change_is_not()
    {
        var theme = Repository.Read("themes/clear/theme.yml");
        _trusted.WithFile("themes/clear/theme.yml", theme.Replace("#0b4f6c", "#0b4f60", StringComparison.Ordinal));
        _change.WithFile("themes/clear/theme.yml", theme.Replace("#0b4f6c", "#400000", StringComparison.Ordinal));

        AssertLikeTrusted();
        _change.HasFinding(Code, "themes/clear/theme.yml");
        Assert.Contains("#0b4f60", Css(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("#400000", Css(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_template_that_the_change_takes_away_is_used_still()
    {
        const string path = "templates/site/home.html";
        _trusted.WithFile(path, Repository.Read(path) + "\n<p>Ours</p>\n");

        AssertLikeTrusted();
        Assert.Contains("still used", Assert.Single(Told()).Message, StringComparison.Ordinal);
        Assert.Contains("<p>Ours</p>", _change.Site("en/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme: contrast")]
    [InlineData("base-url: https://strange.example/")]
    [InlineData("severity: {HB0704: info}")]
    [InlineData("quality: {longest-sentence: 900}")]
    [InlineData("links: {exclude: [.]}")]
    [InlineData("reviewed: 2026-11-01")]
    [InlineData("review-by: 2099-01-01")]
    [InlineData("questpdf-licence: community")]
    [InlineData("offline: true")]
    [InlineData("fonts: [strange]")]
    public void A_setting_that_guards_is_told_at_its_key_and_not_used(string setting)
    {
        if (setting.StartsWith("theme", StringComparison.Ordinal))
        {
            _change.Replace(Config, "theme: clear", setting);
        }
        else
        {
            _change.WithFile(Config, _change.Read(Config).TrimEnd() + "\n" + setting + "\n");
        }

        var line = _change.Read(Config).Split('\n').ToList().FindIndex(l => l == setting) + 1;
        AssertLikeTrusted();
        Assert.Single(Told());
        _change.HasFinding(Code, Config, line, 1);
    }

    [Fact]
    public void An_error_stays_one_when_the_change_calls_it_no_more_than_a_note()
    {
        _change.WithText("\nSee [this](99-nothing.md).\n").WithFile(Config, _change.Read(Config) + "severity: {HB0301: info, HB0501: info}\n");

        Assert.Equal(ExitCode.Findings, Guarded().Result.ExitCode);
        Assert.Contains(_change.Findings, f => f.Code.Id == "HB0301" && f.Severity == Severity.Error);
    }

    [Fact]
    public void A_severity_of_the_trusted_side_holds_though_the_change_takes_it_away()
    {
        _trusted.WithFile(Config, _trusted.Read(Config) + "severity: {HB0704: error}\n");
        _change.WithFile(HandbookTest.FirstChapter, Unwaived);

        Assert.Equal(ExitCode.Findings, Guarded().Result.ExitCode);
        Assert.Contains("\"severity\" was taken away", Assert.Single(Told()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_waiver_waives_nothing_and_is_told()
    {
        _trusted.WithFile(HandbookTest.FirstChapter, Unwaived);
        _change.WithFile(HandbookTest.FirstChapter, Waived);

        Guarded().HasFinding(Code, HandbookTest.FirstChapter, 5).HasFinding("HB0704", HandbookTest.FirstChapter, 9);
    }

    [Fact]
    public void A_waiver_of_the_trusted_side_counts_though_the_chapter_has_another_number()
    {
        _trusted.WithFile("content/en/03-first-chapter.md", Waived);
        _change.WithFile("content/en/03-welcome.md", "---\ntitle: Welcome\nkind: tool\n---\n\nText.\n").WithoutFile(HandbookTest.FirstChapter)
            .WithFile("content/en/04-first-chapter.md", Waived);

        Guarded();
        Assert.DoesNotContain(_change.Findings, f => f.Code.Id is Code or "HB0704");
    }

    [Fact]
    public void An_honest_change_of_words_is_not_told()
    {
        _change.WithText("\nOther words.\n").Replace(Config, "What to know, and when to call for help", "Other words").Replace(Config, "edition-code: HB-1", "edition-code: HB-2");

        Guarded();
        Assert.Empty(Told());
        Assert.Equal(ExitCode.Fine, _change.Result.ExitCode);
        Assert.Contains("Other words.", _change.Site("en/first-chapter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_both_sides_have_is_used_and_not_told()
    {
        foreach (var side in new[] { _trusted, _change })
        {
            side.WithFile("templates/site/home.html", Repository.Read("templates/site/home.html") + "\n<p>Ours</p>\n")
                .WithFile(Config, side.Read(Config) + "base-url: https://ours.example/\nseverity: {HB0704: info}\n");
        }

        AssertLikeTrusted();
        Assert.Empty(Told());
        Assert.Contains("<p>Ours</p>", _change.Site("en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_the_program_is_the_trusted_side()
    {
        var plain = Site(_trusted.BuildSite());
        _change.WithFile("templates/site/home.html", Encoding.UTF8.GetBytes("STRANGE")).WithFile(Config, _change.Read(Config) + "base-url: https://strange.example/\n")
            .Build(r => r with { Untrusted = true, Only = BuildPart.Site });

        Assert.Equal(plain, Site(_change));
        Assert.Equal(["content/handbook.yml", "templates/site/home.html"], Told().Select(f => f.Location.Path));
    }

    [Fact]
    public void Without_a_folder_a_handbook_of_the_programs_own_design_has_nothing_to_be_told()
    {
        _change.WithFile("templates/site/home.html", Repository.Read("templates/site/home.html")).Build(r => r with { Untrusted = true, Only = BuildPart.Site });

        _change.HasNoFinding();
    }

    [Fact]
    public void A_link_in_place_of_a_template_is_told_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new HandbookTest();
        elsewhere.WithFile("site/home.html", "STRANGE");
        Directory.CreateSymbolicLink(Path.Combine(_change.Source, "templates"), elsewhere.Source);

        AssertLikeTrusted();
        Assert.Equal(["templates"], Told().Select(f => f.Location.Path).Distinct());
    }

    [Fact]
    public void A_thousand_strange_files_are_counted_and_not_listed()
    {
        for (var i = 0; i < 1000; i++)
        {
            _change.WithFile($"themes/x/{i:0000}.css", "x");
        }

        Guarded();
        Assert.Equal(201, Told().Count);
        Assert.Contains(Told(), f => f.Location.Path == "themes" && f.Message.StartsWith("800 more", StringComparison.Ordinal));
    }

    private List<Diagnostic> Told() => [.. _change.Findings.Where(f => f.Code.Id == Code)];

    private string Css() => string.Concat(Directory.EnumerateFiles(Path.Combine(_change.Output, "site"), "*.css", SearchOption.AllDirectories).Select(File.ReadAllText));

    private HandbookTest Guarded() => _change.Build(r => r with { Untrusted = true, Trusted = _trusted.Source, Only = BuildPart.Site });

    /// <summary>Pages and answer are those that the trusted side gives for the same text.</summary>
    private void AssertLikeTrusted()
    {
        _trusted.BuildSite();
        Guarded();
        Assert.Equal(_trusted.Result.ExitCode, _change.Result.ExitCode);
        Assert.Equal(_trusted.Findings, _change.Findings.Where(f => f.Code.Id != Code));
        Assert.Equal(Site(_trusted), Site(_change));
    }

    private static List<string> Site(HandbookTest handbook) => [.. handbook.Tree().Where(line => line.StartsWith("site/", StringComparison.Ordinal))];
}
