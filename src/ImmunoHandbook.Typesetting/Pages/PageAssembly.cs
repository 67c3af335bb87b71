using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>Pages of one section as frames: background, running head, text area at its margins, running foot.</summary>
internal sealed class PageAssembly(SectionPages pages, TextDirection binding, PageNumbering numbering)
{
    private readonly Dictionary<object, GroupItem?> _furniture = new(ReferenceEqualityComparer.Instance);
    private readonly PageStyle _style = pages.Section.Style;
    private readonly Frame? _thumb = pages.LayOutThumb();

    /// <summary>The sheet with the given number; pages of a section are numbered from 0.</summary>
    public Frame Assemble(int page, int number)
    {
        var recto = number % 2 == 1;
        // The binding is at the left of a recto in left-to-right books, and at its right in right-to-left ones.
        var innerAtLeft = (recto || !_style.Facing) == (binding == TextDirection.LeftToRight);
        var left = innerAtLeft ? _style.Inner : _style.Outer;
        var notes = innerAtLeft ? left + pages.Area.Region.Width + _style.NoteGap : left - _style.NoteGap - _style.NoteWidth;
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        if (pages.Section.Background is { } colour)
        {
            var sheet = new Rect(0, 0, _style.Sheet.Width, _style.Sheet.Height);
            items.Add(new ShapeItem(VectorPath.Rectangle(sheet), colour, Stroke: null, Node: null));
        }

        var furniture = page == 0 ? pages.Section.FirstPageFurniture ?? pages.Section.Furniture : pages.Section.Furniture;
        var odd = recto || !_style.Facing;
        AddFurniture(odd ? furniture.RectoHead : furniture.VersoHead, (left, number), ArtifactKind.Header, items);
        if (page == 0 && pages.Opens is { } part)
        {
            items.Add(new OutlineItem(1, part.Title, new Point(left, pages.Area.Top)));
        }

        AddBody(pages.Pages[page], (new Point(left, pages.Area.Top), new Point(notes, pages.Area.Top)), items);
        if (_thumb is { } thumb && pages.Section.Thumb is { } mark)
        {
            var x = innerAtLeft ? _style.Sheet.Width - mark.FromEdge - mark.Area.Width : mark.FromEdge;
            var y = pages.Area.Top + mark.Top(pages.Area.Region.Height);
            items.Add(new GroupItem(thumb, Transform.Translate(x, y)) { Artifact = ArtifactKind.Layout });
        }

        AddFurniture(odd ? furniture.RectoFoot : furniture.VersoFoot, (left, number), ArtifactKind.Footer, items);
        return new Frame(_style.Sheet, items.DrainToImmutable());
    }

    /// <param name="origins">Upper left corners of the text and of the column for notes, which no shrinking of the text moves.</param>
    private void AddBody(PageBody body, (Point Text, Point Notes) origins, ImmutableArray<FrameItem>.Builder items)
    {
        var scaled = body.Scale < 1;
        var own = scaled ? ImmutableArray.CreateBuilder<FrameItem>() : items;
        foreach (var mark in body.Drawing.Marks)
        {
            Place(InPart(mark), origins.Text, own);
        }

        foreach (var piece in body.Drawing.Pieces)
        {
            var (at, scale, to) = piece.InMargin ? (origins.Notes, 1, items) : (origins.Text, body.Scale, own);
            Place(piece, at, to);
            if (piece.Figure is { } figure)
            {
                figure.Bounds = new Rect(
                    at.X + (piece.At.X * scale), at.Y + (piece.At.Y * scale), piece.Size.Width * scale, piece.Size.Height * scale);
            }
        }

        if (scaled)
        {
            items.AddRange(ItemMotion.Shrink(own, _style.Sheet, (origins.Text, body.Scale)));
        }
    }

    /// <summary>Bookmarks of a section stand below that of its part.</summary>
    private Piece InPart(Piece mark) => pages.Section.Part is null ? mark : mark with
    {
        Items = [.. mark.Items.Select(item => item is OutlineItem outline ? outline with { Level = outline.Level + 1 } : item)],
    };

    private static void Place(Piece piece, Point at, ImmutableArray<FrameItem>.Builder items)
    {
        foreach (var item in piece.Items)
        {
            items.Add(ItemMotion.Move(item, piece.At + at));
        }
    }

    private void AddFurniture(
        IReadOnlyList<FlowBlock> blocks, (double Left, int Number) page, ArtifactKind kind,
        ImmutableArray<FrameItem>.Builder items)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        if (!_furniture.TryGetValue(blocks, out var group))
        {
            group = LayOut(blocks, page.Number, kind, out var fixedText);
            if (fixedText)
            {
                _furniture.Add(blocks, group);
            }
        }

        if (group is not null)
        {
            items.Add(group with { Transform = Transform.Translate(page.Left, 0).After(group.Transform) });
        }
    }

    /// <summary>A head or foot at its height on the sheet; null if there is nothing to show.</summary>
    private GroupItem? LayOut(IReadOnlyList<FlowBlock> blocks, int number, ArtifactKind kind, out bool fixedText)
    {
        var (drawing, height, showsNumbers) = pages.LayOutFurniture(blocks, numbering with { CurrentPage = number });
        fixedText = !showsNumbers;
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        foreach (var piece in drawing.Pieces)
        {
            Place(piece, default, items);
        }

        if (items.Count == 0)
        {
            return null;
        }

        var y = kind == ArtifactKind.Header ? _style.HeadTop : _style.Sheet.Height - _style.FootBottom - height;
        var frame = new Frame(new Size(pages.Area.Region.Width, height), items.DrainToImmutable());
        return new GroupItem(frame, Transform.Translate(0, y)) { Artifact = kind };
    }
}
