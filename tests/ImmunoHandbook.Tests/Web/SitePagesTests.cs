using ImmunoHandbook.Print;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

public class SitePagesTests
{
    [Fact]
    public void Every_language_has_every_page()
    {
        using var handbook = new SmallHandbook();
        var paths = handbook.Render().Paths().ToList();
        Assert.DoesNotContain("HB040", handbook.Messages, StringComparison.Ordinal);
        string[] pages = ["index.html", "help.html", "cells.html", "glossary.html", "sources.html", "book.html", "downloads.html"];
        Assert.All(new[] { "en", "ar" }.SelectMany(l => pages.Select(p => $"{l}/{p}")), page => Assert.Contains(page, paths));
        Assert.Contains("index.html", paths);
        Assert.Contains("404.html", paths);
        Assert.Contains(".nojekyll", paths);
        Assert.DoesNotContain("sitemap.xml", paths);
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void A_chapter_that_is_not_translated_says_so_in_the_readers_language_and_marks_its_own()
    {
        using var handbook = new SmallHandbook();
        var page = handbook.Render().Text("ar/cells.html");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"notice\" lang=\"ar\" dir=\"rtl\">هذا الجزء", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_switch_stays_on_the_chapter()
    {
        using var handbook = new SmallHandbook();
        Assert.Contains("href=\"../ar/cells.html\" lang=\"ar\"", handbook.Render().Text("en/cells.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_says_that_nobody_has_reviewed_it_until_somebody_has()
    {
        using var handbook = new SmallHandbook();
        var pages = handbook.Render().Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Path).ToList();
        var site = handbook.Render();
        Assert.All(pages, p => Assert.Matches("not clinically reviewed|لم يراجعه", site.Text(p)));
        handbook.Write("content/handbook.yml", "title: B\nedition-code: T\nsource-language: en\nlanguages: [en]\nupdated: 2026-01-02\nreviewed: 2026-01-02\n");
        var reviewed = handbook.Render();
        Assert.DoesNotContain("not clinically reviewed", reviewed.Text("en/help.html"), StringComparison.Ordinal);
        Assert.Contains("Reviewed 2 January 2026", reviewed.Text("en/help.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_are_escaped_and_no_page_carries_inline_script_or_style()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        Assert.Contains("<h1>Cells &amp; &lt;parts&gt;</h1>", site.Text("en/cells.html"), StringComparison.Ordinal);
        Assert.All(site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), f =>
        {
            Assert.DoesNotMatch("<script(?! src=\"\\.\\./assets/search\\.)", site.Text(f.Path));
            Assert.DoesNotMatch("<script[^>]*>[^<]", site.Text(f.Path));
            Assert.DoesNotContain(" style=", site.Text(f.Path), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Drawings_come_without_script_and_the_author_hears_of_it()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var drawing = site.Text(site.Paths().Single(p => p.EndsWith(".svg", StringComparison.Ordinal)));
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"3\" /></svg>", drawing);
        Assert.Contains("content/images/cell.svg(1,", handbook.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_book_keeps_its_links_within_the_page()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var book = site.Text("en/book.html");
        Assert.Contains("href=\"#cells--parts\"", book, StringComparison.Ordinal);
        Assert.Contains("id=\"cells--parts\"", book, StringComparison.Ordinal);
        Assert.Contains("id=\"cells\"", book, StringComparison.Ordinal);
        Assert.Contains(site.Files.Single(f => f.Path == "en/book.html").Origins, o => o.Target == "#cells--parts" && o.At.Path == "content/en/01-help.md");
    }

    [Fact]
    public void Only_cited_sources_are_listed_and_the_citation_leads_to_them()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        Assert.Contains("id=\"src-TWO\"", site.Text("en/sources.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("src-ONE", site.Text("en/sources.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"sources.html#src-TWO\"", site.Text("en/cells.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_book_lists_only_neighbours_on_each_page()
    {
        using var handbook = new SmallHandbook().WithChapters(70);
        var site = handbook.Render();
        var page = site.Text("en/part-30.html");
        Assert.Contains("href=\"part-32.html\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"part-33.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"index.html#chapters\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"part-70.html\"", site.Text("en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Downloads_show_pages_size_and_checksum()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render(null, new PrintedBook("en", "a5", "print/en/book-a5.pdf", new byte[2_340_000], 84));
        var page = site.Text("en/downloads.html");
        Assert.Contains("href=\"downloads/book-a5.pdf\"", page, StringComparison.Ordinal);
        Assert.Contains("84 pages", page, StringComparison.Ordinal);
        Assert.Contains("2.3 MB", page, StringComparison.Ordinal);
        Assert.Matches("<code dir=\"ltr\">[0-9a-f]{64}</code>", page);
        Assert.Contains("en/downloads/book-a5.pdf", site.Paths());
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"120\"/>", "width=\"300\" height=\"120\"")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30.4\"/>", "width=\"40\" height=\"30\"")]
    public void Pictures_keep_their_place_while_they_load(string drawing, string size)
    {
        using var handbook = new SmallHandbook().Write("content/images/cell.svg", drawing);
        Assert.Contains($"alt=\"A cell\" {size}>", handbook.Render().Text("en/cells.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_latin_letters_stays_in_order_between_arabic_words()
    {
        using var handbook = new SmallHandbook();
        Assert.Contains("<span dir=\"ltr\">38.0\u00A0°C (100.4\u00A0°F)</span>", handbook.Render().Text("ar/help.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_heading_can_take_an_id_of_the_page_around_it()
    {
        using var handbook = new SmallHandbook().Write(
            "content/en/02-cells.md", SmallHandbook.Chapter("Cells", "## Text\n\nA.\n\n## Top\n\nB.\n\n## Contents\n\nC.\n\n## Parts\n\nD.\n\n## On this page\n\nE.\n"));
        foreach (var path in new[] { "en/cells.html", "en/book.html" })
        {
            var ids = System.Text.RegularExpressions.Regex.Matches(handbook.Render().Text(path), " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }
}
