using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>14: headings by level, in reading order.</summary>
internal static class HeadingConditions
{
    public static void Check(StructureTree tree, ConditionHits hits)
    {
        var last = 0;
        var (numbered, unnumbered) = (false, false);
        foreach (var element in tree.Elements)
        {
            if (element.Children.Count(c => c.Role == "H") > 1)
            {
                hits.Add("14-006", element.Page);
            }

            unnumbered |= element.Role == "H";
            if (LevelOf(element.Role) is not (> 0 and var level))
            {
                continue;
            }

            numbered = true;
            if (last == 0 && level > 1)
            {
                hits.Add("14-002", element.Page, element.Role);
            }
            else if (level > last + 1)
            {
                hits.Add("14-003", element.Page, $"{element.Role} after H{last}");
            }

            last = level;
        }

        if (numbered && unnumbered)
        {
            hits.Add("14-007");
        }
    }

    private static int LevelOf(string role) => role is ['H', >= '1' and <= '6' and var digit] ? digit - '0' : 0;
}
