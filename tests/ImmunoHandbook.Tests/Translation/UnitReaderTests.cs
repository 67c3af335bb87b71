using ImmunoHandbook.Translation;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class UnitReaderTests
{
    private const string Text = """
        First line
        and its second, {{ fact "fever-call" }}.

        ## A heading {#kept}

        - one **bold**
        - {{ fact "fever-call" }} or two
          - nested

        | Head | More |
        |---|---|
        | a \\| b | `c | d` |

        ::: call-now
        Call {{ clinic.phone_24h }}
        :::

        ::: chart 3/10 "Three of ten"
        :::

        ![What it shows.](images/x.svg "Caption")

        """;

    private static IReadOnlyList<TranslationUnit> Units(string text)
    {
        using var two = new TwoLanguages(text.Replace("\\\\", "\\", StringComparison.Ordinal), "Nada.\n");
        two.Handbook.WithFile("content/facts.yml", "fever-call:\n  value: \"38.0\"\n  unit: degC\n  tier: urgent\n");
        return [.. two.Chapter().Units.Select(u => u.Source)];
    }

    [Fact]
    public void A_chapter_comes_apart_into_what_is_translated_as_one()
    {
        var units = Units(Text);

        Assert.Equal(
            [
                ("title", "A test"), ("summary", "In short."), ("top/paragraph-1", "First line\nand its second, {{ fact \"fever-call\" }}."),
                ("kept/heading", "A heading"), ("kept/item-1", "one **bold**"), ("kept/item-2", "{{ fact \"fever-call\" }} or two"), ("kept/item-3", "nested"),
                ("kept/cell-1", "Head"), ("kept/cell-2", "More"), ("kept/cell-3", "a \\| b"), ("kept/cell-4", "`c | d`"),
                ("kept/paragraph-1", "Call {{ clinic.phone_24h }}"), ("kept/chart-1", "Three of ten"),
                ("kept/figure-1", "![What it shows.](images/x.svg \"Caption\")"),
            ],
            units.Select(u => (u.Key, u.Raw)));
    }

    /// <summary>However many blocks tags make of a paragraph, a translator meets it once and whole, and a grid as one.</summary>
    [Fact]
    public void A_paragraph_that_tags_take_apart_is_one_text()
    {
        const string Tagged = "<p>One</p><p>Two</p>\n\n<table><tr><td>40 kg</td><td>2 mg</td></tr></table>\n\n<details>\n<summary>More</summary>\n\nInside\n\n</details>\n\n+---+---+\n| a | b |\n+---+---+\n\nLast\n";
        Assert.Equal(
            ["<p>One</p><p>Two</p>", "<table><tr><td>40 kg</td><td>2 mg</td></tr></table>", "<summary>More</summary>", "Inside", "+---+---+\n| a | b |\n+---+---+", "Last"],
            Units(Tagged).Skip(2).Select(u => u.Raw));
    }

    [Fact]
    public void Warnings_are_known_as_urgent_and_boxes_by_name()
    {
        var units = Units(Text);

        Assert.Equal(["top/paragraph-1", "kept/item-2", "kept/paragraph-1"], units.Where(u => u.IsUrgent).Select(u => u.Key));
        Assert.Equal("call-now", units.Single(u => u.Key == "kept/paragraph-1").Container);
    }

    [Theory]
    [InlineData("One  two\nthree.", "One two three.", true)]
    [InlineData("One two.", "One three.", false)]
    [InlineData("It is {{ fact \"fever-call\" }}.", "It is {{ fact \"infusion-watch\" }}.", false)]
    public void White_space_does_not_count_and_words_and_values_do(string a, string b, bool same) =>
        Assert.Equal(same, Units(a + "\n")[2].Hash == Units(b + "\n")[2].Hash);

    [Fact]
    public void Every_chapter_of_the_handbook_is_the_same_when_its_units_are_put_back()
    {
        var desk = ImmunoHandbook.Translation.Desk.TranslationDesk.Open(Repository.Root, new ImmunoHandbook.Diagnostics.DiagnosticBag())!;
        var checkedUnits = 0;
        foreach (var chapter in desk.Translations.SelectMany(t => t.Chapters).Where(c => c.Chapter is not null))
        {
            var texts = chapter.Units.Where(u => u.Target is not null).ToDictionary(u => u.Source.Key, u => u.Target!.Raw, StringComparer.Ordinal);
            Assert.Equal(chapter.Chapter!.Chapter.Text.Text, ImmunoHandbook.Translation.Desk.ChapterWriter.Write(chapter, texts));
            checkedUnits += texts.Count;
        }

        Assert.True(checkedUnits > 1000, $"only {checkedUnits} units");
    }
}
