using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Links;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

public sealed class HtmlScannerTests
{
    private static readonly string[] s_pieces =
    [
        "<a href=\"x.html\">", "<a href='y&amp;z'>", "<a\nhref = plain >", "</a>", "<p id=one>", "<P ID=\"two\" id=\"three\">", "text & more",
        "<!-- <a href=no> -->", "<script>'<a href=no>'</script>", "<style>a{}</style>", "<img src=\"i.png\"/>", "<br/>", "<!doctype html>",
        "<textarea><a href=no></textarea>", "<title><b id=no></title>", "<a href>", "<a href=\"\">", "<div class=a/b id=four>", "ä\u0664",
        "<!-->", "<!--->", "<!-- <b id=no> --!>", "<!--a--b-->", "</p title=\">\" >", "</p id=no>", "<?x <a href=no>", "<![CDATA[ <a href=p> ]]>",
        "<script><!--<script></script><a href=no>--></script>", "<script><!--></script>", "<xmp><a href=no></xmp>", "<iframe><a href=no></iframe>", "<noembed><a href=no></noembed>",
        "<noframes><a href=no></noframes>", "<template><a href=no><p id=no></p></template>", "<svg><style/><g id=five /></svg>", "<svg><![CDATA[<a href=no>]]></svg>",
        "<a href=&quot;x&quot; href=no>", "<p id=a&amp;b>", "<noscript><p id=six></noscript>", "<p/id=seven/>", "<a =href href=w>",
    ];

    /// <summary>The same links and ids (a tree repeats anchors that stand in each other) as a full HTML parser, for pages put together at random from the forms that attributes take.</summary>
    [Fact]
    public void Links_and_ids_are_those_of_a_full_parser()
    {
        var pages = Gen.Elements(s_pieces).ListOf(12).Select(p => string.Concat(p)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(pages, html =>
        {
            var document = new HtmlParser().ParseDocument(html);
            var facts = PageReader.ReadHtml("x.html", Encoding.UTF8.GetBytes(html));
            var links = document.QuerySelectorAll("a[href]").Select(e => e.GetAttribute("href")!)
                .Concat(document.QuerySelectorAll("img[src]").Select(e => e.GetAttribute("src")!)).Distinct().Order(StringComparer.Ordinal);
            var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).Where(i => i.Length > 0).Distinct().Order(StringComparer.Ordinal);
            return links.SequenceEqual(facts.Links.Select(l => l.Target).Distinct().Order(StringComparer.Ordinal))
                && ids.SequenceEqual(facts.Ids.Order(StringComparer.Ordinal));
        }));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a href")]
    [InlineData("<a href=")]
    [InlineData("<a href=\"x")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</")]
    public void An_end_in_the_middle_is_no_fault(string html) =>
        Assert.NotNull(PageReader.ReadHtml("x.html", Encoding.UTF8.GetBytes(html)));
}
