using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>09-004 to 09-008: which elements may stand in which (ISO 32000-1, tables 333, 336, 337 and 338).</summary>
internal static class SyntaxConditions
{
    public static void Check(StructureTree tree, ConditionHits hits)
    {
        foreach (var element in tree.Elements)
        {
            if (!MayStandIn(element.Role, element.Parent?.Role ?? ""))
            {
                hits.Add(ConditionOf(element.Role), element.Page, $"{element.Role} in {element.Parent?.Role ?? "no element"}");
            }

            foreach (var child in element.Children)
            {
                if (!MayHold(element.Role, child.Role))
                {
                    hits.Add(ConditionOf(element.Role), child.Page, $"{child.Role} in {element.Role}");
                }
            }

            if (HasStrayCaption(element))
            {
                hits.Add(ConditionOf(element.Role), element.Page, "a caption in the middle");
            }
        }
    }

    /// <summary>Parts stand only inside of what they are parts of.</summary>
    private static bool MayStandIn(string role, string parent) => role switch
    {
        "THead" or "TBody" or "TFoot" => parent is "Table",
        "TR" => parent is "Table" or "THead" or "TBody" or "TFoot",
        "TH" or "TD" => parent is "TR",
        "LI" => parent is "L",
        "LBody" => parent is "LI",
        "TOCI" => parent is "TOC",
        "RB" or "RT" or "RP" => parent is "Ruby",
        "WT" or "WP" => parent is "Warichu",
        _ => true,
    };

    private static bool MayHold(string role, string child) => role switch
    {
        "Table" => child is "TR" or "THead" or "TBody" or "TFoot" or "Caption",
        "THead" or "TBody" or "TFoot" => child is "TR",
        "TR" => child is "TH" or "TD",
        "L" => child is "LI" or "Caption" or "L",
        "LI" => child is "Lbl" or "LBody",
        "TOC" => child is "TOCI" or "TOC" or "Caption",
        "TOCI" => child is "Lbl" or "Reference" or "NonStruct" or "P" or "TOC",
        "Ruby" => child is "RB" or "RT" or "RP",
        "Warichu" => child is "WT" or "WP",
        _ => true,
    };

    /// <summary>A table's caption is its first or its last child.</summary>
    private static bool HasStrayCaption(FinishedElement element)
    {
        if (element.Role is not ("Table" or "L" or "TOC"))
        {
            return false;
        }

        var children = element.Children.ToList();
        var at = children.FindIndex(c => c.Role == "Caption");
        return at > 0 && (element.Role != "Table" || at < children.Count - 1);
    }

    private static string ConditionOf(string role) => role switch
    {
        "Table" or "THead" or "TBody" or "TFoot" or "TR" or "TH" or "TD" => "09-004",
        "L" or "LI" or "LBody" => "09-005",
        "TOC" or "TOCI" => "09-006",
        "Ruby" or "RB" or "RT" or "RP" => "09-007",
        _ => "09-008",
    };
}
