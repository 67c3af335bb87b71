using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>02: every tag is of a standard type, or mapped to one.</summary>
internal static class RoleConditions
{
    public static void Check(FinishedBook book, ConditionHits hits)
    {
        foreach (var element in book.Structure.Elements)
        {
            if (!StructureTree.IsStandard(element.Role))
            {
                hits.Add("02-001", element.Page, element.Tag);
            }
        }

        if (book.Structure.RoleMap is not { } map)
        {
            return;
        }

        foreach (var type in map.Data.Keys)
        {
            if (StructureTree.IsStandard(type))
            {
                hits.Add("02-004", 0, type);
            }

            if (RunsInCircle(type))
            {
                hits.Add("02-003", 0, type);
            }
        }

        bool RunsInCircle(string type)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var next = type;
            while (next is not null && seen.Add(next))
            {
                next = book.Objects.Text(map, next);
            }

            return next is not null;
        }
    }
}
