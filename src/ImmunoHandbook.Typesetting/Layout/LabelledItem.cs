using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A label hanging at the start side of blocks, on the baseline of their first line: list items, notes.</summary>
internal readonly record struct LabelledItem(IReadOnlyList<Inline> Label, ParagraphStyle LabelStyle, double Indent)
{
    /// <summary>Least space between a label and its text, in points.</summary>
    public const double Gap = 4;

    public StructureNode? LabelNode { get; init; }

    public StructureNode? BodyNode { get; init; }

    public object? Origin { get; init; }

    public void Add(StripBuilder strips, IReadOnlyList<FlowBlock> body, in Setting setting)
    {
        var inside = setting.Inset(new Insets(0, 0, 0, Indent)).Under(BodyNode);
        if (Label.Count == 0)
        {
            BlockLayout.AddAll(strips, body, inside);
        }
        else if (strips.Pass.Shape(Label, setting).NaturalWidth + Gap > Indent)
        {
            AddAbove(strips, setting);
            BlockLayout.AddAll(strips, body, inside);
        }
        else
        {
            AddBeside(strips, body, setting, inside);
        }
    }

    /// <summary>A label too wide for the indent gets lines of its own and stays with its text.</summary>
    private void AddAbove(StripBuilder strips, in Setting setting)
    {
        BlockLayout.Add(
            strips,
            new ParagraphBlock(Label, LabelStyle) { Role = StructureRole.None, KeepWithNext = true, Origin = Origin },
            setting.Under(LabelNode));
    }

    private void AddBeside(StripBuilder strips, IReadOnlyList<FlowBlock> body, in Setting setting, in Setting inside)
    {
        var labelSetting = setting.Under(LabelNode) with { Region = setting.Region with { Width = Indent - Gap } };
        var lines = strips.Pass.SetLines(Label, LabelStyle, labelSetting, Origin);
        var first = strips.Count;
        BlockLayout.AddAll(strips, body, inside);
        if (strips.Count == first)
        {
            strips.Add(new Strip { Height = Math.Max(0, LabelStyle.Leading) });
        }

        var strip = strips.Strips[first];
        var baseline = strip.Baseline;
        if (double.IsNaN(baseline))
        {
            baseline = ParagraphLayout.Baseline(LabelStyle.Leading, ParagraphLayout.LargestSize(Label));
            strip.LeastHeight = LabelStyle.Leading;
            strip.Height = Math.Max(strip.Height, LabelStyle.Leading);
        }

        var x = setting.Direction == TextDirection.LeftToRight
            ? setting.Region.X
            : setting.Region.X + setting.Region.Width - Indent + Gap;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in lines)
        {
            pieces.AddRange(LinePieces.Of(line, new Point(x, baseline)));
            baseline += LabelStyle.Leading;
        }

        pieces.AddRange(strip.Pieces);
        strip.Pieces = pieces.DrainToImmutable();
    }
}
