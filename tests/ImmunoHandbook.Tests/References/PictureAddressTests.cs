using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.References;

public sealed class PictureAddressTests : IDisposable
{
    private const string Chapter = HandbookTest.FirstChapter;

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    private static string Circle(int radius) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><circle cx=\"20\" cy=\"20\" r=\"{radius}\"/></svg>";

    /// <summary>Radius of the circle that the page shows: it tells which file was taken.</summary>
    private string Shown(string page)
    {
        var html = _handbook.Site(page);
        var at = html.IndexOf("assets/images/", StringComparison.Ordinal);
        Assert.True(at >= 0, html);
        var svg = _handbook.Site(html[at..html.IndexOf('"', at)]);
        var r = svg.IndexOf(" r=\"", StringComparison.Ordinal) + 4;
        return svg[r..svg.IndexOf('"', r)];
    }

    [Theory]
    [InlineData("cell.svg", "content/en/cell.svg")]
    [InlineData("./cell.svg", "content/en/cell.svg")]
    [InlineData("pictures/cell.svg", "content/en/pictures/cell.svg")]
    [InlineData("my%20cell.svg", "content/en/my cell.svg")]
    [InlineData("images/cell.svg", "content/images/cell.svg")]
    [InlineData("../images/cell.svg", "content/images/cell.svg")]
    [InlineData("images/cell.svg", "content/en/images/cell.svg")]
    public void A_picture_is_found_beside_its_chapter_and_among_the_shared_ones(string address, string file)
    {
        _handbook.WithFile(file, Circle(7)).WithText($"\n![A cell]({address})\n").Build().HasNoFinding();

        Assert.Equal("7", Shown("en/first-chapter.html"));
    }

    [Fact]
    public void What_lies_beside_the_chapter_comes_first_and_the_shared_one_last()
    {
        _handbook.WithFile("content/en/02-part/part.yml", "title: Part\n").WithoutFile(Chapter)
            .WithFile("content/en/02-part/03-first-chapter.md", HandbookTest.Front + "\n![A cell](images/cell.svg)\n");
        string[] places = ["content/images/cell.svg", "content/en/images/cell.svg", "content/en/02-part/images/cell.svg"];
        for (var i = 0; i < places.Length; i++)
        {
            _handbook.WithFile(places[i], Circle(i + 3)).BuildSite().HasNoFinding();
            Assert.Equal($"{i + 3}", Shown("en/first-chapter.html"));
        }
    }

    [Theory]
    [InlineData("../images/cell.svg", "content/en/images/cell.svg")]
    [InlineData("../../images/cell.svg", "content/images/cell.svg")]
    [InlineData("../cell.svg", "content/en/cell.svg")]
    public void From_the_folder_of_a_part_one_may_go_up_to_the_content_folder(string address, string file)
    {
        _handbook.WithFile("content/en/02-part/part.yml", "title: Part\n").WithoutFile(Chapter).WithFile(file, Circle(5))
            .WithFile("content/en/02-part/03-first-chapter.md", HandbookTest.Front + $"\n![A cell]({address})\n").BuildSite().HasNoFinding();

        Assert.Equal("5", Shown("en/first-chapter.html"));
    }

    [Fact]
    public void A_translation_shows_the_picture_beside_its_source_until_it_has_one_of_its_own()
    {
        _handbook.WithArabic().WithText("\n![A cell](cell.svg)\n").WithFile("content/en/cell.svg", Circle(4))
            .WithFile("content/ar/03-first-chapter.md", HandbookTest.Front + "\n![خلية](cell.svg)\n").BuildSite();
        Assert.Equal("4", Shown("ar/first-chapter.html"));

        _handbook.WithFile("content/ar/cell.svg", Circle(9)).BuildSite();
        Assert.Equal("9", Shown("ar/first-chapter.html"));
        Assert.Equal("4", Shown("en/first-chapter.html"));
    }

