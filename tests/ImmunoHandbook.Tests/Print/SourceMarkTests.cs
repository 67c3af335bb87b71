using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Typesetting.Geometry;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>The numbers of sources beside what they prove.</summary>
public sealed class SourceMarkTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void Sources_that_stand_together_are_one_mark_with_ranges_in_print_and_links_of_their_own_on_the_website()
    {
        var sources = string.Concat(Enumerable.Range(1, 6).Select(i => $"S{i}: {{title: Source {i}, publisher: P, url: \"https://example.org/{i}\"}}\n"));
        _handbook.WithFile("content/sources.yml", sources)
            .WithFile("content/en/03-first-chapter.md", "---\ntitle: First chapter\n---\n\nOne [@S1]. Two [@S2]. All [@S6; @S3][@S1; @S5; @S4]. Pair [@S2; @S1].\n")
            .Build();

        using var book = FinishedBook.Open("book.pdf", _handbook.Book(), new DiagnosticBag())!;
        var text = string.Concat(book.Pages.SelectMany(page => book.Read(page).Painted).Select(ink => ink.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("All[1,3\u20136].Pair[1,2].", text, StringComparison.Ordinal);
        var page = _handbook.Site("en/first-chapter.html");
        Assert.Equal(9, page.Split("class=\"cite\"").Length - 1);
    }

    /// <summary>Clear print has no type below 12 points, so only larger books can set the marks apart by their size.</summary>
    [Fact]
    public void Marks_are_seven_tenths_of_the_text_but_never_below_the_least_type_of_clear_print()
    {
        var sizes = SetBook.Shipped.Where(b => b.Language.Language.Code == "en").ToDictionary(b => b.Edition, SizeOfMarks);

        Assert.Equal((12, 12, 12.6), (sizes["a5"], sizes["a4"], sizes["large-print"]));
    }

    private static double SizeOfMarks(SetBook book)
    {
        var marks = book.Document.Pages.SelectMany(page => PrintedText.All(page.Frame)).Where(run => run.Text == "[").ToList();
        Assert.NotEmpty(marks);
        Assert.All(marks, run => Assert.NotEqual(Colour.Black, run.Colour));
        return Assert.Single(marks.Select(run => Math.Round(run.Size, 2)).Distinct());
    }
}
