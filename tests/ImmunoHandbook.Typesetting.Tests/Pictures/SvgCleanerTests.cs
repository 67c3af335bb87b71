using ImmunoHandbook.Typesetting.Pictures.Svg;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

public sealed class SvgCleanerTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onload='alert(1)' width='1'/>")]
    [InlineData("<rect ONCLICK='alert(1)' width='1'/>")]
    [InlineData("<a href='javascript:alert(1)'><rect/></a>")]
    [InlineData("<use href='https://evil.example/alert(1).svg#a'/>")]
    [InlineData("<image href='https://evil.example/alert(1).png'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,alert(1)'/>")]
    [InlineData("<style>@import url(https://evil.example/alert(1));</style>")]
    [InlineData("<style>.a { fill: url(https://evil.example/alert(1)) }</style>")]
    [InlineData("<style>.a { fill: \\75 rl(https://evil.example/alert(1)) }</style>")]
    [InlineData("<rect style='fill:url( \"//evil.example/alert(1)\" )'/>")]
    [InlineData("<rect fill='URL(http://evil.example/alert(1))'/>")]
    [InlineData("<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='alert(1)'/></foreignObject>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onload' to='alert(1)'/>")]
    [InlineData("<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>")]
    [InlineData("<?xml-stylesheet href='alert(1)'?>")]
    public void Nothing_that_runs_or_fetches_survives(string danger)
    {
        var (cleaned, _) = SvgCleaner.Clean(Open + "<rect width=\"7\"/>" + danger + "</svg>");
        Assert.Contains("<rect width=\"7\"", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", cleaned, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", cleaned, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_harmless_drawing_stays_as_it_is()
    {
        const string drawing = Open + "<style>.a{fill:url(#g)}</style><g class=\"a\" aria-label=\"me@example.org\"><path d=\"M0 0h1\" fill=\"var(--accent, #0b4f6c)\" />"
            + "<text xml:lang=\"ar\" x=\"1\">5 &lt; 6</text></g><use href=\"#x\" /></svg>";
        var (cleaned, problems) = SvgCleaner.Clean(drawing);
        Assert.Equal(drawing, cleaned);
        Assert.Empty(problems);
    }

    [Fact]
    public void What_is_taken_out_is_told_with_its_line()
    {
        var (_, problems) = SvgCleaner.Clean(Open + "\n<script/>\n<rect onclick='x'/></svg>");
        Assert.Equal([2, 3], problems.Select(p => p.Line));
    }

    [Fact]
    public void Old_style_links_within_the_file_still_work()
    {
        var (cleaned, _) = SvgCleaner.Clean("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href='#a'/></svg>");
        Assert.Contains("<use href=\"#a\"", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_drawing_gives_no_text()
    {
        var (cleaned, problems) = SvgCleaner.Clean("<svg><g>");
        Assert.Empty(cleaned);
        Assert.True(Assert.Single(problems).IsFatal);
    }
}
