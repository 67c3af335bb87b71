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

    [Theory]
    [InlineData("<rect style='fill:red;filter:blur(9999px)'/>")]
    [InlineData("<rect style='-webkit-filter : url(#a); fill:red'/>")]
    [InlineData("<style>.a{animation:b 1s infinite;fill:red}</style>")]
    [InlineData("<style>.a{fill:red;transition:all 1s}</style>")]
    [InlineData("<rect fill='red' filter='url(#a)'/>")]
    [InlineData("<filter id='a'><feTurbulence numOctaves='999999'/></filter><rect fill='red'/>")]
    [InlineData("<rect fill='red'><animate attributeName='x' dur='1ms' repeatCount='indefinite'/></rect>")]
    [InlineData("<rect fill='red'><animateTransform attributeName='transform' type='rotate'/></rect>")]
    public void Nothing_moves_or_has_a_browser_work_without_end(string effect)
    {
        var (cleaned, problems) = SvgCleaner.Clean(Open + effect + "</svg>");
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.False(problem.IsFatal || string.IsNullOrEmpty(problem.Hint), problem.Message));
        Assert.Contains("red", cleaned, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)filter|animat|transition|turbulence", cleaned);
    }

    [Fact]
    public void A_word_that_only_looks_like_an_effect_stays()
    {
        const string drawing = Open + "<style>.my-filter{fill:red}.animation{stroke:blue}</style><text>filter: coffee; animation: none</text></svg>";
        var (cleaned, problems) = SvgCleaner.Clean(drawing);
        Assert.Equal((drawing, 0), (cleaned, problems.Count));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(40, false)]
    public void Shapes_that_show_shapes_are_counted_before_a_browser_has_to_draw_them(int levels, bool isTaken)
    {
        var uses = string.Concat(Enumerable.Range(1, levels).Select(i => $"<g id='u{i}'><use href='#u{i - 1}'/><use href='#u{i - 1}'/></g>"));
        var (cleaned, problems) = SvgCleaner.Clean($"{Open}<rect id='u0' width='1'/>{uses}</svg>");
        Assert.Equal((isTaken, isTaken), (cleaned.Length > 0, !problems.Any(p => p.IsFatal)));
    }

    [Fact]
    public void A_circle_of_shapes_is_refused() =>
        Assert.Contains(SvgCleaner.Clean(Open + "<g id='a'><use href='#a'/></g></svg>").Problems, problem => problem.IsFatal);

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
