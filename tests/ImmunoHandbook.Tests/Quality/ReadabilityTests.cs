using ImmunoHandbook.Quality;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Quality;

public class ReadabilityTests
{
    [Theory]
    [InlineData("en", 1, "cat call late made jumped walked rules fire hour once care team cells drug blood bone makes knife")]
    [InlineData("en", 2, "table little wanted cancer nurses changes treatment people science doctor going apple handled wishes trial")]
    [InlineData("en", 3, "medicine hospital lymphoma infection idea radio syndrome banana remember tomorrow nausea oxygen")]
    [InlineData("en", 4, "leukemia radiation usually material january situation temperature")]
    [InlineData("en", 5, "university immediately")]
    [InlineData("es", 1, "sol bien rey que seis")]
    [InlineData("es", 2, "casa guerra cielo agua ciudad leer aula")]
    [InlineData("es", 3, "médico aorta célula sangría fiebres-fiebre ahora queremos")]
    [InlineData("es", 5, "inmunidades enfermedades")]
    public void Syllables_are_those_of_a_dictionary(string language, int count, string words)
    {
        foreach (var word in words.Split(' ').Where(w => !w.Contains('-', StringComparison.Ordinal)))
        {
            Assert.True(Syllables.Count(word, language) == count, $"{word}: {Syllables.Count(word, language)} instead of {count}");
        }
    }

    /// <summary>A formula forgives one syllable in fifty; counting rules that miss more than that would move the grade.</summary>
    [Theory]
    [InlineData("en", 250)]
    [InlineData("es", 100)]
    public void A_long_list_of_everyday_and_medical_words_is_counted_as_dictionaries_do(string language, int atLeast)
    {
        var words = Repository.Read("tests/ImmunoHandbook.Tests/Quality/syllables.txt").Split('\n')
            .Select(row => row.Split(' ')).Where(row => row[0] == language)
            .SelectMany(row => row.Skip(2).Select(word => (Word: word, Count: int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)))).ToList();

        var wrong = words.Where(w => Syllables.Count(w.Word, language) != w.Count).Select(w => $"{w.Word}: {Syllables.Count(w.Word, language)}, not {w.Count}").ToList();

        Assert.True(words.Count >= atLeast, $"only {words.Count} words");
        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    [Theory]
    [InlineData("Call at 38.0 degrees. Do not wait.", 2)]
    [InlineData("Dr. Lee came at 3 p.m. and left.", 1)]
    [InlineData("Ask J. Smith. Then go!", 2)]
    [InlineData("It can wake up hepatitis B. So you have a test.", 2)]
    [InlineData("She said: \"Call now.\" Then she left.", 2)]
    [InlineData("ماذا أفعل؟ اتصل الآن.", 2)]
    [InlineData("¿Qué hago? Llame ya.", 2)]
    [InlineData("現在打電話。不要等。", 2)]
    public void A_text_is_cut_where_a_reader_pauses(string text, int sentences) => Assert.Equal(sentences, Sentence.Split(text).Count);

    /// <summary>Worked by hand from the published formulas: 10 sentences, 100 words, 140 syllables, 9 words of three syllables or more.</summary>
    [Fact]
    public void Each_formula_gives_its_worked_value()
    {
        var counts = new TextCounts(10, 100, 140, 9, 450) { WideWords = 12 };

        Assert.Equal([("Flesch-Kincaid", 4.83), ("SMOG", 8.55)], Scores("en"));
        Assert.Equal([("INFLESZ", 109.62)], Scores("es"));
        Assert.Equal([("Amstad", 88.1)], Scores("de"));
        Assert.Equal([("Gulpease", 74.0)], Scores("it"));
        Assert.Equal([("LIX", 22.0)], Scores("sv"));
        Assert.Empty(Readability.Of(counts, "ar"));

        IEnumerable<(string, double)> Scores(string language) => Readability.Of(counts, language).Select(s => (s.Formula, Math.Round(s.Value, 2)));
    }
}
