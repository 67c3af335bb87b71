using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>01: everything painted is tagged or an artifact. 10 and 17-003: letters have texts. 30: forms are drawn once.</summary>
internal sealed class ContentConditions(FinishedBook book, ConditionHits hits)
{
    private readonly HashSet<long> _markedForms = [];
    private readonly bool _hasLanguage = LanguageConditions.IsLanguage(book.Objects.Text(book.Objects.Catalog, "Lang"));

    public void Check(FinishedPage page, PageInk ink)
    {
        CheckMarks(page, ink);
        foreach (var painted in ink.Painted)
        {
            CheckPainted(page, ink, painted);
        }

        foreach (var (font, code, mark) in ink.Unmapped)
        {
            CheckUnmapped(page, ink, (font, code, mark));
        }

        foreach (var form in ink.MarkedForms)
        {
            if (!_markedForms.Add(form))
            {
                hits.Add("30-002", page.Number);
            }
        }

        CheckForms(page);
    }

    private void CheckMarks(FinishedPage page, PageInk ink)
    {
        foreach (var mark in ink.Marks)
        {
            if (mark.Parent < 0)
            {
                continue;
            }

            if (mark.IsArtifact && ink.ContentId(mark.Parent) >= 0)
            {
                hits.Add("01-003", page.Number);
            }
            else if (mark.Id >= 0 && ink.IsArtifact(mark.Parent))
            {
                hits.Add("01-004", page.Number);
            }
        }
    }

    private void CheckPainted(FinishedPage page, PageInk ink, in Ink painted)
    {
        if (ink.IsArtifact(painted.Mark))
        {
            return;
        }

        var id = ink.ContentId(painted.Mark);
        var owner = id < 0 ? null : book.Structure.Owner(page.Number, id);
        if (owner is null)
        {
            hits.Add("01-005", page.Number, painted.Text);
        }
        else if (!_hasLanguage && painted.Kind == InkKind.Text && !HasLanguage(ink, painted.Mark, owner))
        {
            hits.Add("11-001", page.Number, painted.Text);
        }
    }

    private static bool HasLanguage(PageInk ink, int mark, FinishedElement owner) =>
        ink.Enclosing(mark, m => LanguageConditions.IsLanguage(m.Language)) >= 0
        || owner.Nearest(e => LanguageConditions.IsLanguage(e.Language)) is not null;

    private void CheckUnmapped(FinishedPage page, PageInk ink, (int Font, int Code, int Mark) glyph)
    {
        if (ink.Enclosing(glyph.Mark, m => m.ActualText is not null) >= 0)
        {
            return;
        }

        var owner = book.Structure.Owner(page.Number, ink.ContentId(glyph.Mark));
        if (owner?.Nearest(e => e.ActualText is not null) is null)
        {
            hits.Add("10-001", page.Number, $"glyph {glyph.Code} of {book.Fonts[glyph.Font].Name}");
            if (owner?.Nearest(e => e.Role == "Formula") is not null)
            {
                hits.Add("17-003", page.Number);
            }
        }
    }

    private void CheckForms(FinishedPage page)
    {
        if (book.Objects.Dictionary(page.Resources, "XObject") is { } named
            && named.Data.Values.Any(v => PdfObjects.AsDictionary(book.Objects.Resolve(v))?.Data.ContainsKey("Ref") == true))
        {
            hits.Add("30-001", page.Number);
        }
    }
}
