using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>What one setting of the book tells the next: where everything stands.</summary>
/// <param name="Plan">Pages in order.</param>
internal sealed record BookNumbers(PageNumbering Numbering, IReadOnlyList<PlannedPage> Plan)
{
    /// <summary>Before anything is set: each section is taken for one page.</summary>
    public static BookNumbers Unknown(Book book) =>
        new(PageNumbering.Unknown with { Digits = book.Info.Digits }, [.. book.Sections.Select((_, index) => new PlannedPage(index, 0))]);

    public bool Equals(BookNumbers? other) =>
        other is not null && Plan.SequenceEqual(other.Plan)
        && Numbering.PageOfAnchor.Count == other.Numbering.PageOfAnchor.Count
        && Numbering.PageOfAnchor.All(place => other.Numbering.PageOfAnchor.GetValueOrDefault(place.Key) == place.Value);

    public override int GetHashCode() => Plan.Count;
}
