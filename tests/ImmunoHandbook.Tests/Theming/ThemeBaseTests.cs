using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Theming;

public sealed class ThemeBaseTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    private string Css() => string.Concat(Directory.EnumerateFiles(Path.Combine(_handbook.Output, "site", "assets"), "site.*.css").Select(File.ReadAllText));

    private HandbookTest WithTheme(string name) => _handbook.Replace("content/handbook.yml", "theme: clear", $"theme: {name}");

    [Fact]
    public void A_theme_changes_what_it_names_and_takes_all_else_from_its_base()
    {
        WithTheme("own").WithFile("themes/own/theme.yml", "extends: clear\ncolours:\n  accent: \"#5a1a5a\"\n").WithFile("themes/own/site.css", "h1 { letter-spacing: .01em; }\n").Build();

        Assert.Equal("", _handbook.Messages);
        Assert.Contains("--accent:#5a1a5a", Css(), StringComparison.Ordinal);
        Assert.Contains("--ink:#1b2733", Css(), StringComparison.Ordinal);
        Assert.True(Css().IndexOf("letter-spacing: .01em", StringComparison.Ordinal) > Css().IndexOf(".site-header", StringComparison.Ordinal));
        Assert.Contains("font-family:Handbook", Css(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_of_strong_contrast_builds_site_and_book_without_a_finding()
    {
        WithTheme("contrast").Build(request => request with { Editions = ["a5", "a4"] });

        Assert.Equal("", _handbook.Messages);
        Assert.Contains("--ink:#000000", Css(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_cannot_be_based_on_one_that_is_based_on_another()
    {
        WithTheme("own").WithFile("themes/own/theme.yml", "extends: contrast\n").Build();

        Assert.Contains(_handbook.Findings, finding => finding.Code.Id == "HB0410" && finding.Location.Path == "themes/contrast/theme.yml");
    }

    [Fact]
    public void A_base_that_is_nowhere_is_told()
    {
        WithTheme("own").WithFile("themes/own/theme.yml", "extends: nowhere\n").Build();

        Assert.Contains(_handbook.Findings, finding => finding.Code.Id == "HB0410");
    }
}
