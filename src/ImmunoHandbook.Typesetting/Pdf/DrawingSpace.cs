using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Where a frame is drawn and to whom its content belongs. Frames count y downwards, content streams upwards.</summary>
/// <param name="Origin">The frame's upper left corner in the space of the content stream.</param>
/// <param name="ToPage">From the space of the content stream to that of the page.</param>
internal readonly record struct DrawingSpace(Point Origin, Transform ToPage)
{
    /// <summary>Node that owns everything here, or null if the items' own nodes count.</summary>
    public StructureNode? Owner { get; init; }

    /// <summary>Everything here is an artifact of this kind.</summary>
    public ArtifactKind Artifact { get; init; }

    /// <summary>Items cannot belong to anything but what surrounds them.</summary>
    public bool IsOwned => Owner is not null || Artifact != ArtifactKind.None;

    public Point Place(Point p) => new(Origin.X + p.X, Origin.Y - p.Y);

    public Point PlaceOnPage(Point p) => ToPage.Apply(Place(p));

    /// <summary>The rectangle on the page, y upwards: <see cref="Rect.Y"/> is its lower edge.</summary>
    public Rect PlaceOnPage(Rect r)
    {
        var a = PlaceOnPage(new Point(r.X, r.Y));
        var b = PlaceOnPage(new Point(r.Right, r.Y));
        var c = PlaceOnPage(new Point(r.X, r.Bottom));
        var d = PlaceOnPage(new Point(r.Right, r.Bottom));
        var left = Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X));
        var low = Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y));
        var right = Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X));
        var high = Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y));
        return new Rect(left, low, right - left, high - low);
    }

    public StructureNode? NodeOf(StructureNode? own) => Artifact != ArtifactKind.None ? null : Owner ?? own;

    /// <summary>The space inside a group, as yet without the group's transform.</summary>
    public DrawingSpace Enter(GroupItem group) => IsOwned
        ? this
        : this with { Owner = group.Artifact == ArtifactKind.None ? group.Node : null, Artifact = group.Artifact };

    /// <summary>Moved, so that no operator is needed.</summary>
    public DrawingSpace Move(Transform t) => this with { Origin = new Point(Origin.X + t.E, Origin.Y - t.F) };

    /// <summary>The operand of <c>cm</c> for a group's transform: its space then has the frame's corner at 0, 0.</summary>
    public Transform MatrixOf(Transform t) => new(t.A, -t.B, -t.C, t.D, Origin.X + t.E, Origin.Y - t.F);

    public DrawingSpace Within(Transform matrix) => this with { Origin = default, ToPage = ToPage.After(matrix) };
}
