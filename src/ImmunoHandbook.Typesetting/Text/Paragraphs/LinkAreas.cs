using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Areas of a line's links: one for each stretch of a link that is unbroken to the eye.</summary>
internal sealed class LinkAreas
{
    /// <summary>Two ends closer than this are one place, in points.</summary>
    private const double Touching = 0.01;

    private readonly List<(TextOwner Owner, Rect Area)> _areas = [];

    /// <param name="line">First fragment, index after the last one that is no hanging space, and their left ends.</param>
    public void AddTo(
        ImmutableArray<FrameItem>.Builder items, OwnerNodes nodes, Fragment[] fragments,
        (int Start, int End, double[] Lefts) line)
    {
        _areas.Clear();
        for (var f = line.Start; f < line.End; f++)
        {
            if (fragments[f].Stretch.Owner?.LinkOwner is { } owner)
            {
                Add(owner, AreaOf(fragments[f], line.Lefts[f - line.Start]));
            }
        }

        foreach (var (owner, area) in _areas)
        {
            if (nodes.Of(owner) is { } node && owner.Link is { } link)
            {
                items.Add(new LinkItem(area, link.Anchor, link.Uri, link.Description, node));
            }
        }
    }

    /// <summary>From the face's ascender to its descender.</summary>
    private static Rect AreaOf(in Fragment fragment, double left)
    {
        var style = fragment.Stretch.Style;
        var scale = style.Size / fragment.Face.UnitsPerEm;
        var top = (-fragment.Face.Ascender * scale) - style.Rise;
        return new Rect(left, top, fragment.Width, (fragment.Face.Ascender - fragment.Face.Descender) * scale);
    }

    private void Add(TextOwner owner, Rect area)
    {
        if (_areas.Count > 0 && _areas[^1] is var last && last.Owner == owner
            && (Math.Abs(last.Area.Right - area.X) < Touching || Math.Abs(area.Right - last.Area.X) < Touching))
        {
            double left = Math.Min(last.Area.X, area.X), top = Math.Min(last.Area.Y, area.Y);
            _areas[^1] = (owner, new Rect(
                left, top, Math.Max(last.Area.Right, area.Right) - left, Math.Max(last.Area.Bottom, area.Bottom) - top));
            return;
        }

        _areas.Add((owner, area));
    }
}
