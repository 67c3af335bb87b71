using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>Parts of a card to be cut out and folded: each as large as a bank card, one below the other, so that the lines between them are the folds.</summary>
internal static class Cards
{
    private const double DashLength = 4;

    /// <summary>ID-1 (ISO/IEC 7810): 85.60 by 53.98 mm.</summary>
    private static readonly Size s_size = new(Length.FromMillimetres(85.60), Length.FromMillimetres(53.98));

    /// <summary>In every edition the least that clear print allows: a card that is too large stays at home.</summary>
    public static FlowScope Scope(FlowScope scope) => scope.With(s => s with { Size = Math.Min(s.Size, 12) });

    /// <summary>Leading of Latin, Greek and Cyrillic letters; those of Arabic would touch, and keep the book's.</summary>
    private const double CloseLeading = 1.22;

    public static BoxBlock Card(IElement element, List<FlowBlock> children, FlowScope scope, BookStyle style, OriginReader origins)
    {
        if (children.Count > 0)
        {
            children[^1] = children[^1] with { SpaceAfter = 0 };
        }

        var border = style.Hairline with { Dashes = [DashLength, DashLength] };
        var leading = scope.Direction == TextDirection.RightToLeft ? style.LeadingFactor : CloseLeading;
        return new BoxBlock([.. children.Select(c => Tight(c, leading))], new BoxStyle(new Insets(6, 8, 6, 8)) { Border = border })
        {
            FixedSize = s_size,
            KeepWithNext = element.NextElementSibling?.ClassList.Contains("card") == true,
            Origin = origins.Of(element),
            Anchors = Anchors.Of(element),
        };
    }

    /// <summary>Paragraphs and items of a card are single thoughts: a quarter of the usual space keeps them apart.</summary>
    private static FlowBlock Tight(FlowBlock block, double leading)
    {
        var near = block with { SpaceBefore = block.SpaceBefore / 4, SpaceAfter = block.SpaceAfter / 4 };
        return near switch
        {
            ParagraphBlock paragraph => paragraph with { Style = Tight(paragraph.Style, leading) },
            ListBlock list => list with
            {
                LabelStyle = Tight(list.LabelStyle, leading),
                ItemGap = list.ItemGap / 4,
                Items = [.. list.Items.Select(item => item with { Body = [.. item.Body.Select(b => Tight(b, leading))] })],
            },
            _ => near,
        };
    }

    private static ParagraphStyle Tight(ParagraphStyle style, double leading) => style with { Leading = Math.Min(style.Leading, 12 * leading) };
}
