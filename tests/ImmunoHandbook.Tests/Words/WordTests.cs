using ImmunoHandbook.Words;
using Xunit;

namespace ImmunoHandbook.Tests.Words;

public sealed class WordTests
{
    [Theory]
    [InlineData("10⁹ is 10", "10|is|10")]
    [InlineData("Take 2\n4 tablets", "Take|2|4|tablets")]
    [InlineData("40kg", "40|kg")]
    [InlineData("im\u00ADmune", "im\u00ADmune")]
    [InlineData("⚠\uFE0F stop", "stop")]
    [InlineData("न्यूट्रोफिल कम", "न्यूट्रोफिल|कम")]
    [InlineData("薬を飲む", "薬|を|飲|む")]
    [InlineData("حُمّى ٣٨", "حُمّى|٣٨")]
    public void A_word_is_letters_with_their_marks_or_digits(string text, string words) =>
        Assert.Equal(words, string.Join('|', WordReader.Read(text).Select(w => text.Substring(w.Start, w.Length))));

    [Fact]
    public void What_nothing_shows_makes_no_other_word() => Assert.Equal(WordReader.Read("immune")[0].Print, WordReader.Read("im\u00ADmune")[0].Print);

    [Theory]
    [InlineData("a b c", "menu a b c", "")]
    [InlineData("a fever c", "fever a c", "fever")]
    [InlineData("take 2 4 now", "take 24 now", "2 4")]
    public void A_missing_word_is_told_also_where_its_like_stands_elsewhere(string written, string shown, string missing)
    {
        var words = WordCount.MissingInOrder(WordReader.Read(written), WordReader.Read(shown));
        Assert.Equal(missing, string.Join(' ', words.Select(w => written.Substring(w.Start, w.Length))));
    }

    [Fact]
    public void A_page_in_another_order_is_counted()
    {
        var written = string.Join(' ', Enumerable.Range(1, 200));
        var shown = string.Join(' ', Enumerable.Range(1, 200).Reverse().Where(n => n != 77));
        Assert.Equal("77", string.Join(' ', WordCount.MissingInOrder(WordReader.Read(written), WordReader.Read(shown)).Select(w => written.Substring(w.Start, w.Length))));
    }

    [Theory]
    [InlineData("<main><p>10<sup>9</sup>/L &amp; <b>b</b>ig</p></main>", "10 9 L big")]
    [InlineData("<nav>menu</nav><main title=\"a > b\"><td>2</td><td>4</td></main><p>foot</p>", "2 4")]
    public void A_page_says_what_stands_between_its_main_tags(string page, string words) =>
        Assert.Equal(words, string.Join(' ', WordReader.Read(MarkupText.OfMain(page)).Select(w => MarkupText.OfMain(page).Substring(w.Start, w.Length))));
}
