using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Print.Html;

/// <summary>Parts of a card to be cut out and folded: each as large as a bank card, one below the other, so that the lines between them are the folds.</summary>
internal static class Cards
{
    private const double DashLength = 4;

    /// <summary>ID-1 (ISO/IEC 7810): 85.60 by 53.98 mm.</summary>
    private static readonly Size s_size = new(Length.FromMillimetres(85.60), Length.FromMillimetres(53.98));

    /// <summary>In every edition the least that clear print allows: a card that is too large stays at home.</summary>
    public static FlowScope Scope(FlowScope scope) => scope.With(s => s with { Size = Math.Min(s.Size, 12) });

    public static BoxBlock Card(IElement element, List<FlowBlock> children, BookStyle style, OriginReader origins)
    {
        if (children.Count > 0)
        {
            children[^1] = children[^1] with { SpaceAfter = 0 };
        }

        var border = style.Hairline with { Dashes = [DashLength, DashLength] };
        return new BoxBlock([.. children.Select(Tight)], new BoxStyle(new Insets(7, 9, 7, 9)) { Border = border })
        {
            FixedSize = s_size,
            KeepWithNext = element.NextElementSibling?.ClassList.Contains("card") == true,
            Origin = origins.Of(element),
            Anchors = Anchors.Of(element),
        };
    }

    /// <summary>Paragraphs and items of a card are single thoughts: a third of the usual space keeps them apart.</summary>
    private static FlowBlock Tight(FlowBlock block) => block with { SpaceBefore = block.SpaceBefore / 3, SpaceAfter = block.SpaceAfter / 3 };
}
