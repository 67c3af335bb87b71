using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>11: the language of everything that is read out. Text on pages is looked at by <see cref="ContentConditions"/>.</summary>
internal static class LanguageConditions
{
    public static void Check(FinishedBook book, ConditionHits hits)
    {
        var objects = book.Objects;
        if (IsLanguage(objects.Text(objects.Catalog, "Lang")))
        {
            return;
        }

        foreach (var element in book.Structure.Elements)
        {
            if ((element.Alt ?? element.ActualText ?? objects.Text(element.Dictionary, "E")) is not null && !Knows(element))
            {
                hits.Add("11-002", element.Page);
            }
        }

        if (objects.Dictionary(objects.Catalog, "Outlines")?.Data.ContainsKey("First") == true)
        {
            hits.Add("11-003");
        }

        if (!TitleHasLanguage(objects))
        {
            hits.Add("11-006");
        }
    }

    /// <summary>A description in a link or a form field, whose language the element around it may tell.</summary>
    public static bool IsKnown(FinishedBook book, FinishedElement? owner) =>
        IsLanguage(book.Objects.Text(book.Objects.Catalog, "Lang")) || (owner is not null && Knows(owner));

    /// <summary>Has the form of a language tag (BCP 47, 2.1): letters, then parts of letters and digits.</summary>
    public static bool IsLanguage(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return false;
        }

        var parts = tag.Split('-');
        return parts[0] is { Length: >= 2 and <= 8 } first && first.All(char.IsAsciiLetter)
            && parts.Skip(1).All(p => p is { Length: >= 1 and <= 8 } && p.All(char.IsAsciiLetterOrDigit));
    }

    private static bool Knows(FinishedElement element) => element.Nearest(e => IsLanguage(e.Language)) is not null;

    private static bool TitleHasLanguage(PdfObjects objects) =>
        XmpPacket.Of(objects) is { } xmp && XmpPacket.TitleLanguages(xmp).Any(l => l != "x-default" && IsLanguage(l));
}
