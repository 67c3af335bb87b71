using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// A line of the table of contents: TOCI with one Reference (ISO 32000-1, table 333), and in it one Link around text and number. The text never reaches into the number's
/// column, also where it wraps; the dots between are one dotted line, an artifact.
/// </summary>
internal static class ContentsLayout
{
    /// <summary>Distance of the dots, counted from the measure's end so that they stand below each other, in points.</summary>
    private const double DotStep = 5;

    private const double DotSize = 1;
    private const double Gap = 6;

    /// <summary>Where less than this is left for the text (in em), the number goes below it.</summary>
    private const double LeastText = 2;

    public static void Add(StripBuilder strips, ContentsEntryBlock entry, in Setting setting)
    {
        var item = setting.Under(setting.AddNode(StructureRole.TOCI, entry));
        var reference = item.Under(item.AddNode(StructureRole.Reference));
        var inside = reference.Under(reference.AddNode(StructureRole.Link));
        var number = strips.Pass.Shape([new PageReferenceSpan(entry.Anchor, entry.NumberStyle) { Origin = entry.Origin }], inside);
        var size = Math.Max(ParagraphLayout.LargestSize(entry.Inlines), entry.NumberStyle.Size);
        var baseline = ParagraphLayout.Baseline(entry.Style.Leading, size);
        var numberColumn = number.NaturalWidth + (2 * Gap);
        var numberBelow = setting.Region.Width - entry.Indent - numberColumn < LeastText * size;
        var textSetting = inside.Inset(new Insets(0, numberBelow ? 0 : numberColumn, 0, entry.Indent));
        var lines = strips.Pass.SetLines(entry.Inlines, entry.Style, textSetting, entry.Origin);
        var first = strips.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            ImmutableArray<Piece> pieces = [new Piece(lines[i].Items, new Point(textSetting.Region.X, baseline))];
            if (i == lines.Count - 1 && !numberBelow)
            {
                var textEnd = entry.Indent + lines[i].Width + (i > 0 ? entry.Style.HangingIndent : 0);
                pieces = [.. pieces, .. Dots(entry, inside, (textEnd, number.NaturalWidth), baseline),
                    .. Number(number, entry, inside, baseline)];
            }

            strips.Add(Line(entry, [.. pieces, .. Link(entry, inside)], baseline));
        }

        if (numberBelow)
        {
            strips.Add(Line(entry, [.. Number(number, entry, inside, baseline), .. Link(entry, inside)], baseline));
        }

        strips.Avoid(first, strips.Count, BreakRule.Lines);
    }

    private static Strip Line(ContentsEntryBlock entry, ImmutableArray<Piece> pieces, double baseline) => new()
    {
        Height = Math.Max(0, entry.Style.Leading),
        Baseline = baseline,
        Pieces = pieces,
        Origin = entry.Origin,
    };

    /// <summary>The dotted line, if there is room for two dots; distances are measured from the start edge.</summary>
    private static ImmutableArray<Piece> Dots(
        ContentsEntryBlock entry, in Setting setting, (double TextEnd, double NumberWidth) ends, double baseline)
    {
        var region = setting.Region;
        var last = region.Width - (Math.Ceiling((ends.NumberWidth + Gap) / DotStep) * DotStep);
        var first = ends.TextEnd + Gap;
        if (last - first < DotStep)
        {
            return [];
        }

        var y = baseline - (DotSize / 2);
        var dots = new Stroke(entry.NumberStyle.Colour, DotSize, LineCap.Round) { Dashes = [0, DotStep] };
        var path = VectorPath.Line(new Point(FromStart(last, setting), y), new Point(FromStart(first, setting), y));
        return [new Piece([new ShapeItem(path, Fill: null, dots, Node: null)], default)];
    }

    private static ImmutableArray<Piece> Number(
        ShapedText number, ContentsEntryBlock entry, in Setting setting, double baseline)
    {
        var style = new ParagraphStyle(entry.Style.Leading);
        var left = setting.Direction == TextDirection.LeftToRight
            ? setting.Region.X + setting.Region.Width - number.NaturalWidth
            : setting.Region.X;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in number.SetLines(number.NaturalWidth, style, setting.Node))
        {
            pieces.Add(new Piece(line.Items, new Point(left, baseline)));
        }

        return pieces.DrainToImmutable();
    }

    private static ImmutableArray<Piece> Link(ContentsEntryBlock entry, in Setting setting)
    {
        if (setting.Node is not { } node)
        {
            return [];
        }

        var area = new Rect(setting.Region.X, 0, setting.Region.Width, Math.Max(0, entry.Style.Leading));
        return [new Piece([new LinkItem(area, entry.Anchor, null, InlineText.Of(entry.Inlines), node)], default)];
    }

    private static double FromStart(double distance, in Setting setting) =>
        setting.Direction == TextDirection.LeftToRight
            ? setting.Region.X + distance
            : setting.Region.X + setting.Region.Width - distance;
}
