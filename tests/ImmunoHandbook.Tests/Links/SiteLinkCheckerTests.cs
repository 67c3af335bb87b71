using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

public sealed class SiteLinkCheckerTests
{
    [Fact]
    public void A_finding_stands_where_the_author_wrote_the_link()
    {
        var at = new SourceLocation("content/en/03-types.md", 12, 5);
        var page = Page("sub/page.html", "<a href=\"gone.html\">x</a>") with { Origins = [new LinkOrigin("gone.html", at)] };

        var finding = Assert.Single(Check(page));

        Assert.Equal((at, "gone.html", "sub/page.html"), (finding.Location, finding.Target, finding.OutputPage));
    }

    [Fact]
    public void An_address_written_many_times_is_told_once_for_each_place()
    {
        const int Times = 2_000;
        var origins = Enumerable.Range(1, Times).Select(line => new LinkOrigin("gone.html", new SourceLocation("content/en/03-types.md", line, 1)));
        var page = Page("page.html", string.Concat(Enumerable.Repeat("<a href=gone.html>x</a><a href=http://example.org/>y</a>", Times))) with
        {
            Origins = [.. origins, new LinkOrigin("http://example.org/", new SourceLocation("content/en/03-types.md", 7, 7))],
        };
        var findings = new DiagnosticBag();

        var survey = SiteLinkChecker.Check(new Site([page]), findings);

        Assert.Equal(Enumerable.Range(1, Times), findings.Sorted().Select(f => f.Location.Line));
        Assert.Equal(new LinkPlace(new SourceLocation("content/en/03-types.md", 7, 7), "page.html"), Assert.Single(Assert.Single(survey.Outside).Places));
    }

    [Fact]
    public void Without_an_author_it_stands_in_the_output_with_line_and_column()
    {
        var finding = Assert.Single(Check(Page("sub/page.html", "<p>ä</p>\n<p>öö<a href=\"gone.html\">x</a>")));
        Assert.Equal(new SourceLocation("site/sub/page.html", 2, 9), finding.Location);
    }

    [Theory]
    [InlineData("public", "public/sub/page.html")]
    [InlineData("public/", "public/sub/page.html")]
    [InlineData("./public/", "./public/sub/page.html")]
    [InlineData(@"public\site", "public/site/sub/page.html")]
    [InlineData("/srv/site", "/srv/site/sub/page.html")]
    [InlineData("/", "/sub/page.html")]
    [InlineData(".", "sub/page.html")]
    public void On_a_disk_it_stands_under_the_path_that_was_given(string folder, string path)
    {
        var findings = new DiagnosticBag();
        SiteLinkChecker.Check(new Site([Page("sub/page.html", "<a href=gone.html>x</a>")]) { Folder = folder }, findings);
        Assert.Equal(path, Assert.Single(findings.Sorted()).Location.Path);
    }

    [Fact]
    public void Links_from_the_root_are_followed_where_the_mount_is_given()
    {
        var findings = new DiagnosticBag();
        var site = new Site([Page("sub/page.html", "<a href=\"/book/sub/other.html#here\">x</a><a href=\"/book/no.html\">x</a>"), Page("sub/other.html", "<p id=here>")]);

        SiteLinkChecker.Check(site, findings, new SiteMount("/book/"));

        Assert.Equal(["HB0501"], findings.Sorted().Select(f => f.Code.Id));
    }

    /// <summary>The site tells by itself where it lies, in each of the ways that sites do; else the root of a host is taken.</summary>
    [Theory]
    [InlineData("<link rel=canonical href=https://example.org/a/b/sub/page.html>", "", "", "https://example.org/a/b/")]
    [InlineData("<link rel=canonical href=http://example.org:8080/sub/page>", "", "", "http://example.org:8080/")]
    [InlineData("<link rel=canonical href=https://example.org/elsewhere.html>", "", "", "/")]
    [InlineData("", "<urlset><url><loc>https://example.org/a/sub/page.html</loc></url><url><loc>https://example.org/a/</loc></url></urlset>", "", "https://example.org/a/")]
    [InlineData("", "", "book.example.org\n", "https://book.example.org/")]
    [InlineData("", "", "no host\n", "/")]
    [InlineData("", "", "", "/")]
    public void Where_the_site_lies_is_found_out(string head, string sitemap, string host, string expected)
    {
        var site = new Site([Page("CNAME", host), Page("index.html", ""), Page("sitemap.xml", sitemap), Page("sub/page.html", head)]) { Folder = "public" };

        var root = SiteLinkChecker.Check(site, new DiagnosticBag()).Root;

        Assert.Equal(expected, (root.Host is null ? "" : root.Origin) + root.Prefix);
    }

