using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>Every condition of <see cref="Matterhorn"/>: what the file says as a whole first, page by page, then its fonts.</summary>
internal sealed class AccessibilityCheck
{
    private readonly FinishedBook _book;
    private readonly ContentConditions _content;

    public AccessibilityCheck(FinishedBook book)
    {
        _book = book;
        _content = new ContentConditions(book, Hits);
    }

    public ConditionHits Hits { get; } = new();

    public void CheckFile()
    {
        FileConditions.Check(_book, Hits);
        LanguageConditions.Check(_book, Hits);
        RoleConditions.Check(_book, Hits);
        SyntaxConditions.Check(_book.Structure, Hits);
        HeadingConditions.Check(_book.Structure, Hits);
        ElementConditions.Check(_book, Hits);
    }

    public void CheckPage(FinishedPage page, PageInk ink)
    {
        _content.Check(page, ink);
        AnnotationConditions.Check(_book, page, Hits);
    }

    /// <summary>Only after all pages: they say which glyphs are shown.</summary>
    public void CheckFonts()
    {
        foreach (var font in _book.Fonts.All)
        {
            FontConditions.Check(_book.Objects, font, Hits);
        }
    }
}