    [Theory]
    [InlineData("cell.svg", "Cell.svg", "Cell.svg")]
    [InlineData("CELL.SVG", "cell.svg", "cell.svg")]
    [InlineData("pictures\\cell.svg", "pictures/cell.svg", "pictures/cell.svg")]
    [InlineData("Pictures/cell.svg", "pictures/cell.svg", "pictures/cell.svg")]
    [InlineData("my%20cell.svg", "my-cell.svg", "my-cell.svg")]
    [InlineData("my-cell.svg", "my cell.svg", "my%20cell.svg")]
    [InlineData("photo.jpeg", "photo.jpg", "photo.jpg")]
    [InlineData("photo.jpg", "photo.JPEG", "photo.JPEG")]
    [InlineData("gro\u0308ße.svg", "größe.svg", "größe.svg")]
    [InlineData("größe.svg", "gro\u0308ße.svg", "gro\u0308ße.svg")]
    public void An_address_that_differs_only_in_its_spelling_is_told_with_the_right_one(string address, string file, string right)
    {
        _handbook.WithFile($"content/en/{file}", Circle(7)).WithText($"\n![A cell]({address})\n").BuildSite();

        var finding = _handbook.Finding("HB0304", Chapter, 6, 1);
        Assert.StartsWith($"Write {right}:", finding.Hint, StringComparison.Ordinal);
        Assert.Equal(right, finding.Replacement);
        _handbook.WithText($"\n![A cell]({right})\n");
        if (file.EndsWith("svg", StringComparison.OrdinalIgnoreCase))
        {
            _handbook.BuildSite().HasNoFinding();
        }
    }

    [Theory]
    [InlineData("cell.svg", "content/images/cell.svg", "Did you mean images/cell.svg?")]
    [InlineData("images/cel.svg", "content/images/cell.svg", "Did you mean images/cell.svg?")]
    [InlineData("images/cell.png", "content/images/cell.svg", "Did you mean images/cell.svg?")]
    [InlineData("images/cell.gif", "content/images/cell.gif", "Save it as SVG, PNG or JPEG")]
    [InlineData("images/thermometer.svg", "content/images/cell.svg", "Put it beside the chapter or into content/images")]
    public void An_address_that_may_mean_another_picture_is_a_question(string address, string file, string hint)
    {
        _handbook.WithFile(file, Circle(7)).WithText($"\n![A cell]({address})\n").BuildSite();

        var finding = _handbook.Finding("HB0304", Chapter, 6, 1);
        Assert.StartsWith(hint, finding.Hint, StringComparison.Ordinal);
        Assert.Null(finding.Replacement);
    }

    [Theory]
    [InlineData("strings.yml")]
    [InlineData("03-first-chapter.md")]
    [InlineData("../handbook.yml")]
    public void A_file_that_is_no_picture_is_not_shown_as_one(string address)
    {
        _handbook.WithText($"\n![A cell]({address})\n").BuildSite();

        Assert.NotNull(_handbook.Finding("HB0304", Chapter, 6, 1));
    }

    [Fact]
    public void A_drawing_beside_the_source_takes_the_words_of_a_translation()
    {
        const string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 40\"><text x=\"5\" y=\"20\">cell</text></svg>";
        _handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en, es]").WithFile("content/es/strings.yml", Repository.Read("content/es/strings.yml"))
            .WithFile("content/en/cell.svg", drawing).WithFile("content/es/figures.yml", "cell.svg:\n  - {source: cell, text: célula}\n")
            .WithText("\n![A cell](cell.svg)\n").WithFile("content/es/03-first-chapter.md", HandbookTest.Front + "\n![Una célula](cell.svg)\n").BuildSite();

        var html = _handbook.Site("es/first-chapter.html");
        var at = html.IndexOf("assets/images/", StringComparison.Ordinal);
        Assert.Contains("célula", _handbook.Site(html[at..html.IndexOf('"', at)]), StringComparison.Ordinal);
    }
}
