using System.Text.RegularExpressions;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

public partial class SiteAddressTests
{
    [Fact]
    public void Every_relative_address_leads_to_a_file_of_the_site()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();
        var paths = site.Paths().ToHashSet(StringComparer.Ordinal);
        foreach (var page in site.Paths().Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match match in Address().Matches(site.Text(page)))
            {
                var address = match.Groups[1].Value.Split('#')[0];
                if (address.Length == 0 || address.Contains(':', StringComparison.Ordinal))
                {
                    continue;
                }

                var target = new Uri(new Uri("http://x/" + page), address).AbsolutePath[1..];
                Assert.True(paths.Contains(target), $"{page} leads to {address}, which is not there");
                Assert.False(address.StartsWith('/'), $"{page} holds {address}, which works only at the root");
            }
        }
    }

    [Fact]
    public void The_site_map_lists_real_translations_only()
    {
        using var handbook = new SmallHandbook();
        var map = handbook.Render("https://example.org/book/").Text("sitemap.xml");
        Assert.Contains("<loc>https://example.org/book/en/cells.html</loc>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/book/ar/help.html</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("ar/cells.html", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_names_the_source_page_as_canonical_and_has_no_alternates()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render("https://example.org/book/");
        Assert.Contains("rel=\"canonical\" href=\"https://example.org/book/en/cells.html\"", site.Text("ar/cells.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", site.Text("ar/cells.html"), StringComparison.Ordinal);
        Assert.Contains("rel=\"alternate\" hreflang=\"ar\" href=\"https://example.org/book/ar/help.html\"", site.Text("en/help.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_wrong_addresses_needs_no_other_file()
    {
        using var handbook = new SmallHandbook();
        Assert.DoesNotContain("href=", handbook.Render().Text("404.html"), StringComparison.Ordinal);
        var page = handbook.Render("https://example.org/book/").Text("404.html");
        Assert.Contains("href=\"https://example.org/book/ar/index.html\"", page, StringComparison.Ordinal);
        var style = StyleElement().Match(page).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"style-src 'sha256-{hash}'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_renderings_give_the_same_bytes()
    {
        using var handbook = new SmallHandbook();
        var (first, second) = (handbook.Render(), handbook.Render());
        Assert.Equal(first.Paths(), second.Paths());
        Assert.All(first.Files.Zip(second.Files), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
