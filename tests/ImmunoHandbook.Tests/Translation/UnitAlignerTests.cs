using ImmunoHandbook.Translation;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class UnitAlignerTests
{
    private static IReadOnlyList<(string Source, string? Target)> Pairs(string english, string spanish)
    {
        using var two = new TwoLanguages(english, spanish);
        return [.. two.Chapter().Units.Skip(2).Select(u => (u.Source.Raw, u.Target?.Raw))];
    }

    [Fact]
    public void A_paragraph_that_is_not_translated_leaves_its_neighbours_alone() => Assert.Equal(
        [("One 1.", "Uno 1."), ("Two 2.", null), ("Three 3.", "Tres 3.")],
        Pairs("One 1.\n\nTwo 2.\n\nThree 3.\n", "Uno 1.\n\nTres 3.\n"));

    [Fact]
    public void Items_may_change_places() => Assert.Equal(
        [("red [@A]", "rojo [@A]"), ("blue [@B]", "azul [@B]"), ("green", "verde")],
        Pairs("- red [@A]\n- blue [@B]\n- green\n", "- azul [@B]\n- rojo [@A]\n- verde\n"));

    [Fact]
    public void Sections_go_by_their_headings_and_kinds_do_not_mix() => Assert.Equal(
        [("Before.", "Antes."), ("H", "T"), ("- is no paragraph".Replace("- ", "", StringComparison.Ordinal), null), ("Text.", "Texto.")],
        Pairs("Before.\n\n## H\n\n- is no paragraph\n\nText.\n", "Antes.\n\n## T\n\nTexto.\n"));

    [Fact]
    public void What_the_ledger_knows_is_found_wherever_it_was_moved_to()
    {
        using var two = new TwoLanguages("One.\n\nTwo.\n\nThree.\n", "Uno.\n\nDos.\n\nTres.\n");
        two.Accept(UnitState.Translated, "A. Test, nurse");
        two.Handbook.WithText("\nThree.\n\nNew.\n\nOne.\n\nTwo.\n");

        var chapter = two.Chapter();
        Assert.Equal(["Tres.", null, "Uno.", "Dos."], chapter.Units.Skip(2).Select(u => u.Target?.Raw));
        Assert.Equal([UnitState.Translated, UnitState.Missing, UnitState.Translated, UnitState.Translated], chapter.Units.Skip(2).Select(u => u.State));
    }

    [Fact]
    public void A_section_of_many_thousand_blocks_takes_no_square_of_time()
    {
        var english = string.Concat(Enumerable.Range(0, 4000).Select(i => $"Line {i}.\n\n"));
        var pairs = Pairs(english, english.Replace("Line", "Renglón", StringComparison.Ordinal));

        Assert.All(pairs, pair => Assert.Equal(pair.Source.Replace("Line", "Renglón", StringComparison.Ordinal), pair.Target));
    }
}
