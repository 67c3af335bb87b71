using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// A picture and its caption on one page. The caption stands beside the Figure element, not in it: a reader that speaks
/// the alternative text skips everything inside of the figure.
/// </summary>
internal static class FigureLayout
{
    public static void Add(StripBuilder strips, FigureBlock block, in Setting setting)
    {
        var hasCaption = block.Caption.Count > 0;
        var outer = hasCaption && block.Alt is not null
            ? setting.Under(setting.AddNode(StructureRole.Div, block))
            : setting;
        var node = block.Alt is null
            ? null
            : outer.Node?.Add(new StructureNode(StructureRole.Figure, outer.Node) { Alt = block.Alt });
        var first = strips.Count;
        var size = FittedSize(strips, block, setting);
        strips.Add(new Strip
        {
            Height = size.Height,
            Pieces = [new Piece(PictureDrawing.Items(block.Picture, size, node), new Point(Left(block, size.Width, setting), 0), node, size)],
            Origin = block.Origin,
        });
        strips.NotesBeside(first);
        if (hasCaption && !(block.SideCaption.Count > 0 && SideNoteLayout.TryAdd(strips, block.SideCaption, (StructureRole.Caption, block with { Anchors = [] }), outer)))
        {
            AddCaption(strips, block.Caption, outer);
            strips.Avoid(first, strips.Count, BreakRule.Together);
        }
    }

    /// <summary>Caption blocks below a Caption element, unless they are captions themselves.</summary>
    public static void AddCaption(StripBuilder strips, IReadOnlyList<FlowBlock> caption, in Setting setting)
    {
        var own = caption.All(block => block is ParagraphBlock { Role: StructureRole.Caption });
        BlockLayout.AddAll(strips, caption, own ? setting : setting.Under(setting.AddNode(StructureRole.Caption)));
    }

    /// <summary>Scaled down, never up, to the measure and to a page that also holds the caption and what leads to it.</summary>
    private static Size FittedSize(StripBuilder strips, FigureBlock block, in Setting setting)
    {
        var natural = block.Picture.Size;
        if (!(natural.Width > 0) || !(natural.Height > 0))
        {
            return default;
        }

        var width = Math.Min(block.Width ?? natural.Width, setting.Region.Width) * strips.Pass.PictureScale;
        var scale = Math.Max(width, Region.Smallest) / natural.Width;
        var page = setting.Region.Height;
        if (natural.Height * scale > page / 2)
        {
            var room = page - CaptionHeight(strips.Pass, block.Caption, setting) - strips.KeptHeight;
            scale = Math.Min(scale, Math.Max(room, page / 2) / natural.Height);
        }

        return new Size(natural.Width * scale, natural.Height * scale);
    }

    private static double CaptionHeight(LayoutPass pass, IReadOnlyList<FlowBlock> caption, in Setting setting)
    {
        if (caption.Count == 0)
        {
            return 0;
        }

        var strips = new StripBuilder(pass, fillsPages: false);
        BlockLayout.AddAll(strips, caption, setting.Under(null));
        return strips.HeightFrom(0) + caption[0].SpaceBefore;
    }

    private static double Left(FigureBlock block, double width, in Setting setting)
    {
        var free = setting.Region.Width - width;
        var atLeft = setting.Direction == TextDirection.LeftToRight ? TextAlignment.Start : TextAlignment.End;
        return setting.Region.X + (block.Alignment == TextAlignment.Centre ? free / 2
            : block.Alignment == atLeft ? 0 : free);
    }
}
