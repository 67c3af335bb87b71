using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

/// <summary>
/// Sites with faults of every class, and with what is odd and right. The lists beside them name each fault with its place; what is
/// found and what is listed must be the same, both ways.
/// </summary>
public sealed partial class PlantedSiteTests
{
    private const string Foreign = "site", Own = "book";

    [Theory]
    [InlineData(Foreign)]
    [InlineData(Own)]
    public void All_planted_faults_are_found_and_nothing_else(string name)
    {
        var found = PlantedSite.Check(name == Own ? PlantedSite.InMemory(name) : PlantedSite.OnDisk(name));
        var planted = PlantedSite.Faults(name + ".txt");

        Assert.Equal(planted.Select(f => f.ToString()).Order(StringComparer.Ordinal), found.Select(f => f.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>The lists cannot drift away from the sites: an address, or the name of what holds it, begins at each place.</summary>
    [Theory]
    [InlineData(Foreign)]
    [InlineData(Own)]
    public void Each_listed_place_is_the_beginning_of_an_address_or_of_what_holds_it(string name) =>
        Assert.All(PlantedSite.Faults(name + ".txt").Where(f => f.Code != "HB0516"), fault =>
        {
            var line = File.ReadLines(Path.Combine(PlantedSite.PathOf(name), fault.Page)).ElementAt(fault.Line - 1);
            Assert.Matches(Beginning(), line[(fault.Column - 1)..]);
            Assert.Matches(Before(), line[..(fault.Column - 1)]);
        });

    [Fact]
    public void Every_code_of_a_site_is_planted()
    {
        string[] ofPdfs = ["HB0520", "HB0521", "HB0522", "HB0523"];
        string[] ofTheDisk = ["HB0530", "HB0531"];
        var codes = typeof(DiagnosticCodes).GetFields().Select(f => f.GetValue(null)).OfType<DiagnosticCode>().Select(c => c.Id)
            .Where(id => string.CompareOrdinal(id, "HB0501") >= 0 && string.CompareOrdinal(id, "HB0540") < 0);

        Assert.Equal(
            codes.Except(ofPdfs).Except(ofTheDisk).Order(StringComparer.Ordinal),
            PlantedSite.Faults("site.txt").Concat(PlantedSite.Faults("book.txt")).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_pages_of_oddities_hold_many_addresses()
    {
        var site = PlantedSite.OnDisk(Foreign);
        var links = PageReader.ReadHtml("oddities.html", site.Files.Single(f => f.Path == "oddities.html").Content.Span).Links;

        Assert.True(links.Count >= 75, $"{links.Count} addresses");
        Assert.DoesNotContain(PlantedSite.Faults("site.txt"), f => f.Page is "oddities.html" or "upgraded.html");
    }

    [Fact]
    public void What_leads_out_is_handed_over_with_its_places()
    {
        var survey = SiteLinkChecker.Check(PlantedSite.OnDisk(Foreign), new DiagnosticBag());

        Assert.Contains("https://other.example/docs/x.html", survey.Outside.Select(o => o.Address));
        Assert.Contains("https://example.org/x.png", survey.Outside.Select(o => o.Address));
        Assert.DoesNotContain(survey.Outside, o => o.Address.Contains("github.io/book", StringComparison.Ordinal));
        Assert.Contains(survey.Outside.Single(o => o.Address == "http://example.org/x.png").Places, p => p.Page == "addresses.html" && p.At.Line == 42);
    }

    [Theory]
    [InlineData("pages.html", "index.html#car-t", "index.html#Car-T")]
    [InlineData("pages.html", "Index.html", "index.html")]
    [InlineData("pages.html", "case/readme.html", "Case/readme.html")]
    [InlineData("pages.html", "sub//other.html", "sub/other.html")]
    [InlineData("pages.html", "sub/folder", "sub/folder/")]
    [InlineData("addresses.html", "my file.html", "my%20file.html")]
    [InlineData("addresses.html", "http://example.org/x.png", "https://example.org/x.png")]
    public void What_is_certain_is_offered_as_the_address_that_is_right(string page, string target, string right)
    {
        var finding = Assert.Single(Findings(), f => f.OutputPage == page && f.Target == target);
        Assert.Equal(right, finding.Replacement);
    }

    [Theory]
    [InlineData("pages.html", "index.html#side-efects", "Did you mean \"index.html#side-effects\"?")]
    [InlineData("based.html", "#top-of-this", "Did you mean \"../based.html#top-of-this\"?")]
    [InlineData("assets/site.css", "fonts/no-font.woff2", "Did you mean \"fonts/f.woff2\"?")]
    [InlineData("pages.html", "www.example.org/x", "Did you mean \"https://www.example.org/x\"?")]
    [InlineData("pages.html", "team@example.org", "Did you mean \"mailto:team@example.org\"?")]
    [InlineData("pages.html", "images/", "Name a file in it.")]
    public void The_nearest_that_exists_is_the_hint(string page, string target, string hint)
    {
        var finding = Assert.Single(Findings(), f => f.OutputPage == page && f.Target == target);
        Assert.Equal(hint, finding.Hint);
        Assert.Null(finding.Replacement);
    }

    private static IReadOnlyList<Diagnostic> Findings()
    {
        var findings = new DiagnosticBag();
        SiteLinkChecker.Check(PlantedSite.OnDisk(Foreign), findings);
        return findings.Sorted();
    }

    [GeneratedRegex("""^(?:[A-Za-z:-]+(?:\s*=|[ >])|url\(|"|'|https?:|\S+\.\w+<|#|@|Sitemap:)""", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex("""(?:^|[\s<>"'(:;,\[])$""")]
    private static partial Regex Before();
}
