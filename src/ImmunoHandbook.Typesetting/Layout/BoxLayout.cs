using System.Globalization;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Blocks inside of padding, with or without a drawn box around them.</summary>
internal static class BoxLayout
{
    /// <summary>Distance of text and marker in points.</summary>
    private const double MarkerGap = 6;

    public static void AddGroup(StripBuilder strips, GroupBlock group, in Setting setting)
    {
        var node = group.Role == StructureRole.None ? setting.Node : setting.AddNode(group.Role, group);
        var padding = group.Padding;
        var inside = setting.Inset(padding).Under(node);
        var first = strips.Count;
        if (padding.Vertical > 0)
        {
            strips.Open(new Enclosure(strips.Enclosure, setting.Region.X, setting.Region.Width)
            {
                OpeningPadding = padding.Top,
                TopPadding = padding.Top,
                BottomPadding = padding.Bottom,
            });
            BlockLayout.AddAll(strips, group.Children, inside);
            strips.Close();
        }
        else
        {
            BlockLayout.AddAll(strips, group.Children, inside);
        }

        if (group.KeepTogether)
        {
            BlockLayout.KeepTogether(strips, first, setting.Region.Height, ("A part that belongs together", group.Origin));
        }
    }

    public static void AddBox(StripBuilder strips, BoxBlock box, in Setting outside)
    {
        var setting = box.FixedSize is { } size ? outside.Inset(new Insets(0, Math.Max(0, outside.Region.Width - size.Width), 0, 0)) : outside;
        var node = box.Role == StructureRole.None ? setting.Node : setting.AddNode(box.Role, box);
        var style = box.Style;
        var hasHead = style.HeadFill is not null && box.Children.Count > 0;
        var padding = style.Padding with { Start = style.Padding.Start + style.BarWidth };
        var inside = setting.Inset(padding).Under(node);
        var first = strips.Count;
        strips.Open(new Enclosure(strips.Enclosure, setting.Region.X, setting.Region.Width)
        {
            Direction = setting.Direction,
            Style = style,
            OpeningPadding = hasHead ? 0 : padding.Top,
            TopPadding = padding.Top,
            BottomPadding = padding.Bottom,
        });
        if (hasHead)
        {
            AddHead(strips, box, inside);
            BlockLayout.AddAll(strips, [.. box.Children.Skip(1)], inside);
        }
        else if (style.Marker is not null && box.Children.Count > 0)
        {
            BlockLayout.Add(strips, box.Children[0], BesideMarker(style, inside));
            BlockLayout.AddAll(strips, [.. box.Children.Skip(1)], inside);
        }
        else
        {
            BlockLayout.AddAll(strips, box.Children, inside);
        }

        Fill(strips, first, box);
        strips.Close();
        BlockLayout.KeepTogether(strips, first, setting.Region.Height, ("A box", box.Origin));
    }

    /// <summary>Empty space up to the height that a box must have; text that needs more is told.</summary>
    private static void Fill(StripBuilder strips, int first, BoxBlock box)
    {
        if (box.FixedSize is not { } size)
        {
            return;
        }

        var missing = size.Height - (strips.Count > first ? strips.HeightFrom(first) : box.Style.Padding.Vertical);
        if (missing >= 0)
        {
            strips.Add(new Strip { Height = missing });
            return;
        }

        strips.Pass.Report(
            LayoutNoticeKind.Oversized,
            string.Create(CultureInfo.InvariantCulture, $"The text of this card is {-missing / Length.PointsPerMillimetre:0.#} mm too tall for it."),
            "Say it in fewer words: the card has to fit where it is carried.",
            box.Origin);
    }

    /// <summary>The marker stands at the end of the first block, which leaves it room.</summary>
    private static Setting BesideMarker(BoxStyle style, in Setting inside) => style.Marker is { } marker && marker.Size < inside.Region.Width / 2
        ? inside.Inset(new Insets(0, marker.Size + MarkerGap, 0, 0))
        : inside;

    /// <summary>The level word of a call box: a box in the box, as wide as it, that stays with what follows.</summary>
    private static void AddHead(StripBuilder strips, BoxBlock box, in Setting inside)
    {
        var outer = strips.Enclosure!;
        strips.Open(new Enclosure(outer, outer.X, outer.Width)
        {
            HeadFill = box.Style.HeadFill,
            HeadRadius = box.Style.CornerRadius,
            OpeningPadding = box.Style.HeadPadding,
            TopPadding = box.Style.HeadPadding,
            BottomPadding = box.Style.HeadPadding,
        });
        BlockLayout.Add(strips, box.Children[0], BesideMarker(box.Style, inside));
        strips.Close();
        strips.Space(box.Style.Padding.Top);
        strips.KeepsWithNext = true;
    }
}
