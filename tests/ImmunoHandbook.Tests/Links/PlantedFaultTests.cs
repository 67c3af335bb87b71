using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

/// <summary>A site with one fault of every class, and oddities that are right: the first are all found, the second never.</summary>
public sealed class PlantedFaultTests
{
    private const string Target =
        "<!doctype html><html><body id=here><h1 id=\"größe\">x</h1><a name=old></a><p id='a b'>x</p><!-- <p id=hidden> --></body></html>";

    [Theory]
    [InlineData("<a href=\"missing.html\">x</a>", "HB0501")]
    [InlineData("<a href=other.html#nowhere>x</a>", "HB0502")]
    [InlineData("<a href=other.html#hidden>x</a>", "HB0502")]
    [InlineData("<a href='#nowhere'>x</a>", "HB0502")]
    [InlineData("<a href=\"Other.html\">x</a>", "HB0503")]
    [InlineData("<a href=\"\">x</a>", "HB0504")]
    [InlineData("<a href=\" \n \">x</a>", "HB0504")]
    [InlineData("<a href=\"http://\">x</a>", "HB0505")]
    [InlineData("<a href=\"../../secret.html\">x</a>", "HB0506")]
    [InlineData("<a href=\"/sub/other.html\">x</a>", "HB0507")]
    [InlineData("<p id=twice></p><p id=twice></p>", "HB0508")]
    [InlineData("<a href=\"mailto:nobody\">x</a>", "HB0509")]
    [InlineData("<a href=\"tel:call-us\">x</a>", "HB0509")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "HB0510")]
    [InlineData("<a href=\"folder/\">x</a>", "HB0512")]
    [InlineData("<a href=\"nofolder/\">x</a>", "HB0501")]
    [InlineData("<img src=\"no.png\">", "HB0501")]
    [InlineData("<img srcset=\"a.png 1x, no.png 2x\">", "HB0501")]
    [InlineData("<video poster=no.png></video>", "HB0501")]
    [InlineData("<p style=\"background: url('no.png')\">x</p>", "HB0501")]
    [InlineData("<svg><use xlink:href=\"no.svg#x\"/></svg>", "HB0501")]
    public void A_fault_is_found_once_and_nothing_else(string html, string code) =>
        Assert.Equal([code], Check(html).Select(f => f.Code.Id));

    [Theory]
    [InlineData("<a href=other.html#gr%C3%B6%C3%9Fe>x</a>")]
    [InlineData("<a href=\"other.html#größe\">x</a>")]
    [InlineData("<a href=\"other.html#old\">x</a>")]
    [InlineData("<a href=\"other.html#a%20b\">x</a>")]
    [InlineData("<a href=\"#top\">x</a><a href=\"#\">x</a>")]
    [InlineData("<a href=\"other.html?print=1#here\">x</a>")]
    [InlineData("<a href=\"./../sub/other.html\">x</a>")]
    [InlineData("<a href=\"other.html#:~:text=hello\">x</a>")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2#c\">x</a>")]
    [InlineData("<a href=\"mailto:team@example.org?subject=x\">x</a><a href=\"tel:+442079460000\">x</a>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\"><img src=a.png>")]
    [InlineData("<script>var x = '<a href=\"missing.html\">';</script>")]
    [InlineData("<!-- <a href=\"missing.html\"> --><textarea><a href=missing.html></textarea>")]
    [InlineData("<a href=\"folder/index.html\">x</a>")]
    [InlineData("<a>no address at all</a>")]
    public void What_is_right_is_never_reported(string html) => Assert.Empty(Check(html));

    [Fact]
    public void A_finding_stands_where_the_author_wrote_the_link()
    {
        var at = new SourceLocation("content/en/03-types.md", 12, 5);
        var page = File("sub/page.html", "<a href=\"gone.html\">x</a>") with { Origins = [new LinkOrigin("gone.html", at)] };
        var findings = new DiagnosticBag();

        SiteLinkChecker.Check(new Site([page]), findings);

        var finding = Assert.Single(findings.Sorted());
        Assert.Equal((at, "gone.html", "sub/page.html"), (finding.Location, finding.Target, finding.OutputPage));
    }

    [Fact]
    public void Without_an_author_it_stands_in_the_output_with_line_and_column()
    {
        var finding = Assert.Single(Check("<p>ä</p>\n<p>öö<a href=\"gone.html\">x</a>"));
        Assert.Equal(new SourceLocation("site/sub/page.html", 2, 9), finding.Location);
    }

    [Fact]
    public void The_nearest_name_is_offered() =>
        Assert.Equal("Did you mean \"#here\"?", Assert.Single(Check("<a href=\"other.html#herre\">x</a>")).Hint);

    [Fact]
    public void Links_from_the_root_are_followed_where_the_mount_is_known()
    {
        var findings = new DiagnosticBag();
        var site = new Site([File("sub/page.html", "<a href=\"/book/sub/other.html#here\">x</a><a href=\"/book/no.html\">x</a>"), File("sub/other.html", Target)]);

        SiteLinkChecker.Check(site, findings, new SiteMount("/book/"));

        Assert.Equal(["HB0501"], findings.Sorted().Select(f => f.Code.Id));
    }

    private static IReadOnlyList<Diagnostic> Check(string html)
    {
        var findings = new DiagnosticBag();
        SiteLinkChecker.Check(
            new Site([
                File("sub/page.html", html), File("sub/other.html", Target), File("sub/folder/index.html", ""), File("sub/a.png", ""),
            ]),
            findings);
        return findings.Sorted();
    }

    private static SiteFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
