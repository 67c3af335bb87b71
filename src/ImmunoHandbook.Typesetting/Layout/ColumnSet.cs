using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>What a page takes of a column set.</summary>
/// <param name="End">Index of the first strip that is left for the next page.</param>
internal sealed record ColumnPlan(ImmutableArray<Run> Runs, double Height, int End, double NotesHeight);

/// <summary>Strips that flow through columns. The one kind of strip that a page break divides.</summary>
internal sealed class ColumnSet(IReadOnlyList<Strip> strips, int count, double step)
{
    /// <summary>Balancing ends when a column's height is known to this part of a point.</summary>
    private const double Precision = 0.25;

    public IReadOnlyList<Strip> Strips { get; } = strips;

    public static void Add(StripBuilder strips, ColumnsBlock block, in Setting setting)
    {
        var region = setting.Region;
        var count = Math.Max(1, block.Count);
        var width = (region.Width - (block.Gap * (count - 1))) / count;
        if (!strips.FillsPages || count == 1 || width < Region.Smallest)
        {
            BlockLayout.AddAll(strips, block.Children, setting);
            return;
        }

        var leftToRight = setting.Direction == TextDirection.LeftToRight;
        var column = region with { Width = width, X = leftToRight ? region.X : region.X + region.Width - width };
        var content = strips.Inner();
        BlockLayout.AddAll(content, block.Children, setting with { Region = column });
        var set = new ColumnSet(content.Finish(), count, leftToRight ? width + block.Gap : -width - block.Gap);
        if (set.Strips.Count > 0)
        {
            strips.Add(new Strip { Columns = set, Height = content.HeightFrom(0) / count, Origin = block.Origin });
        }
    }

    /// <summary>
    /// Fills the columns of a page from a strip on: with all that is left, balanced, if it fits in the room, else with as
    /// much as fits. Null if nothing fits; <paramref name="force"/> takes at least one strip.
    /// </summary>
    public ColumnPlan? Fill(int start, double room, bool force)
    {
        var first = Strips[start];
        if (!force && first.Top + first.Height + first.Bottom > room + PageFill.Tolerance)
        {
            return null;
        }

        var ends = Ends(start, room, out var rule);
        var notes = Notes(start, ends[^1]);
        if (notes > 0)
        {
            // With less room fewer strips remain, and so no more notes than room was made for.
            room -= notes;
            ends = Ends(start, room, out rule);
            notes = Notes(start, ends[^1]);
        }

        return Plan(start, ends[^1] == Strips.Count ? Balanced(start, room, (ends, rule)) : ends, notes);
    }

    private int[] Ends(int start, double height, out BreakRule worst)
    {
        worst = BreakRule.Allowed;
        var ends = new int[count];
        var at = start;
        var rule = worst;
        for (var i = 0; i < count; i++)
        {
            at = at < Strips.Count ? PageFill.End(Strips, at, height, out rule) : at;
            worst = rule > worst ? rule : worst;
            ends[i] = at;
        }

        return ends;
    }

    /// <summary>The least height whose columns hold everything and break no worse than full ones, found by halving.</summary>
    private int[] Balanced(int start, double room, (int[] Ends, BreakRule Worst) full)
    {
        var ends = full.Ends;
        double tallest = 0, total = 0;
        for (var i = start; i < Strips.Count; i++)
        {
            var strip = Strips[i];
            tallest = Math.Max(tallest, strip.Top + strip.Height + strip.Bottom);
            total += strip.Height;
        }

        var low = Math.Max(tallest, total / count);
        var high = room;
        while (high - low > Precision)
        {
            var middle = (low + high) / 2;
            var tried = Ends(start, middle, out var worst);
            if (tried[^1] == Strips.Count && worst <= full.Worst)
            {
                (high, ends) = (middle, tried);
            }
            else
            {
                low = middle;
            }
        }

        return ends;
    }

    private ColumnPlan Plan(int start, int[] ends, double notes)
    {
        var runs = ImmutableArray.CreateBuilder<Run>(count);
        var height = 0.0;
        for (var i = 0; i < count && start < ends[i]; i++)
        {
            var run = Run.Of(Strips, start, ends[i]) with { X = i * step };
            height = Math.Max(height, run.Height);
            runs.Add(run);
            start = ends[i];
        }

        return new ColumnPlan(runs.DrainToImmutable(), height, ends[^1], notes);
    }

    private double Notes(int start, int end)
    {
        var height = 0.0;
        for (var i = start; i < end; i++)
        {
            height += Strips[i].NotesHeight;
        }

        return height;
    }
}
