using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Puts an outline together and keeps track of the current point.</summary>
internal sealed class SvgPathBuilder
{
    private readonly ImmutableArray<PathVerb>.Builder _verbs = ImmutableArray.CreateBuilder<PathVerb>();
    private readonly ImmutableArray<Point>.Builder _points = ImmutableArray.CreateBuilder<Point>();
    private bool _closed;

    public Point Current { get; private set; }

    /// <summary>Where the subpath began.</summary>
    public Point Start { get; private set; }

    public bool IsEmpty => _verbs.Count == 0;

    public void Move(Point to)
    {
        Add(PathVerb.Move, to);
        Start = to;
        _closed = false;
    }

    public void Line(Point to)
    {
        Reopen();
        Add(PathVerb.Line, to);
    }

    public void Curve(Point control1, Point control2, Point to)
    {
        Reopen();
        _points.Add(control1);
        _points.Add(control2);
        Add(PathVerb.Curve, to);
    }

    /// <summary>A quadratic curve raised to a cubic one, which is exact.</summary>
    public void Quadratic(Point control, Point to)
    {
        var from = Current;
        Curve(Between(from, control, 2 / 3.0), Between(to, control, 2 / 3.0), to);
    }

    public void Close()
    {
        if (!_closed && !IsEmpty)
        {
            _verbs.Add(PathVerb.Close);
            Current = Start;
            _closed = true;
        }
    }

    /// <summary>Sets the current point to where rounding should have put it.</summary>
    public void MoveCurrent(Point exact) => Current = exact;

    public VectorPath ToPath() => new(_verbs.ToImmutable(), _points.ToImmutable());

    /// <summary>After a close, drawing goes on from the start of the closed subpath.</summary>
    private void Reopen()
    {
        if (_closed)
        {
            Move(Start);
        }
    }

    private void Add(PathVerb verb, Point to)
    {
        _verbs.Add(verb);
        _points.Add(to);
        Current = to;
    }

    private static Point Between(Point a, Point b, double share) =>
        new(a.X + ((b.X - a.X) * share), a.Y + ((b.Y - a.Y) * share));
}
