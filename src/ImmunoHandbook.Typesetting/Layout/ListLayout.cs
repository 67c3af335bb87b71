using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Lists: L, and for each item LI with Lbl and LBody.</summary>
internal static class ListLayout
{
    public static void Add(StripBuilder strips, ListBlock list, in Setting setting)
    {
        var node = setting.Node?.Add(
            new StructureNode(StructureRole.L, setting.Node) { Language = list.Language, Numbering = list.Numbering });
        var inside = setting.Under(node);
        var indent = Indent(strips.Pass, list, inside);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (i > 0)
            {
                strips.Space(list.ItemGap);
            }

            var entry = inside.Under(inside.AddNode(StructureRole.LI));
            new LabelledItem(item.Label, list.LabelStyle, indent)
            {
                LabelNode = item.Label.Count > 0 ? entry.AddNode(StructureRole.Lbl) : null,
                BodyNode = entry.AddNode(StructureRole.LBody),
                Origin = list.Origin,
            }.Add(strips, item.Body, entry);
        }
    }

    /// <summary>
    /// The asked indent, or what the widest label needs: "10." in a list made for single digits. Labels as wide as
    /// half of the measure are words, not numbers; these go above their items.
    /// </summary>
    public static double Indent(LayoutPass pass, ListBlock list, in Setting setting)
    {
        if (list.Indent <= 0)
        {
            return 0;
        }

        var indent = list.Indent;
        foreach (var item in list.Items)
        {
            var needed = item.Label.Count == 0 ? 0 : pass.Shape(item.Label, setting).NaturalWidth + LabelledItem.Gap;
            if (needed <= setting.Region.Width / 2)
            {
                indent = Math.Max(indent, needed);
            }
        }

        return Math.Min(indent, setting.Region.Width / 2);
    }
}
