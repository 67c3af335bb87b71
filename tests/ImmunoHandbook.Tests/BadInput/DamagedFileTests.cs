using System.Buffers.Binary;
using System.Text;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Tests.Translation;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>Files that libraries stumble over: each is a finding at that file, and the build goes on to tell the rest.</summary>
public sealed class DamagedFileTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><text x=\"9\" y=\"9\">one</text>";

    [Theory]
    [InlineData(Drawing)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>one</text><te")]
    [InlineData("</svg><svg viewBox=\"0 0 9 9\"><text>one</text>")]
    public void A_drawing_that_is_cut_off_is_the_same_finding_in_every_language(string drawing)
    {
        using var handbook = WithDrawing(drawing);

        handbook.BuildSite().HasFinding("HB0420", "content/images/x.svg");
    }

    [Theory]
    [InlineData("</svg >", "9")]
    [InlineData("</svg>", "1.2.3")]
    public void A_drawing_that_is_only_written_otherwise_builds(string end, string place)
    {
        using var handbook = WithDrawing(Drawing.Replace("x=\"9\"", $"x=\"{place}\"", StringComparison.Ordinal) + end);

        Assert.DoesNotContain(handbook.BuildSite().Findings, f => f.Code.Id is "HB0003" or "HB0420");
        Assert.Equal(ExitCode.Fine, handbook.Result.ExitCode);
    }

    /// <summary>Letters and layout tables are looked at only when a font is cut down to what a page shows.</summary>
    [Fact]
    public void A_font_that_shows_its_damage_only_in_use_is_a_finding_at_its_file()
    {
        const string path = "themes/clear/fonts/AtkinsonHyperlegibleNext-Regular.ttf";
        var font = File.ReadAllBytes(Path.Combine(Repository.Root, path));
        font[TableOf(font, "GSUB") + 525] = 0xEE;
        using var handbook = new HandbookTest().WithFile(path, font);

        handbook.BuildSite().HasFinding("HB0413", path);
        Assert.Equal(ExitCode.Findings, handbook.Result.ExitCode);
    }

    [Theory]
    [InlineData("apple\n: A fruit.\n\npear\n: Another fruit.\n", "manzana\n: Una fruta.\n", "pear")]
    [InlineData("apple\n: A fruit.\n\npear\n: Another fruit.\n", "Nada.\n", "Another fruit.")]
    [InlineData("apple\n: A fruit.\n\n    More of it.\n", "manzana\n: Una fruta.\n", "More of it.")]
    [InlineData("- One.\n\n  More of it.\n- Two.\n\n  Still more.\n", "- Uno.\n\n  Más.\n", "Still more.")]
    [InlineData("A text[^n].\n\n[^n]: A note.\n\n    More of it.\n", "Un texto[^n].\n\n[^n]: Una nota.\n", "More of it.")]
    public void What_is_translated_by_half_shows_the_rest_in_the_words_of_the_source(string english, string spanish, string missing)
    {
        using var two = new TwoLanguages(english, spanish);
        two.Handbook.Build();

        Assert.DoesNotContain(two.Handbook.Findings, f => f.Code.Id == "HB0003");
        Assert.True(two.Handbook.Result.ExitCode == ExitCode.Fine, two.Handbook.Messages);
        Assert.Contains(missing, two.Handbook.Site("es/first-chapter.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_list_that_lacks_a_term_is_told_and_the_translation_is_still_read()
    {
        using var two = new TwoLanguages("A word.\n", "Una palabra.\n");
        two.Handbook.WithFile("content/en/glossary.yml", "- {id: cd19, definition: A marker., keep: true}\n").BuildSite();

        Assert.DoesNotContain(two.Handbook.Findings, f => f.Code.Id == "HB0003");
        Assert.Contains(two.Handbook.Findings, f => f.Location.Path == "content/en/glossary.yml");
    }

    private static HandbookTest WithDrawing(string drawing) => new HandbookTest().WithArabic()
        .WithFile("content/images/x.svg", Encoding.UTF8.GetBytes(drawing))
        .WithFile("content/ar/figures.yml", "x.svg:\n  - {source: one, text: واحد}\n")
        .WithText("\nText.\n\n![A cell](images/x.svg)\n")
        .WithFile("content/ar/03-first-chapter.md", HandbookTest.Front + "\nText.\n\n![A cell](images/x.svg)\n");

    private static int TableOf(byte[] font, string tag)
    {
        for (var record = 12; ; record += 16)
        {
            if (font.AsSpan(record, 4).SequenceEqual(Encoding.ASCII.GetBytes(tag)))
            {
                return BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8));
            }
        }
    }
}
