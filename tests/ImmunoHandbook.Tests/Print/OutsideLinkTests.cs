using ImmunoHandbook.Markup.CrossReferences;
using ImmunoHandbook.Print;
using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

public class OutsideLinkTests
{
    [Fact]
    public void An_address_has_one_number_however_often_it_is_linked_to()
    {
        var links = new OutsideLinks();

        Assert.Equal(1, links.Add("https://example.org/a", "the list")!.Number);
        Assert.Equal(2, links.Add("http://example.org/b", "another")!.Number);
        Assert.Equal(1, links.Add("https://example.org/a", "the same list")!.Number);
        Assert.Equal(["the list", "another"], links.InOrder.Select(link => link.Text));
    }

    [Theory]
    [InlineData("tel:+15550100")]
    [InlineData("mailto:ward@example.org")]
    [InlineData("#fever")]
    public void What_is_no_web_page_has_no_entry(string address) => Assert.Null(new OutsideLinks().Add(address, "text"));

    [Fact]
    public void Every_mark_leads_to_an_entry_of_the_same_chapter()
    {
        var book = SetBook.Shipped.First(b => b.Language.Language.Code == "en");
        var links = book.Document.Pages.SelectMany(page => Links(page.Frame).Select(link => (page.Number, Link: link))).ToList();
        var marks = links.Where(l => l.Link.Anchor?.Contains("/link.", StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.InRange(book.Document.PageOfAnchor[mark.Link.Anchor!], mark.Number, mark.Number + 12));
    }

    [Fact]
    public void A_code_is_at_least_two_centimetres_wide_and_keeps_its_quiet_zone()
    {
        var code = QrPicture.Of("https://example.org", Colour.Black)!;
        var path = Assert.IsType<ShapeItem>(Assert.Single(code.Items)).Path;
        var quiet = path.Points.Min(point => Math.Min(point.X, point.Y));
        var module = path.Points.Select(point => point.Y).Distinct().Order().Take(2).Aggregate((a, b) => b - a);

        Assert.True(code.Size.Width >= Length.FromMillimetres(20));
        Assert.Equal(4, quiet / module, 3);
        Assert.Equal(code.Size.Width - quiet, path.Points.Max(point => point.X), 3);
    }

    [Fact]
    public void A_longer_address_makes_a_larger_code_and_one_that_no_code_holds_none()
    {
        var address = "https://example.org/" + new string('a', 600);

        Assert.True(QrPicture.Of(address, Colour.Black)!.Size.Width > Length.FromMillimetres(40));
        Assert.Null(QrPicture.Of(address + new string('a', 2000), Colour.Black));
    }

    private static IEnumerable<LinkItem> Links(Frame frame) => frame.Items.SelectMany(IEnumerable<LinkItem> (item) => item switch
    {
        LinkItem link => [link],
        GroupItem group => Links(group.Child),
        _ => [],
    });
}
