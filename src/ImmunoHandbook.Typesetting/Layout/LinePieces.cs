using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A set line as pieces: a figure in it is a piece of its own, whose place on the page its element has to name.</summary>
internal static class LinePieces
{
    /// <param name="at">Left edge of the measure, on the baseline.</param>
    public static ImmutableArray<Piece> Of(TextLine line, Point at)
    {
        if (!line.Items.Any(item => FigureOf(item) is not null))
        {
            return [new Piece(line.Items, at)];
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var first = 0;
        for (var i = 0; i <= line.Items.Length; i++)
        {
            var figure = i < line.Items.Length ? FigureOf(line.Items[i]) : null;
            if (figure is null && i < line.Items.Length)
            {
                continue;
            }

            if (i > first)
            {
                pieces.Add(new Piece([.. line.Items.Skip(first).Take(i - first)], at));
            }

            if (figure is { } placed)
            {
                var (corner, size, node) = placed;
                var own = ItemMotion.Move(line.Items[i], new Point(-corner.X, -corner.Y));
                pieces.Add(new Piece([own], at + corner, node, size));
            }

            first = i + 1;
        }

        return pieces.DrainToImmutable();
    }

    private static (Point Corner, Size Size, StructureNode Node)? FigureOf(FrameItem item) => item switch
    {
        RasterItem { Node: { Role: StructureRole.Figure } node } raster =>
            (new Point(raster.Area.X, raster.Area.Y), new Size(raster.Area.Width, raster.Area.Height), node),
        GroupItem { Node: { Role: StructureRole.Figure } node } group =>
            (new Point(group.Transform.E, group.Transform.F), new Size(group.Child.Size.Width * group.Transform.A, group.Child.Size.Height * group.Transform.D), node),
        _ => null,
    };
}
