using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Markup;

/// <summary>HTML that people type in Markdown: the small set becomes what it means, other tags go, and no word goes with them or joins another.</summary>
public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("Take 2<br>4 tablets.", "<p>Take 2<br />\n4 tablets.</p>")]
    [InlineData("10<sup>9</sup>/L and H<sub>2</sub>O", "<p>10<sup>9</sup>/L and H<sub>2</sub>O</p>")]
    [InlineData("<kbd>Esc</kbd>, <abbr>prn</abbr>", "<p><kbd>Esc</kbd>, <abbr>prn</abbr></p>")]
    [InlineData("<abbr title=\"when needed\">prn</abbr>", "<p><abbr title=\"when needed\">prn</abbr></p>")]
    [InlineData("Never <s>two</s> <del>three</del> one.", "<p>Never <del>two</del> <del>three</del> one.</p>")]
    [InlineData("<a id=\"here\"></a>Text <a name=\"there\">more</a>", "<p><a class=\"anchor\" id=\"here\"></a>Text <a class=\"anchor\" id=\"there\"></a>more</p>")]
    [InlineData("<a href=\"https://example.org/a\">the **site**</a>", "<p><a href=\"https://example.org/a\">the <strong>site</strong></a></p>")]
    [InlineData("one<!-- not this --> two", "<p>one two</p>")]
    [InlineData("<!-- all\n\nof this --> \nText", "<p>Text</p>")]
    [InlineData("<!-- a --> Take 2 tablets.", "<p> Take 2 tablets.</p>")]
    public void The_small_set_becomes_what_it_means(string markdown, string html)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Equal(html, chapter.Html.Trim());
        Assert.Equal("", chapter.Found);
    }

    [Theory]
    [InlineData("<div class=\"warning\">\nStop at **38 °C**.\n</div>", "<p>Stop at <strong>38 °C</strong>.</p>", "HB0207 1,1")]
    [InlineData("<p>One</p><p>Two</p>", "<p>One</p>\n<p>Two</p>", "HB0207 1,1")]
    [InlineData("Take <b>2</b> now", "<p>Take 2 now</p>", "HB0207 1,6")]
    [InlineData("Take 2<span></span>4 now", "<p>Take 2 4 now</p>", "HB0207 1,7")]
    [InlineData("un<b>believ</b>able", "<p>unbelievable</p>", "HB0207 1,3")]
    [InlineData("one<foo>two", "<p>one two</p>", "HB0207 1,4")]
    [InlineData("10<sup>9/L", "<p>10 9/L</p>", "HB0207 1,3")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "<p>one</p>\n<p>two</p>", "HB0207 1,1\nHB0207 1,5")]
    [InlineData("## A <div>b</div> c\n\nx", "<h2>A b c</h2>\n<p>x</p>", "HB0207 1,6")]
    [InlineData("**one<p>two**", "<p><strong>one two</strong></p>", "HB0207 1,6")]
    [InlineData("<pre>\n a  b\n</pre>", "<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code> a  b\n</code></pre>", "HB0207 1,1")]
    [InlineData("<![CDATA[\nTake 2\n]]>", "<p>Take 2</p>", "HB0207 1,1")]
    [InlineData("a <script>alert(1)</script> b", "<p>a  b</p>", "HB0207 1,3")]
    [InlineData("<script>\nalert(1)\n</script>\nText", "<p>Text</p>", "HB0207 1,1")]
    [InlineData("<style>p{}</style> Text", "<p> Text</p>", "HB0207 1,1")]
    [InlineData("<br onclick=\"alert(1)\">x", "<p><br />\nx</p>", "HB0207 1,1")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<p>x</p>", "HB0211 1,1")]
    [InlineData("<!-- never closed\n\nTake 2", "", "HB0212 0,0\nHB0218 1,1")]
    public void All_other_tags_go_with_a_finding_and_leave_their_words(string markdown, string html, string findings)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Equal(html, chapter.Html.Trim());
        Assert.Equal(findings, string.Join('\n', chapter.Found.Split('\n').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("<table><tr><th>Weight</th><th>Dose</th></tr><tr><td>40 kg</td><td>2 mg</td></tr></table>")]
    [InlineData("<table>\n  <thead>\n    <tr>\n      <th>Weight</th>\n      <th>Dose</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td>\n        40 kg\n      </td>\n      <td>2 mg</td>\n    </tr>\n  </tbody>\n</table>")]
    [InlineData("<table>\n\n<tr><th>Weight</th><th>Dose</th></tr>\n\n<tr>\n\n<td>40 kg</td>\n\n<td>2 mg</td></tr></table>")]
    public void A_table_of_tags_is_a_table(string markdown)
    {
        var chapter = ChapterBench.Of(markdown);
        Assert.Equal(
            "<div class=\"table-wrap\" tabindex=\"0\"><table>\n<thead>\n<tr><th scope=\"col\">Weight</th><th scope=\"col\">Dose</th></tr>\n</thead>\n"
            + "<tbody>\n<tr><td data-label=\"Weight\">40 kg</td><td data-label=\"Dose\">2 mg</td></tr>\n</tbody>\n</table></div>",
            chapter.Html.Trim());
        Assert.Equal("", chapter.Found);
    }

    [Fact]
    public void A_table_of_tags_keeps_heads_of_rows_spans_caption_blocks_and_stray_words()
    {
        var html = ChapterBench.Of("<table><caption>Doses</caption><tr><th scope=\"row\" rowspan=\"2\">A</th><td colspan=\"2\"><p>one</p><p>two</p></td></tr><tr>stray<td>\n\n- item\n\n</td></tr></table>").Html;
        Assert.Contains("<caption>Doses</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" rowspan=\"2\">A</th>", html, StringComparison.Ordinal);
        Assert.Contains("<p>one</p>\n<p>two</p>\n</td>", html, StringComparison.Ordinal);
        Assert.Contains("stray", html, StringComparison.Ordinal);
        Assert.Contains("<li>item</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Details_take_in_the_blocks_between_their_tags()
    {
        var chapter = ChapterBench.Of("<details>\n<summary>More **words**</summary>\n\n- one\n- two\n\n</details>\n\nAfter");
        Assert.Equal("<details>\n<summary>More <strong>words</strong></summary>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</details>\n<p>After</p>", chapter.Html.Trim());
        Assert.Equal("", chapter.Found);
    }

    [Theory]
    [InlineData("<details>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<sup>x")]
    [InlineData("<script>x")]
    [InlineData("<div>x\n\n")]
    [InlineData("<a id=x>")]
    [InlineData("<!--")]
    [InlineData("{")]
    [InlineData("{{ ")]
    [InlineData("^a")]
    [InlineData("a@")]
    [InlineData("[^a]")]
    public void A_hundred_thousand_tags_end_in_time_and_lose_no_word(string tag)
    {
        var chapter = ChapterBench.Of(string.Concat(Enumerable.Repeat(tag, 30_000)) + "\n\nlast");
        Assert.True(chapter.Html.Contains("last", StringComparison.Ordinal) || chapter.Findings.Any(f => f.Severity == ImmunoHandbook.Diagnostics.Severity.Error));
    }
}
