using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Links;
using ImmunoHandbook.Links.Reading;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("a{b:url(x.png)}", "x.png")]
    [InlineData("a{b:url( \"x y.png\" )}", "x y.png")]
    [InlineData("a{b:url('x\\'y.png')}", "x'y.png")]
    [InlineData("a{b:url(x\\29 y.png)}", "x)y.png")]
    [InlineData("a{b:url(\\000078.png)}", "x.png")]
    [InlineData("a{b:URL(x.png),u\\rl(no.png)}", "x.png")]
    [InlineData("a{b:myurl(no.png) url-prefix(\"no\")}", "")]
    [InlineData("/* url(no.png) */a{b:url(x.png)/* */}", "x.png")]
    [InlineData("a{b:\"url(no.png)\"}", "")]
    [InlineData("a{b:url(x\"y.png)}b{c:url(z.png)}", "z.png")]
    [InlineData("a{b:url(x y.png)}b{c:url(z.png)}", "z.png")]
    [InlineData("@import \"x.css\";@import'y.css'print;\"no.css\"", "x.css y.css")]
    [InlineData("@import url(x.css) layer(a);a{content:\"no\"}", "x.css")]
    [InlineData("@charset \"no\";@namespace url(no);@namespace a \"no\";a{b:url(x.png)}", "x.png")]
    [InlineData("a{b:image-set(\"x.png\" 1x, url(y.png) type(\"image/no\") 2x);content:\"no\"}", "x.png y.png")]
    [InlineData("a{b:url(", "")]
    [InlineData("a{b:url(x", "x")]
    [InlineData("a{b:url(\"x", "x")]
    [InlineData("/* url(no.png)", "")]
    [InlineData("\\", "")]
    public void Addresses_of_a_stylesheet(string css, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', PageReader.ReadCss("x.css", Encoding.UTF8.GetBytes(css)).Links.Select(l => l.Target)));

    [Theory]
    [InlineData("a.png", "a.png")]
    [InlineData("a.png 1x, b.png 2x", "a.png|b.png")]
    [InlineData("a,b.png 1x,c.png", "a,b.png|c.png")]
    [InlineData("a.png, b.png", "a.png|b.png")]
    [InlineData("a.png,b.png", "a.png,b.png")]
    [InlineData(" ,, a.png,,, b.png", "a.png|b.png")]
    [InlineData("data:image/png;base64,AA==,BB 1x, b.png", "data:image/png;base64,AA==,BB|b.png")]
    [InlineData("a.png x(1,2) 1x, b.png", "a.png|b.png")]
    [InlineData("a.png 1x,\n\tb.png 100w 50h", "a.png|b.png")]
    [InlineData("", "")]
    public void Candidates_of_a_srcset(string value, string addresses)
    {
        var sources = new SourceSet(value);
        var found = new List<string>();
        while (sources.Next())
        {
            found.Add(sources.Address.ToString());
        }

        Assert.Equal(addresses, string.Join('|', found));
    }

    [Theory]
    [InlineData("5; url=x.html", "x.html")]
    [InlineData("0;x.html", "x.html")]
    [InlineData("0 x.html", "x.html")]
    [InlineData(" 1.5 , URL = 'x y' z", "x y")]
    [InlineData("0; url=\"x.html", "x.html")]
    [InlineData("0; urlx", "urlx")]
    [InlineData("300", null)]
    [InlineData("5;", null)]
    [InlineData("x; url=y", null)]
    [InlineData("5x.html", null)]
    public void Address_of_a_refresh(string content, string? address) => Assert.Equal(address, RefreshTarget.Of(content));

    [Theory]
    [InlineData("a&amp;b", "a&b")]
    [InlineData("a&ampb", "a&ampb")]
    [InlineData("a&amp=b", "a&amp=b")]
    [InlineData("a&amp", "a&")]
    [InlineData("?a=1&copy=2", "?a=1&copy=2")]
    [InlineData("&copy;&#169;&#xA9;&#Xa9", "©©©©")]
    [InlineData("&period;&sol;&colon;&Tab;", "./:\t")]
    [InlineData("&#128;&#0;&#xD800;&#99999999;", "€\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#;&#x;&;&", "&#;&#x;&;&")]
    [InlineData("&nosuch;", "&nosuch;")]
    public void Character_references_of_an_attribute(string value, string text) =>
        Assert.Equal(text, CharacterReferences.Decode(Encoding.UTF8.GetBytes(value)));

    [Fact]
    public void A_file_of_another_encoding_is_read()
    {
        const string Html = "<p id=größe></p>\n<a href=x.html>";
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1 })
        {
            var facts = PageReader.ReadHtml("x.html", [.. encoding.GetPreamble(), .. encoding.GetBytes(Html)]);

            Assert.Contains("größe", facts.Ids);
            Assert.Equal(new Link("x.html", LinkKind.Navigation, 2, 4), Assert.Single(facts.Links));
        }
    }

    [Fact]
    public void Places_are_counted_on_one_long_line()
    {
        const int Count = 50_000;
        var links = PageReader.ReadHtml("x.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a href=x>", Count)))).Links;

        Assert.Equal(Enumerable.Range(0, Count).Select(i => (1, (10 * i) + 4)), links.Select(l => (l.Line, l.Column)));
    }

    /// <summary>Every reader, with bytes of no meaning and with pieces of its own language broken off anywhere.</summary>
    [Theory]
    [InlineData("x.html")]
    [InlineData("x.css")]
    [InlineData("x.svg")]
    [InlineData("sitemap.xml")]
    [InlineData("x.webmanifest")]
    [InlineData("robots.txt")]
    [InlineData("search.js")]
    public void Any_bytes_are_read_to_their_end(string path)
    {
        string[] pieces =
        [
            "<", ">", "!--", "--", "!>", "/", "<a href=", "\"", "'", "=", "<script>", "</script", "<!--", "<svg>", "<![CDATA[", "]]>", "<style>", "url(", ")", "\\", "@import ",
            "/*", "*/", "image-set(", "{\"icons\":[{\"src\":\"", "\\ud800", "]", "}", "<?xml version='1.0'?>", "<!DOCTYPE x [", "<urlset>", "<loc>", "&", "&#", "&#x", ";", "sitemap:",
            "globalThis.handbookIndex=", "{\"sections\":[[\"", "<template>", "</template>", "srcset=\"", ",", "ä", "\uFEFF", "\0", "<meta http-equiv=refresh content=\"0;",
        ];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text => _ = PageReader.Read(path, Encoding.UTF8.GetBytes(text))).QuickCheckThrowOnFailure();
        Prop.ForAll<byte[]>(bytes => _ = PageReader.Read(path, bytes)).QuickCheckThrowOnFailure();
    }
}
