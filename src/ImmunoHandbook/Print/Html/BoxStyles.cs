using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Print.Html;

/// <param name="Title">Colour of the box's first line.</param>
internal sealed record BoxLook(BoxStyle Style, Colour Title);

/// <summary>
/// Panels and call boxes. The three levels of urgency differ by word, shape, border weight and grey value,
/// so that a mono copier keeps them apart.
/// </summary>
internal static class BoxStyles
{
    private const double ThinBorder = 0.75;
    private const double MediumBorder = 1.75;
    private const double ThickBorder = 3;

    public static BoxLook? Of(IElement element, BookStyle book)
    {
        var colours = book.Colours;
        var size = book.Leading;
        var padding = Insets.Uniform(book.BodySize * 0.85);
        foreach (var name in element.ClassList)
        {
            switch (name)
            {
                case "main-message":
                    return new(new BoxStyle(padding) { Fill = colours.Soft, Bar = colours.Accent, BarWidth = 4 }, colours.Accent);
                case "key-points" or "tip" or "panel":
                    return new(new BoxStyle(padding) { Fill = colours.Soft, CornerRadius = 3 }, colours.Accent);
                case "foreign":
                    return new(new BoxStyle(Insets.Uniform(book.BodySize * 0.4)) { Border = new Stroke(colours.Rule, ThinBorder) }, colours.Ink);
                case "questions":
                    return new(new BoxStyle(padding) { Border = new Stroke(colours.Accent, ThinBorder), CornerRadius = 3 }, colours.Accent);
                case "call-now":
                    return new(
                        new BoxStyle(padding) { Border = new Stroke(colours.Now, ThickBorder), HeadFill = colours.Now, Marker = UrgencyMarkers.Octagon(size, colours.NowText) },
                        colours.NowText);
                case "call-today":
                    return new(
                        new BoxStyle(padding) { Border = new Stroke(colours.Today, MediumBorder), Bar = colours.Today, BarWidth = 9, Marker = UrgencyMarkers.Triangle(size, colours.TodayText, colours.Today) },
                        colours.TodayText);
                case "alert-note":
                    return Alert(padding, new Stroke(colours.Ink, ThinBorder), 3, colours);
                case "alert-tip":
                    return Alert(padding, new Stroke(colours.Ink, ThinBorder) { Dashes = [4, 3] }, 0, colours);
                case "alert-important":
                    return Alert(padding, new Stroke(colours.Ink, 1.25), 3, colours);
                case "alert-warning":
                    return Alert(padding, new Stroke(colours.Ink, 2.25), 3, colours);
                case "alert-caution":
                    return Alert(padding, new Stroke(colours.Ink, 3.5), 0, colours);
                case "call-next":
                    return new(
                        new BoxStyle(padding) { Fill = colours.Next, Border = new Stroke(colours.NextBorder, ThinBorder), Marker = UrgencyMarkers.Circle(size, colours.NextBorder) },
                        colours.Ink);
            }
        }

        return null;
    }

    /// <summary>
    /// Remarks that an author brings along. Only lines in the colour of the text, thin, heavier and broken: no fill, no shape
    /// and no colour that would say how urgent something is.
    /// </summary>
    private static BoxLook Alert(Insets padding, Stroke border, double radius, BookColours colours) =>
        new(new BoxStyle(padding) { Border = border, CornerRadius = radius }, colours.Ink);
}
