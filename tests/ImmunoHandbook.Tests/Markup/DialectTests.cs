using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Markup;

/// <summary>What people expect of Markdown today, and what stays text because nobody meant a mark.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("4 x 10^9^/L, H~2~O, Ca^2+^, 10^-3^", "<p>4 x 10<sup>9</sup>/L, H<sub>2</sub>O, Ca<sup>2+</sup>, 10<sup>-3</sup></p>")]
    [InlineData("10^9/L or 10^6/L", "<p>10^9/L or 10^6/L</p>")]
    [InlineData("~5 to ~10 mg, ~5-~10", "<p>~5 to ~10 mg, ~5-~10</p>")]
    [InlineData("take ~~two~~ one", "<p>take <del>two</del> one</p>")]
    [InlineData("**中文：**字", "<p><strong>中文：</strong>字</p>")]
    public void Raised_lowered_and_struck_words(string markdown, string html) => Assert.Equal(html, ChapterBench.Of(markdown).Html.Trim());

    [Theory]
    [InlineData("See https://example.org/a_b_c.", "<p>See <a href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a>.</p>")]
    [InlineData("www.example.org", "<p><a href=\"https://www.example.org\">www.example.org</a></p>")]
    [InlineData("mail first_last@example.org, now", "<p>mail <a href=\"mailto:first_last@example.org\">first_last@example.org</a>, now</p>")]
    [InlineData("mailto:a@example.org", "<p>mailto:<a href=\"mailto:a@example.org\">a@example.org</a></p>")]
    [InlineData("call tel:020 7946", "<p>call tel:020 7946</p>")]
    [InlineData("请看https://example.org/help。谢谢", "<p>请看<a href=\"https://example.org/help\">https://example.org/help</a>。谢谢</p>")]
    [InlineData("请看 https://example.org/help。谢谢", "<p>请看 <a href=\"https://example.org/help\">https://example.org/help</a>。谢谢</p>")]
    [InlineData("`https://example.org` and a@b", "<p><code>https://example.org</code> and a@b</p>")]
    [InlineData("[text https://example.org](https://example.com)", "<p><a href=\"https://example.com\">text https://example.org</a></p>")]
    public void Typed_addresses_are_links(string markdown, string html) => Assert.Equal(html, ChapterBench.Of(markdown).Html.Trim());

    [Theory]
    [InlineData("## Head {#kept}", "<h2 id=\"kept\">Head</h2>", "")]
    [InlineData("Call {clinic.phone_24h} now", "<p>Call {clinic.phone_24h} now</p>", "HB0222 1,6")]
    [InlineData("{two} and {see page 4} and {x}", "<p>{two} and {see page 4} and {x}</p>", "")]
    [InlineData("a {.not} b", "<p>a {.not} b</p>", "HB0216 1,3")]
    [InlineData("## Take {two} tablets", "<h2>Take {two} tablets</h2>", "")]
    [InlineData("## Head {.big}", "<h2>Head {.big}</h2>", "HB0216 1,9")]
    [InlineData("text {#here} more", "<p>text {#here} more</p>", "HB0216 1,6")]
    [InlineData("a paragraph {#here}", "<p id=\"here\">a paragraph </p>", "")]
    [InlineData("\\frac{a}{b}", "<p>\\frac{a}{b}</p>", "HB0240 1,1")]
    [InlineData("*palabra*{lang=es}", "<p><em lang=\"es\">palabra</em></p>", "")]
    [InlineData("{#lost}", "<p>{#lost}</p>", "HB0216 1,1")]
    [InlineData("{onclick=\"alert(1)\"}", "<p>{onclick=&quot;alert(1)&quot;}</p>", "HB0216 1,1")]
    public void Braces_are_attributes_only_where_they_mean_something(string markdown, string html, string findings)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Equal(html, chapter.Html.Trim());
        Assert.Equal(findings, string.Join('\n', chapter.Found.Split('\n').Where(f => !f.StartsWith("HB0212", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("In {{ clinic.name }}.", "<p>In Oak | Clinic.</p>", "")]
    [InlineData("At {{ fact \"limit\" }}!", "<p>At 38.0 °C!</p>", "")]
    [InlineData("`{{ clinic.name }}` and `{{ name }}`", "<p><code>{{ clinic.name }}</code> and <code>{{ name }}</code></p>", "")]
    [InlineData("\\{{ name }} and \\{\\{ name }}", "<p>{{ name }} and {{ name }}</p>", "")]
    [InlineData("{{ name }}", "<p>{{ name }}</p>", "HB0209 1,1")]
    [InlineData("{{ clinic.nam }}", "<p>{{ clinic.nam }}</p>", "HB0208 1,1")]
    [InlineData("one {{ two", "<p>one {{ two</p>", "HB0209 1,5")]
    [InlineData("{{ clinic.name | upcase }}", "<p>{{ clinic.name | upcase }}</p>", "HB0209 1,1")]
    [InlineData("<!-- {{ name }} --> x", "<p> x</p>", "")]
    [InlineData("| A |\n|---|\n| {{ clinic.name }} |", "<td data-label=\"A\">Oak | Clinic</td>", "")]
    [InlineData("+-------------------+---+\n| {{ clinic.name }} | b |\n+-------------------+---+", "<td>Oak | Clinic</td><td>b</td>", "")]
    [InlineData("![In {{ clinic.name }}](a.svg)", "In Oak | Clinic", "")]
    [InlineData("## At {{ clinic.name }}\n\nx", "<h2>At Oak | Clinic</h2>", "")]
    public void Values_stand_wherever_words_do_and_never_in_code(string markdown, string html, string findings)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Contains(html, chapter.Html, StringComparison.Ordinal);
        Assert.Equal(findings, chapter.Found);
    }

    [Fact]
    public void Code_blocks_keep_double_braces()
    {
        var chapter = ChapterBench.Of("```\n{{ name }}\n```\n\n    {{ clinic.name }}\n");
        Assert.Contains("<code>{{ name }}\n</code>", chapter.Html, StringComparison.Ordinal);
        Assert.Contains("<code>{{ clinic.name }}\n</code>", chapter.Html, StringComparison.Ordinal);
        Assert.Equal("HB0244 5,1", chapter.Found);
    }

    [Fact]
    public void Alerts_are_panels_and_unknown_ones_are_told_and_keep_their_mark()
    {
        Assert.Contains("<section class=\"alert alert-warning\">\n<p class=\"box-title\">Warning</p>\n\n<p>Do not stop.</p>", ChapterBench.Of("> [!WARNING]\n> Do not stop.").Html, StringComparison.Ordinal);
        var unknown = ChapterBench.Of("> [!DANGER]\n> Do not stop.");
        Assert.Contains("[!DANGER] Do not stop.", unknown.Html, StringComparison.Ordinal);
        Assert.Equal("HB0217 1,1", unknown.Found);
    }

    [Theory]
    [InlineData("| | Yes |\n|---|---|\n| **Fever** | call |", true)]
    [InlineData("| | Yes |\n|---|---|\n| | call |", false)]
    [InlineData("| Sign | Yes |\n|---|---|\n| Fever | call |", false)]
    [InlineData("{.row-heads}\n| Sign | Yes |\n|---|---|\n| Fever | call |", true)]
    [InlineData("{.row-heads}\n\n| Sign | Yes |\n|---|---|\n| Fever | call |", true)]
    public void The_first_column_heads_its_rows_where_the_corner_is_empty_or_the_table_says_so(string markdown, bool heads)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Equal(heads, chapter.Html.Contains("<th scope=\"row\"", StringComparison.Ordinal));
        Assert.DoesNotContain("row-heads", chapter.Html, StringComparison.Ordinal);
        Assert.Equal("", chapter.Found);
    }

    [Fact]
    public void Cells_beyond_the_head_are_kept() => Assert.Contains("three", ChapterBench.Of("| a | b |\n|---|---|\n| one | two | three |").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("Text[^n].\n\n[^n]: A note[^n].", "HB0219 3,13")]
    [InlineData("Text[^a].\n\n[^a]: To[^b].\n\n[^b]: Back[^a].", "HB0219 5,11")]
    [InlineData("Text[^a].\n\n[^a]: One.\n\n[^b]: Nobody.", "HB0220 5,1")]
    [InlineData("Text.\n\n[Warning]: stop", "HB0220 3,1")]
    [InlineData("[it](https://example.org \"hidden words\")", "HB0221 1,1")]
    [InlineData("::: tip Drink water\nText\n:::", "HB0202 1,1")]
    public void What_would_not_be_shown_is_told(string markdown, string finding) => Assert.Equal(finding, ChapterBench.Of(markdown).Found);
}
