using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Translation;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

/// <summary>What readers see, and what a release says, when the source runs ahead of a translation.</summary>
public sealed class StaleTextTests : IDisposable
{
    private readonly TwoLanguages _two = new(
        "Plain words.\n\n- call at {{ fact \"fever-call\" }} or more\n- drink water\n\n::: call-now\nCall {{ clinic.phone_24h }} now.\n:::\n",
        "Palabras sencillas.\n\n- llame con {{ fact \"fever-call\" }} o más\n- beba agua\n\n::: call-now\nLlame ya al {{ clinic.phone_24h }}.\n:::\n");

    public StaleTextTests() => _two.Handbook.WithFile("content/facts.yml", Fact("38.0"));

    public void Dispose() => _two.Dispose();

    private static string Fact(string value) => $"fever-call:\n  value: \"{value}\"\n  unit: degC\n  tier: urgent\n";

    private string Page() => Built().Site("es/first-chapter.html");

    private ImmunoHandbook.Tests.Bench.HandbookTest Built()
    {
        _two.Handbook.BuildSite();
        Assert.True(_two.Handbook.Result.ExitCode == ExitCode.Fine, _two.Handbook.Messages);
        return _two.Handbook;
    }

    [Fact]
    public void Changing_one_urgent_fact_turns_just_the_text_that_says_it_stale_and_accepting_clears_it()
    {
        _two.Accept(UnitState.Reviewed, "A. Test, nurse");
        Assert.All(_two.States(), state => Assert.Equal(UnitState.Reviewed, state));

        _two.Handbook.WithFile("content/facts.yml", Fact("38.3"));
        var stale = _two.Chapter().Units.Where(u => u.State == UnitState.Stale);
        Assert.Equal("top/item-1", Assert.Single(stale).Source.Key);

        _two.Accept(UnitState.Reviewed, "A. Test, nurse");
        Assert.All(_two.States(), state => Assert.Equal(UnitState.Reviewed, state));
        Assert.DoesNotContain("foreign", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_urgent_text_stands_beside_its_source_on_the_page_and_in_the_book()
    {
        _two.Accept(UnitState.Reviewed, "A. Test, nurse");
        _two.Handbook.WithFile("content/facts.yml", Fact("38.3"));

        var page = Page();
        Assert.Contains("llame con", page, StringComparison.Ordinal);
        Assert.Matches("lang=\"en\" dir=\"ltr\"><p class=\"foreign-mark\">English</p>\\s*call at", page);
        Assert.Contains("Cambió.", page, StringComparison.Ordinal);
        Assert.Contains("HB0805", _two.Found);

        _two.Handbook.Build();
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(_two.Handbook.Book(language: "es"));
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("llame con", text, StringComparison.Ordinal);
        Assert.Contains("call at", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stale_text_that_is_not_urgent_gives_way_to_its_source()
    {
        _two.Accept(UnitState.Reviewed, "A. Test, nurse");
        _two.Handbook.Replace(TwoLanguages.English, "Plain words.", "Plainer words.");

        var page = Page();
        Assert.DoesNotContain("Palabras sencillas", page, StringComparison.Ordinal);
        Assert.Contains("Plainer words.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_refuses_stale_urgent_text_and_text_that_nobody_answers_for()
    {
        _two.Accept(UnitState.Draft);
        Assert.Contains("HB0806", Released());
        _two.Accept(UnitState.Translated, "A. Test, nurse");
        Assert.DoesNotContain(Released(), code => code is "HB0806" or "HB0807");
        _two.Handbook.WithFile("content/facts.yml", Fact("38.3"));
        Assert.Contains("HB0807", Released());
    }

    [Fact]
    public void A_box_that_is_missing_is_shown_as_a_whole_in_the_source_language_and_told()
    {
        _two.Handbook.Replace(TwoLanguages.Spanish, "::: call-now\nLlame ya al {{ clinic.phone_24h }}.\n:::\n", "");

        var page = Page();
        Assert.Contains("HB0810", _two.Found);
        Assert.Matches("class=\"foreign-text\" lang=\"en\"[^~]*<section class=\"call call-now\"", page);
    }

    [Fact]
    public void An_item_that_is_missing_stands_in_its_place_in_the_list()
    {
        _two.Handbook.Replace(TwoLanguages.Spanish, "- llame con {{ fact \"fever-call\" }} o más\n", "");

        var page = Page();
        Assert.Contains("HB0810", _two.Found);
        Assert.True(page.IndexOf("call at", StringComparison.Ordinal) < page.IndexOf("beba agua", StringComparison.Ordinal));
        Assert.Matches("<li>\\s*<div class=\"foreign\">", page);
    }

    [Fact]
    public void A_clinic_with_a_number_of_its_own_makes_no_translation_old()
    {
        _two.Accept(UnitState.Reviewed, "A. Test, nurse");
        _two.Handbook.WithFile("content/clinics/north/facts.yml", "fever-call:\n  value: \"38.5\"\n").WithFile("content/clinics/north/clinic.yml", "name: North\n");
        _two.Handbook.Build(r => r with { Clinic = "north", Only = ImmunoHandbook.Commands.BuildPart.Site });

        Assert.DoesNotContain("HB0805", _two.Found);
        Assert.Contains("38,5", _two.Handbook.Site("es/first-chapter.html"), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Released()
    {
        _two.Handbook.Build(r => r with { Release = true, CheckOnly = true, Only = ImmunoHandbook.Commands.BuildPart.Site });
        return _two.Found;
    }
}
