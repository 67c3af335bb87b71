using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Lines across the measure: hairlines, and lines to write on. All of them are artifacts.</summary>
internal static class RuleLayout
{
    public static void AddRule(StripBuilder strips, RuleBlock block, in Setting setting)
    {
        var height = Math.Max(0, block.Rule.Width);
        strips.Add(new Strip
        {
            Height = height,
            Pieces = [Across(setting.Region, height / 2, block.Rule)],
            Origin = block.Origin,
        });
    }

    public static void AddLines(StripBuilder strips, RuledLinesBlock block, in Setting setting)
    {
        if (block.FillPage && strips.FillsPages && block.Distance > 0)
        {
            strips.Add(new Strip
            {
                Height = block.Distance,
                Fill = new FillingLines(block, setting.Region),
                Origin = block.Origin,
            });
            strips.BreakPage();
            return;
        }

        var first = strips.Count;
        for (var i = 0; i < block.Count; i++)
        {
            strips.Add(new Strip
            {
                Height = Math.Max(0, block.Distance),
                Pieces = [Across(setting.Region, block.Distance - (block.Rule.Width / 2), block.Rule)],
                Origin = block.Origin,
            });
        }

        strips.AvoidSingleLines(first);
    }

    /// <summary>A horizontal line over a region's width.</summary>
    public static Piece Across(in Region region, double y, Stroke rule) => new(
        [new ShapeItem(
            VectorPath.Line(new Point(region.X, y), new Point(region.X + region.Width, y)), Fill: null, rule, Node: null)],
        default);
}

/// <summary>Ruled lines whose number is known once the page is.</summary>
internal sealed record FillingLines(RuledLinesBlock Block, Region Region)
{
    public int CountIn(double height) => Math.Max(1, (int)Math.Floor((height + PageFill.Tolerance) / Block.Distance));

    public ImmutableArray<Piece> Draw(int count)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>(count);
        for (var i = 1; i <= count; i++)
        {
            pieces.Add(RuleLayout.Across(Region, (i * Block.Distance) - (Block.Rule.Width / 2), Block.Rule));
        }

        return pieces.MoveToImmutable();
    }
}
