using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>
/// Boxes to tick, drawn: an empty square, and a dark one with a light tick in it, which a grey copy keeps apart. They are read
/// out as their word.
/// </summary>
internal static class TaskBoxes
{
    /// <summary>Least side in points: a pen ticks four and a half millimetres without aiming.</summary>
    private const double LeastSide = 13;

    /// <summary>Line of the empty box as a part of its side.</summary>
    private const double LineWidth = 0.09;

    public static bool IsBox(IElement element) =>
        element.ClassList.Contains("checkbox") || (element.LocalName == "input" && element.GetAttribute("type") == "checkbox");

    /// <summary>Takes the box that an item of a list begins with out of it; null if it begins with something else.</summary>
    public static IElement? TakeFrom(IElement item)
    {
        var first = First(item);
        while (first is IElement { LocalName: "p" or "div" or "label" } part && !IsBox(part))
        {
            first = First(part);
        }

        if (first is not IElement box || !IsBox(box))
        {
            return null;
        }

        box.Remove();
        return box;
    }

    public static PictureSpan Draw(IElement box, TextStyle text, BookColours colours)
    {
        var isTicked = box.ClassList.Contains("checked") || box.HasAttribute("checked");
        var side = Math.Max(text.Size * 1.1, LeastSide);
        return new PictureSpan(Picture(side, isTicked, colours.Ink), new Size(side, side), text, box.GetAttribute("aria-label") ?? (isTicked ? "\u2611" : "\u2610"))
        {
            // The middle of the box is that of a capital letter.
            Drop = (side - (text.Size * 0.68)) / 2,
            IsWord = true,
        };
    }

    private static VectorPicture Picture(double side, bool isTicked, Colour ink)
    {
        var line = side * LineWidth;
        var square = VectorPath.Rectangle(new Rect(line / 2, line / 2, side - line, side - line));
        var box = new ShapeItem(square, isTicked ? ink : null, new Stroke(ink, line), Node: null);
        return new VectorPicture(new Size(side, side), isTicked ? [box, Tick(side)] : [box]);
    }

    private static ShapeItem Tick(double side)
    {
        var path = new VectorPath(
            [PathVerb.Move, PathVerb.Line, PathVerb.Line],
            [new(side * 0.23, side * 0.53), new(side * 0.43, side * 0.73), new(side * 0.78, side * 0.28)]);
        return new ShapeItem(path, Fill: null, new Stroke(Colour.White, side * 0.14, LineCap.Round, LineJoin.Round), Node: null);
    }

    private static INode? First(INode parent) => parent.ChildNodes.FirstOrDefault(node => node is not IComment && !(node is IText && string.IsNullOrWhiteSpace(node.TextContent)));
}
