using System.Collections.Immutable;

namespace ImmunoHandbook.Typesetting.Geometry;

public enum PathVerb : byte
{
    /// <summary>Starts a subpath; takes 1 point.</summary>
    Move,

    /// <summary>Straight line; takes 1 point.</summary>
    Line,

    /// <summary>Cubic Bezier curve; takes 3 points.</summary>
    Curve,

    /// <summary>Closes the subpath; takes no point.</summary>
    Close,
}

/// <summary>An outline of lines and cubic curves; quadratic curves and arcs are converted by whoever builds it.</summary>
public sealed record VectorPath(ImmutableArray<PathVerb> Verbs, ImmutableArray<Point> Points)
{
    public static VectorPath Rectangle(Rect r) => new(
        [PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line, PathVerb.Close],
        [new(r.X, r.Y), new(r.Right, r.Y), new(r.Right, r.Bottom), new(r.X, r.Bottom)]);

    public static VectorPath Line(Point from, Point to) => new([PathVerb.Move, PathVerb.Line], [from, to]);
}

public enum LineCap : byte { Butt, Round, Square }

public enum LineJoin : byte { Miter, Round, Bevel }

/// <summary>How an outline is drawn; width and dashes in points.</summary>
public sealed record Stroke(
    Colour Colour, double Width, LineCap Cap = LineCap.Butt, LineJoin Join = LineJoin.Miter)
{
    public ImmutableArray<double> Dashes { get; init; } = [];
}

/// <summary>The affine map x' = A x + C y + E, y' = B x + D y + F.</summary>
public readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    public static readonly Transform Identity = new(1, 0, 0, 1, 0, 0);

    public static Transform Translate(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Transform Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    public Point Apply(Point p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);

    /// <summary>The map that applies <paramref name="inner"/> first and this one after it.</summary>
    public Transform After(Transform inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E, (B * inner.E) + (D * inner.F) + F);
}
