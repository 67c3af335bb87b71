using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Diagnostics;

public sealed class PrintableTextTests
{
    private static readonly string[] s_pieces =
        ["word", " ", "\0", "\e[31m", "\r", "\n", "\t", "\u007F", "\u0085", "\u202E", "\u2066", "\u200F", "\u200B", "\uFEFF", "\uFFFE", "\uFDD0", "\uD800", "\uDC00", "😀", "::", "##[", "##", "[", "é", "ماذا", "\U000E0041", "\U0001FFFE"];

    [Theory]
    [InlineData("a\e[2Jb", @"a\x1b[2Jb")]
    [InlineData("a\r\nb\tc", @"a\r\nb\tc")]
    [InlineData("\0\u007F\u0085", @"\x00\x7f\x85")]
    [InlineData("a\u202Eb\u2066\u2069", @"a\u202eb\u2066\u2069")]
    [InlineData("\uFFFE\uFDD0\u2028", @"\ufffe\ufdd0\u2028")]
    [InlineData("x\U000E0041", @"x\U000e0041")]
    [InlineData("::error::forged", @"\x3a:error::forged")]
    [InlineData("  ::error::forged", @"  \x3a:error::forged")]
    [InlineData("a ##[error]forged", @"a \x23#[error]forged")]
    public void What_others_obey_is_shown(string text, string shown)
    {
        Assert.Equal(shown, PrintableText.Of(text));
        Assert.Equal(shown, PrintableText.OfName(text));
    }

    [Fact]
    public void Half_a_character_is_shown() => Assert.Equal(@"x\ud800y\udc00😀", PrintableText.Of("x\uD800y\uDC00😀"));

    [Theory]
    [InlineData("There is no file \"x.html\".")]
    [InlineData("Write \"::: tip\" # or ## two; C:\\a\\b.")]
    [InlineData("Café, ماذا؟, 日本語, 👩\u200D⚕️, می\u200Cخواهم, con\u00ADtinue")]
    [InlineData("")]
    public void All_other_text_is_as_it_was(string text) => Assert.Equal(text, PrintableText.Of(text));

    [Fact]
    public void A_word_is_cut_beyond_its_longest_and_not_before()
    {
        var longest = new string('é', PrintableText.LongestWord);

        Assert.Equal($"No {longest} here.", PrintableText.Of($"No {longest} here."));
        Assert.Equal($"No {longest}… here.", PrintableText.Of($"No {longest}éé here."));
        Assert.Equal($"{new string('a', PrintableText.LongestWord)}… b", PrintableText.Of(new string('a', 100_000) + " b"));
    }

    [Fact]
    public void A_name_and_a_whole_text_have_a_longest_too()
    {
        Assert.Equal(new string('a', 1500), PrintableText.OfName(new string('a', 1500)));
        Assert.Equal(PrintableText.Longest + 1, PrintableText.OfName(new string('a', 100_000)).Length);
        Assert.Equal(PrintableText.Longest + 1, PrintableText.Of(string.Concat(Enumerable.Repeat("word ", 50_000))).Length);
    }

    [Fact]
    public void Lines_of_a_longer_text_stay_lines() =>
        Assert.Equal("a\\x1b\n\\x3a:error::b\n" + new string('c', 5000), PrintableText.OfLines("a\e\n::error::b\n" + new string('c', 5000)));

    [Fact]
    public void Whatever_is_put_together_is_one_line_that_nobody_obeys_and_stays_so()
    {
        var texts = Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(texts, text =>
        {
            var printed = PrintableText.Of(text);
            return !printed.Any(char.IsControl) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(printed)) == printed
                && !printed.TrimStart().StartsWith("::", StringComparison.Ordinal) && !printed.Contains("##[", StringComparison.Ordinal)
                && UnseenCharacters.FirstNoText(printed) is null && PrintableText.Of(printed) == printed;
        }));
    }
}
