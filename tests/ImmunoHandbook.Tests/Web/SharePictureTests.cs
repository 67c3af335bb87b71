using System.Buffers.Binary;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

public class SharePictureTests
{
    [Fact]
    public void Pages_of_each_language_name_a_picture_of_their_own_by_its_full_address()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render("https://example.org/book/");
        var pictures = site.Files.Where(f => f.Path.StartsWith("assets/share-", StringComparison.Ordinal)).ToList();

        Assert.Equal(["assets/share-ar", "assets/share-en"], pictures.Select(p => p.Path.Split('.')[0]));
        Assert.NotEqual(pictures[0].Content.ToArray(), pictures[1].Content.ToArray());
        Assert.Contains($"<meta property=\"og:image\" content=\"https://example.org/book/{pictures[1].Path}\">", site.Text("en/cells.html"), StringComparison.Ordinal);
        Assert.Contains(pictures[0].Path, site.Text("ar/help.html"), StringComparison.Ordinal);
        Assert.All(pictures, picture =>
        {
            Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(picture.Content.Span[16..]));
            Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(picture.Content.Span[20..]));
        });
    }

    [Fact]
    public void A_site_without_an_address_has_none()
    {
        using var handbook = new SmallHandbook();
        var site = handbook.Render();

        Assert.DoesNotContain(site.Files, f => f.Path.Contains("share-", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", site.Text("en/cells.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_does_not_fit_at_the_first_size_is_set_smaller_and_one_that_never_fits_is_told()
    {
        using var handbook = new SmallHandbook();
        var config = File.ReadAllText(Path.Combine(handbook.Folder.Root, "content/handbook.yml"));
        handbook.Write("content/handbook.yml", config.Replace("Small book", string.Join(' ', Enumerable.Repeat("Small book", 8)), StringComparison.Ordinal));
        Assert.Contains(handbook.Render("https://example.org/").Files, f => f.Path.StartsWith("assets/share-en", StringComparison.Ordinal));
        Assert.DoesNotContain(handbook.Findings.Sorted(), f => f.Code == DiagnosticCodes.OversizedBlock);

        handbook.Write("content/handbook.yml", config.Replace("Small book", string.Join(' ', Enumerable.Repeat("Small book", 80)), StringComparison.Ordinal));
        Assert.DoesNotContain(handbook.Render("https://example.org/").Files, f => f.Path.StartsWith("assets/share-en", StringComparison.Ordinal));
        Assert.Contains(handbook.Findings.Sorted(), f => f.Code == DiagnosticCodes.OversizedBlock && f.Location.Path == "templates/print/share.html");
    }
}
