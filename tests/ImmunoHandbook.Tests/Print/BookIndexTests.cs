using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.Terms;
using ImmunoHandbook.Print;
using ImmunoHandbook.Tests.EndToEnd;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

public class BookIndexTests
{
    private static IEnumerable<IndexLine> LinesOf(SetBook book) =>
        BookIndex.Of(book.Language, book.Language.Chapters).SelectMany(group => group.Lines);

    /// <summary>Every form by which the chapters' own languages know the entry: its places are in translated and untranslated chapters.</summary>
    private static IEnumerable<string> FormsOf(SetBook book, string text)
    {
        var bare = text.Split(" (")[0];
        var terms = book.Language.Glossary.Select(term => (term.Id, Forms: term.Forms.Prepend(term.Term)))
            .Concat(book.Language.IndexTerms.Select(term => (term.Id, Forms: term.Forms.AsEnumerable())));
        var id = terms.First(term => term.Forms.Contains(bare) || term.Forms.Contains(text)).Id;
        return book.Handbook.Handbook.Languages.SelectMany(language =>
            language.Glossary.Where(term => term.Id == id).SelectMany(term => term.Forms.Prepend(term.Term))
                .Concat(language.IndexTerms.Where(term => term.Id == id).SelectMany(term => term.Forms)));
    }

    [Fact]
    public void The_term_stands_on_every_page_that_the_index_names()
    {
        foreach (var book in SetBook.Shipped)
        {
            var lines = LinesOf(book).ToList();
            Assert.True(lines.Count > 50, $"{book}: {lines.Count} entries");
            foreach (var line in lines)
            {
                Assert.NotEmpty(line.Anchors.Concat(line.Chapters.Select(chapter => chapter.From)));
                foreach (var page in line.Anchors.Concat(line.Chapters.Select(chapter => chapter.From)).Select(anchor => book.Document.PageOfAnchor[anchor]))
                {
                    // The next page too: a form of several words may go over the page's end.
                    var words = book.Document.Pages.Skip(page - 1).Take(2).SelectMany(p => PrintedText.All(p.Frame)).Where(run => run.Node is not null).Select(run => run.Text);
                    var text = string.Concat(string.Join(' ', words).Where(char.IsLetterOrDigit));
                    Assert.True(
                        FormsOf(book, line.Text).Any(form => text.Contains(string.Concat(form.Where(char.IsLetterOrDigit)), StringComparison.OrdinalIgnoreCase)),
                        $"{book}: {line.Text} is not on page {page}");
                }
            }
        }
    }

    [Fact]
    public void No_entry_sends_the_reader_to_more_places_than_anyone_looks_up()
    {
        Assert.All(LinesOf(SetBook.Shipped[0]), line => Assert.InRange(line.Anchors.Count + line.Chapters.Count, 1, 7));
    }

    [Theory]
    [InlineData("carer", "for-your-carer")]
    [InlineData("questions to ask", "question-lists")]
    [InlineData("medicines", "medicine-list")]
    [InlineData("wallet card", "wallet-card")]
    [InlineData("diary", "my-diary", "diary-28-days")]
    public void A_chapter_with_the_entry_in_its_title_is_a_place_from_its_title_to_its_last_words(string entry, params string[] slugs)
    {
        foreach (var book in SetBook.Shipped.Where(b => b.Language.Language.Code == "en"))
        {
            var line = LinesOf(book).Single(l => l.Text == entry);
            Assert.Equal(slugs, line.Chapters.Select(chapter => chapter.From));
            Assert.DoesNotContain(line.Anchors, anchor => slugs.Any(slug => anchor.StartsWith(slug + "/", StringComparison.Ordinal)));
            foreach (var (from, to) in line.Chapters)
            {
                var headings = book.Language.Chapters.Single(c => c.Slug == from).Headings.Select(h => book.Document.PageOfAnchor[$"{from}/{h.Id}"]);
                Assert.True(book.Document.PageOfAnchor[to] >= headings.Append(book.Document.PageOfAnchor[from]).Max(), $"{book}: {entry}");
            }
        }
    }

    [Fact]
    public void Entries_stand_under_their_letter_in_the_order_of_the_alphabet()
    {
        foreach (var book in SetBook.Shipped)
        {
            var collation = new Collation(book.Language.Language.Strings);
            var groups = BookIndex.Of(book.Language, book.Language.Chapters);
            Assert.Equal(groups.Select(group => group.Letter).Distinct(), groups.Select(group => group.Letter));
            Assert.All(groups, group => Assert.All(group.Lines, line => Assert.Equal(group.Letter, collation.LetterOf(line.Text))));
            Assert.Equal(LinesOf(book).Select(line => line.Text).Order(collation), LinesOf(book).Select(line => line.Text));
        }
    }

    [Fact]
    public void An_abbreviation_is_an_entry_with_the_same_places_as_its_word()
    {
        var lines = LinesOf(SetBook.Shipped[0]).ToDictionary(line => line.Text);

        Assert.True(TermIndex.IsAbbreviation("AML"));
        Assert.Equal(lines["acute myeloid leukemia"].Anchors, lines["AML (acute myeloid leukemia)"].Anchors);
    }
}
