using System.Collections.Frozen;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>28 and 11-004, 11-005: links and whatever else lies on a page.</summary>
internal static class AnnotationConditions
{
    private const int HiddenFlag = 2;

    /// <summary>Annotation types of ISO 32000-1, table 169.</summary>
    private static readonly FrozenSet<string> s_known = new[]
    {
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
        "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Sound", "Movie", "Widget", "Screen", "PrinterMark",
        "TrapNet", "Watermark", "3D", "Redact",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Check(FinishedBook book, FinishedPage page, ConditionHits hits)
    {
        var objects = book.Objects;
        var annotations = objects.Items(page.Dictionary, "Annots");
        if (annotations.Count == 0)
        {
            return;
        }

        var tabs = objects.Text(page.Dictionary, "Tabs");
        if (tabs != "S")
        {
            hits.Add(tabs is null ? "28-008" : "28-009", page.Number);
        }

        foreach (var token in annotations)
        {
            if (objects.Resolve(token) is DictionaryToken annotation && ((int)(objects.Number(annotation, "F") ?? 0) & HiddenFlag) == 0)
            {
                var owner = book.Structure.OwnerOfAnnotation(PdfObjects.NumberOf(token));
                Check(book, (annotation, owner), page.Number, hits);
            }
        }
    }

    private static void Check(FinishedBook book, (DictionaryToken Annotation, FinishedElement? Owner) at, int page, ConditionHits hits)
    {
        var (objects, (annotation, owner)) = (book.Objects, at);
        var type = objects.Text(annotation, "Subtype") ?? "";
        var contents = objects.Text(annotation, "Contents");
        if (!s_known.Contains(type))
        {
            hits.Add("28-006", page, type);
        }

        CheckTag(type, owner, page, hits);
        if (type is not ("Widget" or "Popup" or "PrinterMark") && string.IsNullOrWhiteSpace(contents) && string.IsNullOrWhiteSpace(owner?.Alt))
        {
            hits.Add("28-004", page);
        }

        if (contents is not null && !LanguageConditions.IsKnown(book, owner))
        {
            hits.Add("11-004", page, contents);
        }

        switch (type)
        {
            case "Link" when string.IsNullOrWhiteSpace(contents):
                hits.Add("28-012", page);
                break;
            case "Widget":
                CheckField(book, at, page, hits);
                break;
            case "FileAttachment" when objects.Dictionary(annotation, "FS") is not { } file || !FileConditions.IsNamed(objects, file):
                hits.Add("28-016", page);
                break;
            case "Screen":
                CheckClip(objects, annotation, page, hits);
                break;
        }
    }

    private static void CheckTag(string type, FinishedElement? owner, int page, ConditionHits hits)
    {
        switch (type)
        {
            case "TrapNet":
                hits.Add("28-007", page);
                break;
            case "Link" when owner?.Nearest(e => e.Role == "Link") is null:
                hits.Add("28-011", page);
                break;
            case "Widget" when owner?.Nearest(e => e.Role == "Form") is null:
                hits.Add("28-010", page);
                break;
            case "PrinterMark" when owner is not null:
                hits.Add("28-017", page);
                break;
            case not ("Link" or "Widget" or "PrinterMark" or "Popup" or "TrapNet") when owner?.Role != "Annot":
                hits.Add("28-002", page, type);
                break;
        }
    }

    private static void CheckField(FinishedBook book, (DictionaryToken Annotation, FinishedElement? Owner) at, int page, ConditionHits hits)
    {
        var name = book.Objects.Text(at.Annotation, "TU")
            ?? (book.Objects.Dictionary(at.Annotation, "Parent") is { } field ? book.Objects.Text(field, "TU") : null);
        if (string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(at.Owner?.Alt))
        {
            hits.Add("28-005", page);
        }

        if (name is not null && !LanguageConditions.IsKnown(book, at.Owner))
        {
            hits.Add("11-005", page, name);
        }
    }

    /// <summary>The media clip of a rendition action (ISO 32000-1, 13.2.4.2).</summary>
    private static void CheckClip(PdfObjects objects, DictionaryToken annotation, int page, ConditionHits hits)
    {
        if (objects.Dictionary(annotation, "A") is not { } action || objects.Dictionary(action, "R") is not { } rendition
            || objects.Dictionary(rendition, "C") is not { } clip)
        {
            return;
        }

        if (string.IsNullOrEmpty(objects.Text(clip, "CT")))
        {
            hits.Add("28-014", page);
        }

        if (!clip.Data.ContainsKey("Alt"))
        {
            hits.Add("28-015", page);
        }
    }
}
