using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>A file that cannot be read is told once; what only follows from it is not told at all, and what does not still is.</summary>
public sealed class FollowingFindingsTests : IDisposable
{
    private const string Broken = "\nx: \"y\n";

    private readonly HandbookTest _handbook = new HandbookTest().WithArabic();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("content/clinic.yml")]
    [InlineData("content/facts.yml")]
    [InlineData("content/sources.yml")]
    [InlineData("content/handbook.yml")]
    [InlineData("content/en/strings.yml")]
    [InlineData("content/en/glossary.yml")]
    [InlineData("content/ar/strings.yml")]
    public void A_settings_file_that_cannot_be_read_is_the_only_error(string path)
    {
        _handbook.WithFile("content/ar/glossary.yml", "- id: handbook\n  term: دليل\n  definition: كتاب\n")
            .Replace("content/clinic.yml", "website: \"\"\n", "website: \"\"\nvalues:\n  parking: Free\n")
            .WithText("We call back within {{ fact \"call-back\" }} [@EXAMPLE]. Parking: {{ clinic.parking }}.\n");

        AssertOnlyCause(_handbook.WithFile(path, _handbook.Read(path) + Broken).Build(), "HB0110", path);
    }

    [Fact]
    public void A_key_written_twice_is_the_only_error_and_names_the_first()
    {
        _handbook.WithFile("content/clinic.yml", "name: A\ncity: B\nname: C\nvalues: {parking: Free}\n").WithText("{{ clinic.parking }} {{ clinic.parking }}\n").Build();

        AssertOnlyCause(_handbook, "HB0110", "content/clinic.yml");
        Assert.Contains("on line 1", _handbook.Finding("HB0110", "content/clinic.yml", 3).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/en/01-emergency.md", "---\ntitle: \"A\n---\nText.\n", "HB0110")]
    [InlineData("content/en/01-emergency.md", "Text only.\n", "HB0120")]
    [InlineData("content/en/01-emergency.md", "---\ntitle: A\n", "HB0121")]
    [InlineData("content/en/02-how-to-use.md", "---\ntitle: \"A\n---\nText.\n", "HB0110")]
    [InlineData("content/en/02-how-to-use.md", "---\n---\nText.\n", "HB0113")]
    public void A_chapter_that_cannot_be_read_is_no_missing_chapter(string path, string text, string code)
    {
        _handbook.WithFile(path.Replace("/en/", "/ar/", StringComparison.Ordinal), HandbookTest.Front + "نص\n")
            .WithText("See [one](01-emergency.md) and [two](02-how-to-use.md#where-to-start).\n");

        AssertOnlyCause(_handbook.WithFile(path, text).Build(), code, path);
    }

    [Fact]
    public void A_chapter_with_a_wrong_name_is_no_gap_and_no_missing_chapter()
    {
        var text = _handbook.Read("content/en/02-how-to-use.md");
        _handbook.WithoutFile("content/en/02-how-to-use.md").WithFile("content/en/2_How to use.md", text)
            .WithText("See [two](02-how-to-use.md#where-to-start).\n").Build();

        AssertOnlyCause(_handbook, "HB0122", "content/en/2_How to use.md");
        Assert.Contains("02-how-to-use.md", _handbook.Finding("HB0122", "content/en/2_How to use.md", 0).Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02-how-to-use.markdown", "HB0144")]
    [InlineData("02-how-to-use.md.txt", "HB0144")]
    public void A_chapter_in_a_file_of_another_kind_is_no_gap_and_no_missing_chapter(string name, string code)
    {
        var text = _handbook.Read("content/en/02-how-to-use.md");
        _handbook.WithoutFile("content/en/02-how-to-use.md").WithFile($"content/en/{name}", text).WithText("See [two](02-how-to-use.md).\n").Build();

        AssertOnlyCause(_handbook, code, $"content/en/{name}");
    }

    [Theory]
    [InlineData("content/Facts.yml", "content/facts.yml")]
    [InlineData("content/facts.yaml", "content/facts.yml")]
    public void A_settings_file_with_a_wrong_name_is_the_only_error(string wrong, string right)
    {
        var text = _handbook.Read(right);
        _handbook.WithoutFile(right).WithFile(wrong, text).Build();

        Assert.All(_handbook.Findings.Where(f => f.Severity == Severity.Error), f => Assert.Equal(wrong, f.Location.Path));
        Assert.NotEmpty(_handbook.Findings);
    }

    [Theory]
    [InlineData("templates/site/chapter.html")]
    [InlineData("templates/site/partials/top.html")]
    [InlineData("templates/print/chapter.html")]
    public void A_template_that_stops_breaks_no_links(string path)
    {
        _handbook.WithFile(path, Repository.Read(path) + "{{ nonsense }}").Build();

        Assert.NotEmpty(_handbook.Findings);
        Assert.All(_handbook.Findings, f => Assert.Equal(("HB0403", path), (f.Code.Id, f.Location.Path)));
    }

    [Fact]
    public void A_font_that_is_missing_is_told_and_not_each_letter()
    {
        _handbook.WithFile("themes/clear/theme.yml", Repository.Read("themes/clear/theme.yml").Replace("NotoSansArabic-Regular.ttf", "Nothing.ttf", StringComparison.Ordinal)).Build();

        var told = Assert.Single(_handbook.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("HB0413", told.Code.Id);
    }

    [Fact]
    public void A_theme_that_cannot_be_read_is_the_only_error()
    {
        _handbook.WithFile("themes/own/theme.yml", "extends: base\n").WithFile("themes/base/theme.yml", "colours:\n  ink: \"#000\n").Replace("content/handbook.yml", "theme: clear", "theme: own").Build();

        AssertOnlyCause(_handbook, "HB0110", "themes/base/theme.yml");
    }

    [Fact]
    public void A_drawing_that_cannot_be_read_is_told_once_at_its_own_file()
    {
        _handbook.WithFile("content/images/cell.svg", "<svg").WithFile("content/ar/figures.yml", "cell.svg:\n- {source: Cell, text: خلية}\n")
            .WithText("![A cell](images/cell.svg)\n").WithFile("content/ar/03-first-chapter.md", HandbookTest.Front + "![خلية](images/cell.svg)\n").Build();

        Assert.Equal("content/images/cell.svg", Assert.Single(_handbook.Findings, f => f.Code.Id is "HB0420" or "HB0605" or "HB0143").Location.Path);
    }

    [Fact]
    public void Another_mistake_is_still_told_after_the_cause()
    {
        _handbook.WithFile("content/clinic.yml", "name: \"A\n").WithText("{{ fact \"nothing\" }} and ![](images/none.svg)\n").Build();

        Assert.Equal("content/clinic.yml", _handbook.Findings[0].Location.Path);
        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0208");
        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0304");
    }

    [Fact]
    public void The_cause_comes_first_wherever_its_file_stands_in_the_alphabet()
    {
        _handbook.WithFile("content/sources.yml", "A: \"b\n").WithFile("content/clinic.yml", "nonsense: A\n").Build();

        Assert.Equal(["content/sources.yml", "content/clinic.yml"], _handbook.Findings.Select(f => f.Location.Path));
    }

    [Fact]
    public void Where_the_handbook_lets_the_cause_pass_what_follows_is_told()
    {
        var config = _handbook.Read("content/handbook.yml");
        _handbook.WithFile("content/handbook.yml", config + "severity: {HB0110: warning}\n").WithFile("content/facts.yml", "a: \"b\n").Build();

        Assert.Contains(_handbook.Findings, f => f is { Code.Id: "HB0208", Severity: Severity.Error });
    }

    [Theory]
    [InlineData("content/handbook.yml", "")]
    [InlineData("content/handbook.yml", "# nothing\n\n")]
    public void An_empty_handbook_yml_is_not_in_order(string path, string text)
    {
        AssertOnlyCause(_handbook.WithFile(path, text).Build(), "HB0113", path);
    }

    [Fact]
    public void An_empty_theme_is_not_in_order() => AssertOnlyCause(_handbook.WithFile("themes/clear/theme.yml", "").Build(), "HB0113", "themes/clear/theme.yml");

    [Fact]
    public void A_title_with_a_character_that_is_no_text_is_told_and_breaks_no_feed()
    {
        _handbook.WithFile(HandbookTest.FirstChapter, "---\ntitle: \"A\\x01B\"\n---\nText.\n").Build(r => r with { BaseUrl = "https://example.org/" });

        AssertOnlyCause(_handbook, "HB0107", HandbookTest.FirstChapter);
    }

    [Theory]
    [InlineData("content/handbook.yml", "HB0101")]
    [InlineData("content/facts.yml", "HB0148")]
    [InlineData("content/en/strings.yml", "HB0148")]
    public void A_folder_in_the_place_of_a_file_is_told(string path, string code)
    {
        _handbook.WithoutFile(path).WithFile(path + "/x", "x").Build();

        AssertOnlyCause(_handbook, code, path);
    }

    private static void AssertOnlyCause(HandbookTest handbook, string code, string path)
    {
        var errors = handbook.Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.True(errors.Count == 1, handbook.Messages);
        Assert.Equal((code, path), (errors[0].Code.Id, errors[0].Location.Path));
        Assert.Same(errors[0], handbook.Findings[0]);
        Assert.Equal(ExitCode.Findings, handbook.Result.ExitCode);
    }
}
