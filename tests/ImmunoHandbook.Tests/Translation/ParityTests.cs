using Xunit;

namespace ImmunoHandbook.Tests.Translation;

/// <summary>Errors planted into true translations, one in each: all are found, and the true ones are clean.</summary>
public sealed class ParityTests
{
    private static IReadOnlyList<string> Found(string english, string spanish)
    {
        using var two = new TwoLanguages(english + "\n", spanish + "\n");
        two.Handbook.WithFile("content/sources.yml", "A:\n  title: A\n  publisher: P\n  url: https://example.org/\nB:\n  title: B\n  publisher: P\n  url: https://example.org/b\n");
        two.Handbook.BuildSite();
        return two.Found;
    }

    [Theory]
    [InlineData("It helped 58 out of 100 people [@A].", "Ayudó a 58 de cada 100 personas [@A].")]
    [InlineData("At 38.5 °C call, or 101.3 °F.", "Llame a los 38,5 °C, o a 101,3 °F.")]
    [InlineData("A review of 7,604 people [@A].", "Un estudio de 7604 personas [@A].")]
    [InlineData("In 2024, 1,500 people took part.", "En 2024 participaron 1\u00a0500 personas.")]
    [InlineData("Call +1 415 555 0132 today.", "Llame hoy al +1 415 555 0132.")]
    [InlineData("Do not wait. It does not pass.", "No espere. Eso no pasa solo.")]
    [InlineData("CD19 sits on cells. Can it help?", "La CD19 está en las células. ¿Puede ayudar?")]
    [InlineData("**Call** {{ clinic.phone_24h }}.", "**Llame** al {{ clinic.phone_24h }}.")]
    [InlineData("See [diary](01-emergency.md).", "Vea [el diario](01-emergency.md).")]
    [InlineData("About 0.4 to 1.2 out of 100 died.", "Murieron entre 0,4 y 1,2 de cada 100.")]
    public void A_true_translation_is_clean(string english, string spanish) => Assert.Empty(Found(english, spanish));

    [Theory]
    [InlineData("HB0811", "It helped 58 out of 100 people [@A].", "Ayudó a 85 de cada 100 personas [@A].")]
    [InlineData("HB0811", "It helped 58 out of 100 people [@A].", "Ayudó a 58 de cada 1000 personas [@A].")]
    [InlineData("HB0811", "At 38.5 °C call.", "Llame a los 38 °C.")]
    [InlineData("HB0811", "At 38.5 °C call.", "Llame a los 385 °C.")]
    [InlineData("HB0811", "For 2 weeks.", "Por semanas.")]
    [InlineData("HB0811", "For weeks.", "Por 3 semanas.")]
    [InlineData("HB0811", "About 0.4 out of 100 died.", "Murieron 4 de cada 100.")]
    [InlineData("HB0812", "Call {{ clinic.phone_24h }}.", "Llame al {{ clinic.phone_day }}.")]
    [InlineData("HB0812", "Call {{ clinic.phone_24h }}.", "Llame.")]
    [InlineData("HB0813", "Call +1 415 555 0132 today.", "Llame hoy al +1 415 555 0123.")]
    [InlineData("HB0814", "It helps some people [@A].", "Ayuda a algunas personas [@B].")]
    [InlineData("HB0814", "It helps some people [@A].", "Ayuda a algunas personas.")]
    [InlineData("HB0815", "See [diary](01-emergency.md).", "Vea [el diario](02-how-to-use-this-book.md).")]
    [InlineData("HB0816", "At 38 °C call.", "Llame a los 38 °F.")]
    [InlineData("HB0816", "Take 5 ml.", "Tome 5 mg.")]
    [InlineData("HB0817", "::: call-now\nCall {{ clinic.phone_24h }}.\n:::", "::: call-today\nLlame al {{ clinic.phone_24h }}.\n:::")]
    [InlineData("HB0818", "Can it help?", "Puede ayudar.")]
    [InlineData("HB0819", "Do not wait for morning.", "Espere hasta la mañana.")]
    [InlineData("HB0820", "This was left as it is.", "This was left as it is.")]
    [InlineData("HB0824", "**Call** your team.", "Llame a su equipo.")]
    [InlineData("HB0810", "One.\n\nTwo.", "Uno.")]
    [InlineData("HB0825", "One.", "Uno.\n\nDos.")]
    public void A_planted_error_is_found(string code, string english, string spanish) => Assert.Contains(code, Found(english, spanish));

    [Fact]
    public void Arabic_digits_and_marks_are_numbers_like_others()
    {
        Assert.Equal(["38.5"], ImmunoHandbook.Translation.Numbers.Of("٣٨٫٥"));
        Assert.Equal(["7604"], ImmunoHandbook.Translation.Numbers.Of("٧٬٦٠٤"));
        Assert.Equal(["0.4", "1.2"], ImmunoHandbook.Translation.Numbers.Of("0,4 и 1,2"));
        Assert.Equal(["1500"], ImmunoHandbook.Translation.Numbers.Of("1\u00a0500"));
        Assert.Empty(ImmunoHandbook.Translation.Numbers.Of("CD19, COVID-19, H2"));
    }

    [Fact]
    public void The_word_list_says_what_to_keep_to_avoid_and_to_use()
    {
        using var two = new TwoLanguages("The antibody finds CD19.\n", "La cosa halla el CD-diecinueve y la bolita.\n");
        two.Handbook.WithFile("content/en/glossary.yml", "- {id: cd19, term: CD19, definition: A marker., keep: true}\n- {id: antibody, term: antibody, definition: A protein.}\n");
        two.Handbook.WithFile("content/es/glossary.yml", "- {id: antibody, term: anticuerpo, definition: Una proteína., avoid: [bolita]}\n");
        two.Handbook.BuildSite();

        Assert.Equal(["HB0821", "HB0822", "HB0823"], two.Found.Order(StringComparer.Ordinal).Where(c => c is "HB0821" or "HB0822" or "HB0823"));
    }
}