    [Fact]
    public void One_page_with_a_wrong_address_does_not_move_the_site()
    {
        SiteFile[] pages = [.. Enumerable.Range(0, 5).Select(i => Page($"{i}.html", $"<link rel=canonical href=https://{(i == 0 ? "other" : "example")}.org/book/{i}.html>"))];

        var survey = SiteLinkChecker.Check(new Site(pages) { Folder = "public" }, new DiagnosticBag());

        Assert.Equal("https://example.org/book/", survey.Root.Origin + survey.Root.Prefix);
        Assert.Equal(["https://other.org/book/0.html"], survey.Outside.Select(o => o.Address));
    }

    [Fact]
    public void A_template_that_gives_all_pages_one_address_is_found()
    {
        SiteFile[] pages = [.. Enumerable.Range(0, 4).Select(i => Page($"{i}.html", "<link rel=canonical href=https://example.org/index.html>")), Page("index.html", "<link rel=canonical href=https://example.org/index.html>")];

        Assert.Equal(Enumerable.Repeat("HB0519", 4), Check(pages).Select(f => f.Code.Id));
    }

    [Theory]
    [InlineData("", "CNAME", "HB0514")]
    [InlineData("https://x.github.io/book/page.html", "", "HB0514")]
    [InlineData("https://x.github.io/book/page.html", ".nojekyll", "")]
    [InlineData("https://example.org/page.html", "", "")]
    public void A_folder_with_an_underscore_is_lost_where_Jekyll_publishes(string canonical, string extra, string codes)
    {
        var site = new Site([
            Page("page.html", $"<link rel=canonical href=\"{(canonical.Length > 0 ? canonical : "https://example.org/page.html")}\"><a href=_x/y.html>x</a>"),
            Page("_x/y.html", ""), .. extra.Length > 0 ? [Page(extra, "")] : Array.Empty<SiteFile>(),
        ])
        { Folder = "public" };
        var findings = new DiagnosticBag();

        SiteLinkChecker.Check(site, findings);

        Assert.Equal(codes, string.Join(' ', findings.Sorted().Select(f => f.Code.Id)));
    }

    [Fact]
    public void The_manifest_may_have_any_name()
    {
        var finding = Assert.Single(Check(Page("index.html", "<link rel=manifest href=a/app.json>"), Page("a/app.json", "{\"icons\":[{\"src\":\"no.png\"}]}"), Page("a/other.json", "{\"icons\":[{\"src\":\"no.png\"}]}")));
        Assert.Equal(("a/app.json", "There is no file \"a/no.png\"."), (finding.OutputPage, finding.Message));
    }

    /// <summary>Many faults on one page, each with its own hint, beside many names that are near: all are told.</summary>
    [Fact]
    public void Thousands_of_faults_are_each_told_with_their_hint()
    {
        const int Count = 5_000;
        var page = Page("page.html", string.Concat(Enumerable.Range(0, Count).Select(i => $"<p id=chapter-{i:D5}><a href=#chaptr-{i:D5}>x</a><a href=pages/no{i:D5}.html>x</a>")));
        SiteFile[] others = [.. Enumerable.Range(0, Count).Select(i => Page($"pages/n{i:D5}.html", ""))];

        var findings = Check([page, .. others]);

        Assert.Equal(2 * Count, findings.Count);
        Assert.All(findings.Where(f => f.Code.Id == "HB0502"), f => Assert.Equal($"Did you mean \"{f.Target!.Replace("chaptr", "chapter", StringComparison.Ordinal)}\"?", f.Hint));
        Assert.All(findings.Where(f => f.Code.Id == "HB0501"), f => Assert.Equal($"Did you mean \"{f.Target!.Replace("no", "n", StringComparison.Ordinal)}\"?", f.Hint));
    }

    private static IReadOnlyList<Diagnostic> Check(params SiteFile[] files)
    {
        var findings = new DiagnosticBag();
        SiteLinkChecker.Check(new Site(files), findings);
        return findings.Sorted();
    }

    private static SiteFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
