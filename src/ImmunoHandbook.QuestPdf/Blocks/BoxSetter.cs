using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>A framed panel with its bar at the start, its filled head and the mark in its corner.</summary>
internal sealed class BoxSetter(BookPass pass)
{
    private readonly BlockColumn _blocks = new(pass);

    public void Set(IContainer container, BoxBlock box, Setting setting)
    {
        var style = box.Style;
        container = Newer.Whole(container, new BlockHeight(pass).Of(box, setting), setting.Height);
        if (box.FixedSize is { } size)
        {
            container = container.AlignLeft().Width((float)size.Width).Height((float)size.Height);
            setting = setting with { Width = size.Width };
        }

        container = Framed(Newer.Tag(container, box.Role), style, setting.RightToLeft);
        container.Column(column =>
        {
            var (head, body) = Split(box);
            var padding = style.Padding;
            if (head.Count > 0)
            {
                SetHead(column.Item(), head, style, setting);
                padding = padding with { Top = head[^1].SpaceAfter };
            }

            _blocks.Set(Padding.Around(column.Item(), padding, setting.Direction), body, setting.Inset(padding));
        });
    }

    /// <summary>The level word stands apart where it has a fill of its own or a mark beside it.</summary>
    private static (IReadOnlyList<FlowBlock> Head, IReadOnlyList<FlowBlock> Body) Split(BoxBlock box) =>
        box.Children.Count > 0 && (box.Style.HeadFill is not null || box.Style.Marker is not null)
            ? ([box.Children[0]], [.. box.Children.Skip(1)])
            : ([], box.Children);

    private void SetHead(IContainer container, IReadOnlyList<FlowBlock> head, BoxStyle style, Setting setting)
    {
        var padding = style.Padding with { Bottom = 0 };
        if (style.HeadFill is { } fill)
        {
            container = container.Background(fill.ToString());
            padding = padding with { Top = style.HeadPadding, Bottom = style.HeadPadding };
        }

        Padding.Around(container, padding, setting.Direction).Row(row =>
        {
            var inside = setting.Inset(padding with { End = padding.End + (style.Marker?.Size ?? 0) });
            _blocks.Set(row.RelativeItem(), [head[0] with { SpaceBefore = 0, SpaceAfter = 0 }], inside);
            if (style.Marker is { } marker)
            {
                var size = new Typesetting.Geometry.Size(marker.Size, marker.Size);
                var picture = new VectorPicture(size, [new ShapeItem(marker.Path, marker.Fill, marker.Stroke, Node: null)]);
                Newer.Draw(Newer.Decoration(row.ConstantItem((float)marker.Size)).Height((float)marker.Size), picture, style.HeadFill ?? style.Fill ?? Colour.White);
            }
        });
    }

    /// <summary>Each line around a box is an element of its own: the library has one colour for all sides of one.</summary>
    private static IContainer Framed(IContainer container, BoxStyle style, bool rightToLeft)
    {
        if (style.Border is { Width: > 0 } border)
        {
            container = Newer.Rounded(container.Border((float)border.Width).BorderColor(border.Colour.ToString()), style.CornerRadius);
        }

        container = style.Fill is { } fill ? container.Background(fill.ToString()) : container;
        if (style is not { Bar: { } bar, BarWidth: > 0 })
        {
            return container;
        }

        container = container.Container();
        container = rightToLeft ? container.BorderRight((float)style.BarWidth) : container.BorderLeft((float)style.BarWidth);
        return container.BorderColor(bar.ToString());
    }
}
