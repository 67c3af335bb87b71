using ImmunoHandbook.Tests.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Theming;

public class ThemeTests
{
    private const string ThemeFile = "themes/clear/theme.yml";

    [Fact]
    public void One_changed_colour_changes_the_stylesheet_and_its_name()
    {
        using var handbook = new SmallHandbook();
        var before = handbook.Render();
        handbook.Write(ThemeFile, Repository.Read(ThemeFile).Replace("#0b4f6c", "#5c1a6b", StringComparison.Ordinal));
        var after = handbook.Render();
        Assert.Contains("--accent:#0b4f6c;", before.Css(), StringComparison.Ordinal);
        Assert.Contains("--accent:#5c1a6b;", after.Css(), StringComparison.Ordinal);
        Assert.DoesNotContain(before.Paths().Intersect(after.Paths()), p => p.EndsWith(".css", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  ink: \"#1b2733\"\n  paper", "  ink: \"dark\"\n  paper", "HB0411")]
    [InlineData("  ink: \"#1b2733\"\n  paper", "  ink: \"#777777\"\n  paper", "HB0412")]
    [InlineData("colours:\n  ink", "colours:\n  inc: \"#000000\"\n  ink", "HB0112")]
    [InlineData("sheet: 148 x 210", "sheet: huge", "HB0414")]
    public void A_wrong_token_is_found_at_its_line(string text, string replacement, string code)
    {
        var theme = Repository.Read(ThemeFile);
        Assert.Contains(text, theme, StringComparison.Ordinal);
        using var handbook = new SmallHandbook().Write(ThemeFile, theme.Replace(text, replacement, StringComparison.Ordinal));
        handbook.Render();
        Assert.Matches($@"themes/clear/theme\.yml\(\d+,\d+\) {code}", handbook.Messages);
    }

    [Fact]
    public void Fonts_hold_only_what_the_site_shows()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var fonts = site.Files.Where(f => f.Path.EndsWith(".woff2", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Contains("arabic", f.Path, StringComparison.Ordinal));
        Assert.All(fonts, f => Assert.InRange(f.Content.Length, 1_000, 20_000));
    }

    /// <summary>A script of its own stands in the stylesheet, there with the first line; another's is loaded where a page shows it.</summary>
    [Fact]
    public void A_language_carries_its_own_letters_in_its_stylesheet()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var (english, arabic) = (site.Css("en"), site.Css("ar"));

        Assert.Equal((2, 2), (Count(english, "url(data:font/woff2;base64,"), Count(english, "url(fonts/notosansarabic-")));
        Assert.Equal((4, 0), (Count(arabic, "url(data:font/woff2;base64,"), Count(arabic, "url(fonts/")));

        static int Count(string css, string part) => css.Split(part).Length - 1;
    }
}
