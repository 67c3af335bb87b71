using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Commands;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>The real handbook's English A5 book, read back from its bytes.</summary>
public sealed partial class FinishedBookTests
{
    private static readonly Lazy<IReadOnlyList<string>> s_pages = new(ReadPages);

    /// <summary>Every line of the contents that ends in a number names a page on which its title stands.</summary>
    [Fact]
    public void Page_numbers_of_the_contents_are_the_pages_of_the_chapters()
    {
        var entries = Contents().ToList();
        Assert.True(entries.Count > 24, $"only {entries.Count} entries were read");
        Assert.All(entries, e => Assert.Contains(Letters(e.Title), Letters(s_pages.Value[e.Page - 1]), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_but_the_blank_ones_says_that_it_is_a_sample() =>
        Assert.All(s_pages.Value.Where(p => p.Trim().Length > 0), p => Assert.Contains("Sample", p, StringComparison.Ordinal));

    [Fact]
    public void Every_page_after_the_cover_says_which_one_it_is()
    {
        var count = s_pages.Value.Count;
        for (var i = 1; i < count; i++)
        {
            if (s_pages.Value[i].Trim().Length > 0)
            {
                Assert.Contains(Letters($"Page {i + 1} of {count}"), Letters(s_pages.Value[i]), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_last_page_is_the_emergency_page() =>
        Assert.Contains("CALL NOW", s_pages.Value[^1], StringComparison.Ordinal);

    private static IEnumerable<(string Title, int Page)> Contents()
    {
        var first = s_pages.Value.ToList().FindIndex(p => p.TrimStart().StartsWith("Contents", StringComparison.Ordinal));
        for (var page = first; page < first + 3; page++)
        {
            foreach (Match entry in ContentsLine().Matches(s_pages.Value[page]))
            {
                yield return (entry.Groups["title"].Value.Trim(), int.Parse(entry.Groups["page"].Value, CultureInfo.InvariantCulture));
            }
        }
    }

    [GeneratedRegex(@"^(?:\d+ )?(?<title>\p{L}[^\r\n\u00B7]*) (?<page>\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex ContentsLine();

    /// <summary>Spaces fall differently in lines that were broken: only what is printed counts.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<string> ReadPages()
    {
        var request = new BuildRequest(Repository.Root, "never-written") { CheckOnly = true, Editions = ["a5"], Languages = ["en"] };
        var book = HandbookBuild.Run(request, CancellationToken.None).Outputs.Files.Single(f => f.Path.StartsWith("print/en/", StringComparison.Ordinal) && f.Path.EndsWith("-a5.pdf", StringComparison.Ordinal) && !f.Path.Contains("/sheets/", StringComparison.Ordinal));
        using var pdf = PdfDocument.Open(book.Content.ToArray());
        return [.. pdf.GetPages().Select((Page p) => ContentOrderTextExtractor.GetText(p))];
    }
}
