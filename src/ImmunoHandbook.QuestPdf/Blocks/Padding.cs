using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Our insets follow the reading direction, those of the library are left and right.</summary>
internal static class Padding
{
    public static IContainer Around(IContainer container, Insets insets, TextDirection direction)
    {
        var (left, right) = direction == TextDirection.LeftToRight ? (insets.Start, insets.End) : (insets.End, insets.Start);
        return insets == default
            ? container
            : container.PaddingTop((float)insets.Top).PaddingBottom((float)insets.Bottom).PaddingLeft((float)left).PaddingRight((float)right);
    }
}
