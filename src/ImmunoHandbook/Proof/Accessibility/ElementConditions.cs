using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>13-004 and 17-002: descriptions. 15-003: header cells. 19: identifiers of notes.</summary>
internal static class ElementConditions
{
    public static void Check(FinishedBook book, ConditionHits hits)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in book.Structure.Elements)
        {
            var described = !string.IsNullOrWhiteSpace(element.Alt) || !string.IsNullOrWhiteSpace(element.ActualText);
            switch (element.Role)
            {
                case "Figure" when !described:
                    hits.Add("13-004", element.Page);
                    break;
                case "Formula" when string.IsNullOrWhiteSpace(element.Alt):
                    hits.Add("17-002", element.Page);
                    break;
                case "Table":
                    CheckTable(book.Objects, element, hits);
                    break;
                case "Note" when string.IsNullOrEmpty(element.Id):
                    hits.Add("19-003", element.Page);
                    break;
            }

            if (element.Id is { Length: > 0 } id && !ids.Add(id) && element.Role == "Note")
            {
                hits.Add("19-004", element.Page, id);
            }
        }
    }

    /// <summary>Header cells need no scope only where every other cell names its headers.</summary>
    private static void CheckTable(PdfObjects objects, FinishedElement table, ConditionHits hits)
    {
        var cells = new List<FinishedElement>();
        Collect(table, cells);
        if (cells.Where(c => c.Role == "TD").All(c => HasAttribute(objects, c, "Headers")) && cells.Exists(c => c.Role == "TD"))
        {
            return;
        }

        foreach (var cell in cells)
        {
            if (cell.Role == "TH" && !HasAttribute(objects, cell, "Scope"))
            {
                hits.Add("15-003", cell.Page);
            }
        }
    }

    /// <summary>Cells of this table; those of a table inside of a cell are looked at with that table.</summary>
    private static void Collect(FinishedElement element, List<FinishedElement> cells)
    {
        foreach (var child in element.Children)
        {
            if (child.Role is "TH" or "TD")
            {
                cells.Add(child);
            }
            else if (child.Role is "TR" or "THead" or "TBody" or "TFoot")
            {
                Collect(child, cells);
            }
        }
    }

    private static bool HasAttribute(PdfObjects objects, FinishedElement element, string name) =>
        objects.Value(element.Dictionary, "A") switch
        {
            DictionaryToken one => one.Data.ContainsKey(name),
            ArrayToken many => many.Data.Any(a => objects.Resolve(a) is DictionaryToken part && part.Data.ContainsKey(name)),
            _ => false,
        };
}
