using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

public class CollationTests
{
    private static Collation Of(string? alphabet = null, string? article = null)
    {
        var at = SourceLocation.WholeFile("content/xx/strings.yml");
        var values = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        if (alphabet is not null)
        {
            values.Add("format.alphabet", new(alphabet, at));
        }

        if (article is not null)
        {
            values.Add("format.article", new(article, at));
        }

        return new Collation(new LanguageStrings("xx", values, fallback: null));
    }

    [Theory]
    [InlineData("blood test, bloodstream, Bone marrow, bone scan, CAR T cell, caring")]
    [InlineData("10 days, 2nd opinion, Ärger, Arm, Élan, zebra")]
    public void Words_stand_in_the_order_of_a_dictionary(string expected)
    {
        var words = expected.Split(", ");
        Assert.Equal(words, words.Reverse().Order(Of()));
    }

    [Fact]
    public void A_letter_of_its_own_comes_where_the_alphabet_has_it()
    {
        var spanish = Of("aá b c d eé f g h ií j k l m n ñ oó p q r s t uúü v w x y z");

        Assert.Equal(["médula", "nube", "nutrición", "ñame", "organo", "óseo"], new[] { "ñame", "nutrición", "óseo", "organo", "médula", "nube" }.Order(spanish));
        Assert.Equal("Ñ", spanish.LetterOf("ñame"));
        Assert.Equal("O", spanish.LetterOf("óseo"));
    }

    [Fact]
    public void Arabic_words_stand_without_their_article_and_under_their_bare_letter()
    {
        var arabic = Of("اأإآ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي", "ال");

        Assert.Equal(["أجسام", "البرد", "تعب", "الحمى", "دم"], new[] { "الحمى", "دم", "تعب", "البرد", "أجسام" }.Order(arabic));
        Assert.Equal("ا", arabic.LetterOf("أجسام"));
        Assert.Equal("ح", arabic.LetterOf("الحمى"));
    }

    [Fact]
    public void Words_in_other_letters_come_last_and_numbers_first()
    {
        var words = new[] { "дом", "B cell", "7 days" }.Order(Of()).ToList();

        Assert.Equal(["7 days", "B cell", "дом"], words);
        Assert.Equal(["#", "B", "Д"], words.Select(Of().LetterOf));
    }
}
