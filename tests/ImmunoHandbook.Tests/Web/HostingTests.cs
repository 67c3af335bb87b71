using System.IO.Compression;
using System.Xml.Linq;
using ImmunoHandbook.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

public class HostingTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("https://handbook.example.org/", "handbook.example.org\n")]
    [InlineData("https://clinic.github.io/", null)]
    [InlineData("https://example.org/handbook/", null)]
    [InlineData(null, null)]
    public void A_site_at_the_root_of_its_own_host_names_the_host(string? address, string? expected)
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render(address);

        Assert.Equal(expected, site.Files.Any(f => f.Path == "CNAME") ? site.Text("CNAME") : null);
    }

    [Fact]
    public void The_feed_lists_the_chapters_that_are_translated_with_addresses_that_lead_there()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render("https://example.org/book/");
        var paths = site.Files.Select(f => "https://example.org/book/" + f.Path).ToHashSet();
        var entries = XDocument.Parse(site.Text("ar/feed.xml")).Root!.Elements(s_atom + "entry").ToList();

        Assert.Equal("متى تتصل", Assert.Single(entries).Element(s_atom + "title")!.Value);
        Assert.All(entries, entry => Assert.Contains(entry.Element(s_atom + "id")!.Value, paths));
        Assert.DoesNotContain(handbook.Render().Files, f => f.Path.EndsWith("feed.xml", StringComparison.Ordinal));
        Assert.Contains("href=\"feed.xml\"", site.Text("ar/help.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_holds_the_whole_site_and_the_same_files_give_the_same_bytes()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var file = site.Files.Single(f => f.Path == "small-book-website.zip");
        using var archive = new ZipArchive(new MemoryStream(file.Content.ToArray()));

        Assert.Equal(site.Files.Select(f => f.Path).Where(p => p != file.Path), archive.Entries.Select(entry => entry.FullName));
        using var page = new StreamReader(archive.GetEntry("en/cells.html")!.Open());
        Assert.Equal(site.Text("en/cells.html"), page.ReadToEnd());
        Assert.Equal(file.Content.ToArray(), handbook.Render().Files.Single(f => f.Path == file.Path).Content.ToArray());
    }

    [Fact]
    public void Only_the_downloads_page_outside_of_the_archive_offers_it()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        using var archive = new ZipArchive(new MemoryStream(site.Files.Single(f => f.Path == "small-book-website.zip").Content.ToArray()));
        using var inside = new StreamReader(archive.GetEntry("en/downloads.html")!.Open());

        Assert.Contains("../small-book-website.zip", site.Text("en/downloads.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(".zip", inside.ReadToEnd(), StringComparison.Ordinal);
    }
}
