using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>
/// A block at the outer edge of a section's pages by which a thumb finds the section in the closed book; an artifact.
/// The marks of a book step down the page, and begin at the top again where they would be lower than it is.
/// </summary>
/// <param name="Number">What stands in it, one line.</param>
/// <param name="Place">0 for the book's first mark.</param>
/// <param name="Area">Width and height of a mark in points.</param>
public sealed record ThumbMark(TextSpan Number, int Place, Size Area, Colour Fill)
{
    /// <summary>Distance of its outer side from the sheet's edge, in points: what printers reach.</summary>
    public double FromEdge { get; init; } = Length.FromMillimetres(6.35);

    /// <summary>Its top below the top of a text of the given height, in points.</summary>
    public double Top(double textHeight)
    {
        var places = Math.Max(1, (int)(textHeight / (Area.Height * 1.25)));
        return Place % places * (textHeight - Area.Height) / Math.Max(1, places - 1);
    }

    /// <summary>The mark as a drawing with its number in the middle, upper left corner at the origin.</summary>
    internal Frame Draw(LayoutPass pass, string language)
    {
        var style = new ParagraphStyle(Area.Height) { Alignment = TextAlignment.Centre };
        var setting = new Setting(new Region(0, Area.Width, Area.Height), TextDirection.LeftToRight, language);
        var line = pass.SetLines([Number], style, setting, Number.Origin)[0];
        var baseline = new Point(0, ParagraphLayout.Baseline(Area.Height, Number.Style.Size));
        var block = new ShapeItem(VectorPath.Rectangle(new Rect(0, 0, Area.Width, Area.Height)), Fill, Stroke: null, Node: null);
        return new Frame(Area, [block, .. line.Items.Select(item => ItemMotion.Move(item, baseline))]);
    }
}
