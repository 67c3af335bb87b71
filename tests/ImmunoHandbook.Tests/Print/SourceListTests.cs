using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>The list of sources on paper: short to print, whole to follow.</summary>
public class SourceListTests
{
    private static readonly SetBook s_book = SetBook.Shipped.First(b => b.Language.Language.Code == "en");

    [Fact]
    public void Each_source_leads_to_its_full_address()
    {
        var followed = s_book.Document.Pages.SelectMany(page => Links(page.Frame)).Select(link => link.Uri).OfType<string>().ToHashSet(StringComparer.Ordinal);

        Assert.All(s_book.Language.CitedSources.Select(key => s_book.Handbook.Handbook.Sources[key].Url).OfType<string>(), url => Assert.Contains(url, followed));
    }

    [Fact]
    public void Of_an_address_only_the_website_is_printed()
    {
        var printed = PrintedText.Sections(s_book.Document)[PrintedText.SectionAt(s_book.Document, "sources")].Text;

        Assert.Contains("cdc", printed);
        Assert.DoesNotContain(printed, word => word is "https" or "http" or "www" or "html");
    }

    private static IEnumerable<LinkItem> Links(Frame frame) => frame.Items.SelectMany(IEnumerable<LinkItem> (item) => item switch
    {
        LinkItem link => [link],
        GroupItem group => Links(group.Child),
        _ => [],
    });
}
