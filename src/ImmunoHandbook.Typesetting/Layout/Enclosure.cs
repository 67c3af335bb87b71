using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// A box around consecutive strips. It is drawn once per page that it reaches, each piece with its own padding and
/// border, so a broken box looks closed on both pages.
/// </summary>
internal sealed class Enclosure(Enclosure? parent, double x, double width)
{
    public Enclosure? Parent { get; } = parent;
    public double X { get; } = x;
    public double Width { get; } = width;

    /// <summary>Boxes around this one.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public TextDirection Direction { get; init; }

    /// <summary>How it is drawn; null only pads.</summary>
    public BoxStyle? Style { get; init; }

    /// <summary>Fill of a box's head; rounded at the top only.</summary>
    public Colour? HeadFill { get; init; }

    public double HeadRadius { get; init; }

    /// <summary>Padding above its first strip.</summary>
    public double OpeningPadding { get; init; }

    /// <summary>Padding above a continuation on a further page.</summary>
    public double TopPadding { get; init; }

    public double BottomPadding { get; init; }

    public Strip? First { get; set; }

    /// <summary>Padding from the strip's top up to and including this box's upper edge, for one of its strips.</summary>
    public double PaddingAbove(Strip strip)
    {
        var sum = 0.0;
        for (var inner = strip.Enclosure; inner is not null; inner = inner.Parent)
        {
            sum += ReferenceEquals(inner.First, strip) ? inner.OpeningPadding : inner.TopPadding;
            if (ReferenceEquals(inner, this))
            {
                break;
            }
        }

        return sum;
    }

    /// <summary>Padding from the strip's bottom down to and including this box's lower edge, for one of its strips.</summary>
    public double PaddingBelow(Strip strip)
    {
        var sum = 0.0;
        for (var inner = strip.Enclosure; inner is not null; inner = inner.Parent)
        {
            sum += inner.BottomPadding;
            if (ReferenceEquals(inner, this))
            {
                break;
            }
        }

        return sum;
    }
}
