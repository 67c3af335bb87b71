using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>Books that are not clear print, each in one way, and what the proof says of them.</summary>
public sealed class ClearPrintTests
{
    private const string Theme = "themes/clear/theme.yml";

    private static readonly string s_paragraph = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("These words are here so that a line is full and another one follows it. ", 3)) + "\n\n", 4));

    [Fact]
    public void A_good_book_measures_what_its_theme_says()
    {
        using var handbook = new HandbookTest();
        handbook.WithText(s_paragraph).Build().HasNoFinding();
        var book = Assert.Single(BookProof.Run([new PrintedBook("en", "a5", "book.pdf", handbook.Book(), 1)], new DiagnosticBag()));
        Assert.Equal(0, book.Conditions);
        Assert.Equal(12, book.Print.TextSize);
        Assert.Equal(12, book.Print.SmallestType);
        Assert.InRange(book.Print.Measure, 45, 70);
        Assert.InRange(book.Print.Leading, 1.2, 1.4);
        Assert.InRange(book.Print.Contrast, 7, 21);
        Assert.InRange(book.Print.Edge, 18, 60);
        Assert.InRange(book.Print.Tint, 0.005, 0.1);
        Assert.Equal(0, book.Print.Breaks);
    }

    [Theory]
    [InlineData("size: 12", "size: 10", "HB0951")]
    [InlineData("inner: 18\n    outer: 14", "inner: 8\n    outer: 8", "HB0952")]
    [InlineData("print-leading: 1.3 ", "print-leading: 1.1 ", "HB0953")]
    [InlineData("ink: \"#1b2733\"", "ink: \"#808080\"", "HB0956")]
    [InlineData("foot: 8", "foot: 3", "HB0957")]
    public void A_theme_that_is_not_clear_print_is_told(string old, string replacement, string code)
    {
        var text = s_paragraph + s_paragraph;
        if (code == "HB0952")
        {
            text = text.Replace("w", "l", StringComparison.Ordinal).Replace("e", "i", StringComparison.Ordinal);
        }

        using var handbook = new HandbookTest();
        var theme = Repository.Read(Theme);
        Assert.Contains(old, theme, StringComparison.Ordinal);
        var at = theme.IndexOf(old, StringComparison.Ordinal);
        handbook.WithText(text).WithFile(Theme, theme.Remove(at, old.Length).Insert(at, replacement)).Build();
        Assert.Contains(handbook.Findings, f => f.Code.Id == code && f.Location.Path.EndsWith("a5.pdf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("You may have had 38\\\nmg of it.", "HB0955")]
    [InlineData("Call 020 7946\\\n0000 now.", "HB0955")]
    [InlineData("This is a word that an author has cut for no good rea-\\\nson at all.", "HB0954")]
    [InlineData("![Black](images/black.svg \"Black\")", "HB0960")]
    [InlineData("![Words on a picture](images/shade.svg \"Shade\")", "HB0961")]
    [InlineData("![Small words](images/small.svg \"Small\")", "HB0951")]
    public void A_text_that_is_not_clear_print_is_told_with_its_page(string text, string code)
    {
        using var handbook = new HandbookTest();
        handbook.WithText(text + "\n")
            .WithFile("content/images/black.svg", Svg("<rect width=\"300\" height=\"300\"/>"))
            .WithFile("content/images/small.svg", Svg("<text x=\"10\" y=\"40\" font-size=\"6\">small</text>"))
            .WithFile("content/images/shade.svg", Svg("<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/><stop offset=\"1\" stop-color=\"#eee\"/></linearGradient></defs><rect width=\"300\" height=\"300\" fill=\"url(#g)\"/><text x=\"40\" y=\"90\" font-size=\"20\">words</text>"))
            .Build();
        var finding = Assert.Single(handbook.Findings, f => f.Code.Id == code);
        Assert.Matches(@": pages? \d", finding.Message);
        Assert.NotNull(finding.Hint);
    }

    [Fact]
    public void Words_that_only_look_like_split_numbers_are_let_be()
    {
        using var handbook = new HandbookTest();
        handbook.WithText("It took until 2017,\\\n58 of them. Then came 12\\\npeople and a follow-\u200Bup.\n").Build().HasNoFinding();
    }

    [Fact]
    public void A_heading_at_the_foot_of_a_page_is_told()
    {
        var pdf = new EditablePdf(SoundBook.Bytes).ReplaceAll("/S /P ", "/S /H2 ");
        Assert.Contains(SoundBook.Prove(pdf.Save()), f => f.Code.Id == "HB0958");
    }

    [Fact]
    public void A_line_alone_on_its_page_is_told()
    {
        var pdf = new EditablePdf(SoundBook.Bytes);

        // Two paragraphs on two pages become one with a line on each.
        var paragraphs = pdf.With("/S /P ").Select(number => pdf[number]).Where(body => body.Contains("/K [", StringComparison.Ordinal)).ToList();
        var first = paragraphs[0];
        var other = paragraphs.First(p => PageOf(p) != PageOf(first));
        var content = int.Parse(Regex.Match(other, @"/K \[(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        pdf.Replace(first, first.Replace("/K [", $"/K [<</Type /MCR /Pg {PageOf(other)} 0 R /MCID {content}>> ", StringComparison.Ordinal));
        Assert.Contains(SoundBook.Prove(pdf.Save()), f => f.Code.Id == "HB0959");
    }

    private static string PageOf(string element) => Regex.Match(element, @"/Pg (\d+) 0 R").Groups[1].Value;

    private static byte[] Svg(string inner) =>
        System.Text.Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 300\" width=\"300\" height=\"300\">{inner}</svg>");
}
