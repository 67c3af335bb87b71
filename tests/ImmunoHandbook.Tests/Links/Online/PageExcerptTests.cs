using System.Text;
using ImmunoHandbook.Links.Online;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Online;

public sealed class PageExcerptTests
{
    [Theory]
    [InlineData("Fever guide", "Fever guide 2027", true)]
    [InlineData("Fever guide", "Fever guide | Clinic", true)]
    [InlineData("Fever guide | Macmillan Trust", "Guide to fever - Macmillan Trust", true)]
    [InlineData("Fever guide | Macmillan Trust", "Page not found | Macmillan Trust", false)]
    [InlineData("Fever guide | Macmillan Trust", "Macmillan Trust", false)]
    [InlineData("Fever guide", "Casino bonus", false)]
    [InlineData("発熱の手引き", "発熱の手引き 2027年版", true)]
    [InlineData("発熱の手引き", "お探しのページはありません", false)]
    [InlineData("CLL", "ALL", false)]
    [InlineData("", "Anything", true)]
    [InlineData("|", "-", false)]
    public void Titles_are_compared_by_what_they_say_of_the_page(string one, string other, bool areAlike)
    {
        Assert.Equal(areAlike, TitleWords.AreAlike(one, other));
        Assert.Equal(areAlike, TitleWords.AreAlike(other, one));
    }

    [Theory]
    [InlineData("windows-1256", null, "\u0633\u0644\u0627\u0645")]
    [InlineData("windows-1251", null, "Привет")]
    [InlineData("shift_jis", null, "発熱")]
    [InlineData(null, "windows-1251", "Привет")]
    [InlineData("\"utf-8\"", null, "größe")]
    public void A_page_is_read_in_the_encoding_that_it_is_said_to_have(string? inHead, string? inPage, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(inHead ?? inPage!) ?? Encoding.UTF8;
        var page = encoding.GetBytes($"<html><meta charset=\"{inPage}\"><title>{title}</title><i id=\"{title}\"></i>");

        var excerpt = PageExcerpt.Of(PageText.AsUtf8(page, inHead), isWhole: true);

        Assert.Equal(title, excerpt.Title);
        Assert.Contains(title, excerpt.Places!);
    }
}
