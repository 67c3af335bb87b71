using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Tests.Proof;
using ImmunoHandbook.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

/// <summary>Links, places and bookmarks of a sound book, broken one at a time.</summary>
public sealed class PdfLinkTests
{
    private const string Outside = "/URI (https://example.org/way)";

    [Fact]
    public void A_sound_book_has_none_broken_and_hands_over_its_outside_links()
    {
        var findings = new DiagnosticBag();
        var links = Check(SoundBook.Bytes, findings);

        Assert.Empty(findings.Sorted());
        Assert.Contains(links.Outside, l => l.Address == "https://example.org/way" && l.Where.StartsWith("page ", StringComparison.Ordinal));
        Assert.True(links.Checked > 10, $"{links.Checked} links");
    }

    [Theory]
    [InlineData(Outside, "/URI (nowhere.html)", "HB0522")]
    [InlineData(Outside, "/URI (https://)", "HB0522")]
    [InlineData(Outside, "/URI (mailto:nobody)", "HB0522")]
    [InlineData("/S /URI " + Outside, "/S /JavaScript /JS (x)", "HB0510")]
    [InlineData("/S /URI " + Outside, "/S /Launch /F (x.exe)", "HB0522")]
    [InlineData("/S /URI " + Outside, "/S /GoTo /D (nowhere)", "HB0520")]
    [InlineData("/S /URI " + Outside, "/S /GoTo", "HB0520")]
    [InlineData("/S /URI " + Outside, "/S /GoTo /D [999 0 R /Fit]", "HB0520")]
    [InlineData("/S /URI " + Outside, "/S /Named /N /NextPage", "")]
    [InlineData(Outside, "/URI (sms:+442079460000)", "")]
    public void A_link_is_found_by_what_it_does(string sound, string broken, string code)
    {
        var findings = new DiagnosticBag();
        Check(new EditablePdf(SoundBook.Bytes).Replace(sound, broken).Save(), findings);

        // The link stands in the text and once more among the numbered links: one of the two is broken.
        Assert.Equal(code, string.Join(' ', findings.Sorted().Select(f => f.Code.Id)));
    }

    [Fact]
    public void A_link_without_a_target_is_found()
    {
        var findings = new DiagnosticBag();
        Check(new EditablePdf(SoundBook.Bytes).Replace("/Dest (", "/Lost (").Save(), findings);
        Assert.Contains(findings.Sorted(), f => f.Code.Id == "HB0520" && f.Message.EndsWith("has no target.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_named_place_on_no_page_is_found()
    {
        var findings = new DiagnosticBag();
        var pdf = new EditablePdf(SoundBook.Bytes);
        var notAPage = pdf.With("/Type /StructTreeRoot").Single();
        Check(pdf.Replace("/Names [(back-cover/call-now)", $"/Names [(a-lost-place) [{notAPage} 0 R /XYZ 0 0 null] (back-cover/call-now)").Save(), findings);
        Assert.Equal("The place \"a-lost-place\" is on no page of the book.", Assert.Single(findings.Sorted()).Message);
    }

    [Fact]
    public void A_bookmark_to_nowhere_is_found()
    {
        var findings = new DiagnosticBag();
        Check(new EditablePdf(SoundBook.Bytes).Replace("/Dest [", "/Dest (nowhere) /Old [").Save(), findings);
        Assert.Equal("A link on the bookmarks leads to \"nowhere\", which is nowhere in the book.", Assert.Single(findings.Sorted()).Message);
    }

    /// <summary>Bookmarks that follow each other in a circle, and a tree of names that holds a part twice, are read once.</summary>
    [Fact]
    public void Circles_are_walked_once()
    {
        var pdf = new EditablePdf(SoundBook.Bytes);
        var entry = pdf.With("/Next ")[0];
        pdf.Replace("/Next ", $"/Next {entry} 0 R /First {entry} 0 R /Old ");
        var leaf = pdf.Add("<</Names [(x) null]>>");
        pdf.Replace("/Names <<", $"/Names <</Dests <</Kids [{leaf} 0 R {leaf} 0 R]>>>> /Old <<");
        var findings = new DiagnosticBag();

        Check(pdf.Save(), findings);

        // The names are gone with their tree, and each link by name is told.
        Assert.NotEmpty(findings.Sorted());
        Assert.All(findings.Sorted(), f => Assert.Equal("HB0520", f.Code.Id));
    }

    [Fact]
    public void PDFs_of_a_site_are_told_under_the_path_that_was_given()
    {
        var findings = new DiagnosticBag();
        var pdf = new EditablePdf(SoundBook.Bytes).Replace(Outside, "/URI (nowhere.html)").Save();

        PdfLinkChecker.CheckAll(new Site([new SiteFile("a/book.pdf", pdf), new SiteFile("a/broken.pdf", "%PDF"u8.ToArray())]) { Folder = "public" }, findings);

        Assert.Equal([("HB0522", "public/a/book.pdf"), ("HB0521", "public/a/broken.pdf")], findings.Sorted().Select(f => (f.Code.Id, f.Location.Path)));
    }

    [Theory]
    [InlineData("en", "https://example.org/way", "")]
    [InlineData("en", "https://example.org/other", "HB0523")]
    [InlineData("ar", "https://example.org/way", "HB0523")]
    [InlineData("", "https://example.org/other", "HB0523")]
    [InlineData("", "https://example.org/way", "")]
    [InlineData("en", "https://example.org/w%C3%A4y", "")]
    [InlineData("en", "https://book.example/en/page.html", "")]
    [InlineData("en", "https://book.example/", "")]
    [InlineData("en", "https://book.example/en/gone.html", "HB0523")]
    public void An_outside_link_of_a_book_is_one_of_its_website(string language, string address, string code)
    {
        var findings = new DiagnosticBag();
        var site = new Site([
            Page("ar/page.html", ""), Page("index.html", ""),
            Page("en/page.html", "<link rel=canonical href=https://book.example/en/page.html><a href=https://example.org/way>x</a><a href=https://example.org/wäy>y</a>"),
        ]);
        var path = language.Length > 0 ? $"print/{language}/book.pdf" : "print/print-sheet.pdf";
        var book = new ProvedBook(path, 0, null!) { Links = new PdfLinks(1, [new PdfLink(address, "page 3")]) };

        BookLinks.Compare(site, SiteLinkChecker.Check(site, findings), [book], findings);

        Assert.Equal(code, string.Join(' ', findings.Sorted().Select(f => f.Code.Id)));
    }

    [Fact]
    public void Where_only_the_books_were_made_nothing_is_compared()
    {
        var findings = new DiagnosticBag();
        BookLinks.Compare(Site.Empty, LinkSurvey.Empty, [new ProvedBook("print/en/book.pdf", 0, null!) { Links = new PdfLinks(1, [new PdfLink("https://example.org/", "page 3")]) }], findings);
        Assert.Empty(findings.Sorted());
    }

    private static PdfLinks Check(byte[] pdf, DiagnosticBag findings)
    {
        using var book = FinishedBook.Open(SoundBook.Path, pdf, findings);
        return PdfLinkChecker.Check(SoundBook.Path, book!, findings);
    }

    private static SiteFile Page(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
