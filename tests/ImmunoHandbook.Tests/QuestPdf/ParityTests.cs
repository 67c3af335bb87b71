using System.Globalization;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.QuestPdf;

/// <summary>Both engines say the same. Compiled only where QuestPDF is built in, so that nothing has to be skipped elsewhere.</summary>
public sealed class ParityTests
{
    [Fact]
    public void The_English_book_has_the_same_text_in_the_same_order()
    {
        var (own, other) = BothEngines.Print(BothEngines.TextOnly(BothEngines.BookOf("en")));
        var (expected, actual) = (EngineBook.Letters(string.Concat(own.Text)), EngineBook.Letters(string.Concat(other.Text)));
        Assert.True(expected.Length > 50_000, $"only {expected.Length} letters were read");
        Assert.Equal(expected, actual);
    }

    /// <summary>
    /// Letters of a line stand in a file from left to right in one engine, and as they are read in another: their order says
    /// nothing. Neither does the number of those letters whose forms a font draws with glyphs that belong to no letter.
    /// </summary>
    [Fact]
    public void Each_part_of_the_Arabic_book_has_the_same_letters()
    {
        const string Uncertain = "\u0627\u066E\u06A1\u0643\u0644";
        var book = BothEngines.TextOnly(BothEngines.BookOf("ar"));
        var wrong = new List<string>();
        foreach (var section in book.Sections)
        {
            var (own, other) = BothEngines.Print(book with { Sections = [section], AfterFiller = new HashSet<string>() });
            var (expected, actual) = (Counts(own), Counts(other));
            foreach (var letter in expected.Keys.Union(actual.Keys))
            {
                var (ours, theirs) = (expected.GetValueOrDefault(letter), actual.GetValueOrDefault(letter));
                if (ours != theirs && !Uncertain.Contains(letter, StringComparison.Ordinal))
                {
                    wrong.Add($"{section.Name}: U+{(int)letter:X4} {ours} and {theirs}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Links_lead_to_the_same_places(string language)
    {
        // A range in the index leads to its first place on the first page: other pages, other places.
        var book = BothEngines.BookOf(language);
        var (own, other) = BothEngines.Print(book with { Sections = [.. book.Sections.Where(section => section.Role != StructureRole.Index)] });
        Assert.NotEmpty(own.Outside);
        Assert.NotEmpty(own.Inside);
        Assert.Equal(own.Outside.Order(StringComparer.Ordinal), other.Outside.Order(StringComparer.Ordinal));
        Assert.Equal(own.Inside.Order(StringComparer.Ordinal), other.Inside.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Sheets_have_the_same_size_and_their_number_is_even(string language)
    {
        var (own, other) = BothEngines.Whole(language);
        var (width, height) = own.Sheets[0];
        Assert.Equal(other.Pdf.Pages, other.Sheets.Count);
        Assert.Equal(0, other.Sheets.Count % 2);
        Assert.All(other.Sheets, sheet => Assert.True(Math.Abs(sheet.Width - width) < 0.5 && Math.Abs(sheet.Height - height) < 0.5, $"{sheet}"));
    }

    /// <summary>What the contents promise: each chapter's title stands on the page of its number, and chapters open on the right.</summary>
    [Fact]
    public void Chapters_stand_on_the_pages_that_the_contents_name()
    {
        var book = BothEngines.BookOf("en");
        var (_, other) = BothEngines.Whole("en");
        var contents = ContentsOf(book).ToList();
        var first = other.Text.ToList().FindIndex(page => page.Contains("Contents", StringComparison.Ordinal));
        var pages = string.Concat(other.Text.Skip(first).Take(3)).Where(c => !char.IsWhiteSpace(c));
        var printed = string.Concat(pages);
        Assert.True(contents.Count > 20, $"only {contents.Count} entries");
        foreach (var title in contents)
        {
            var after = printed.IndexOf(Close(title), StringComparison.Ordinal) + Close(title).Length;
            var digits = string.Concat(printed[after..].TakeWhile(char.IsAsciiDigit));

            // The number of the next chapter follows without a space.
            Assert.Contains(Enumerable.Range(1, digits.Length).Select(length => int.Parse(digits[..length], CultureInfo.InvariantCulture)),
                number => number <= other.Text.Count && Close(other.Text[number - 1]).Contains(Close(title), StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> ContentsOf(Book book) =>
        book.Sections.Single(section => section.Name == "contents").Blocks.OfType<Typesetting.Flow.ContentsEntryBlock>()
            .Select(entry => string.Concat(entry.Inlines.OfType<Typesetting.Flow.TextSpan>().Select(span => span.Text)).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '\u00A0', '\u2002'));

    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Dictionary<char, int> Counts(EngineBook book) =>
        EngineBook.Letters(string.Concat(book.Text)).CountBy(letter => letter).ToDictionary();
}
