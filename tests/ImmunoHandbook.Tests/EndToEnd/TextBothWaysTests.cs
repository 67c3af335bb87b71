using ImmunoHandbook.References;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>
/// Nothing is lost on the way from the author's file to paper, and nothing is added: for every edition and language, of the
/// shipped handbook and of one with everything that a chapter can hold.
/// </summary>
public sealed class TextBothWaysTests
{
    public static TheoryData<string> Handbooks => ["shipped", "everything"];

    [Theory]
    [MemberData(nameof(Handbooks))]
    public void Every_word_of_a_chapter_is_on_its_pages_in_order_and_no_other(string handbook) => ForChapters(handbook, (book, chapter, printed) =>
    {
        var added = ChapterWords.Added(book);
        var written = ChapterWords.Of(chapter, book);
        AssertOnlyAdded(WordOrder.Rest(printed.Text, written.Text, $"{book} {chapter.Slug}"), added);
        AssertOnlyAdded(WordOrder.Rest(printed.Notes, written.Notes, $"{book} {chapter.Slug} notes"), added);
    });

    [Theory]
    [MemberData(nameof(Handbooks))]
    public void Every_word_of_the_authors_file_is_on_its_pages_in_order(string handbook) => ForChapters(handbook, (book, chapter, printed) =>
        WordOrder.Rest(printed.Text, MarkdownWords.Of(chapter.Chapter.Text.Text), $"{book} {chapter.Chapter.Text.Path}"));

    [Theory]
    [MemberData(nameof(Handbooks))]
    public void The_other_pages_show_only_words_of_the_handbook(string handbook)
    {
        foreach (var book in Books(handbook))
        {
            var chapters = book.Language.Chapters.Select(c => PrintedText.SectionAt(book.Document, c.Slug)).ToHashSet();
            var known = ChapterWords.OfTheHandbook(book);
            known.UnionWith(EmergencyWords(book));
            foreach (var (section, printed) in PrintedText.Sections(book.Document).Where(s => !chapters.Contains(s.Key)))
            {
                AssertOnlyAdded(printed.Text, known);
            }
        }
    }

    private static void ForChapters(string handbook, Action<SetBook, ResolvedChapter, SectionWords> check)
    {
        foreach (var book in Books(handbook))
        {
            var printed = PrintedText.Sections(book.Document);
            foreach (var chapter in book.Language.Chapters)
            {
                check(book, chapter, printed[PrintedText.SectionAt(book.Document, chapter.Slug)]);
            }
        }
    }

    private static IReadOnlyList<SetBook> Books(string handbook) => handbook == "shipped" ? SetBook.Shipped : SetBook.WithEverything;

    /// <summary>The back cover repeats the emergency chapter.</summary>
    private static IEnumerable<string> EmergencyWords(SetBook book) =>
        book.Language.Chapters.Where(c => c.Slug == book.Handbook.Handbook.Config.Emergency?.Value).SelectMany(c => ChapterWords.Of(c, book).Text);

    /// <summary>Numbers of pages, chapters, sources and notes are made while the book is.</summary>
    private static void AssertOnlyAdded(IEnumerable<string> words, HashSet<string> known) =>
        Assert.Equal("", string.Join(" ", words.Where(w => !w.All(char.IsDigit) && !known.Contains(w))));
}
