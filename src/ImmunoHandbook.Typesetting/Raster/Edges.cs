using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>Straight edges of outlines in pixels; curves are cut into chords that no eye tells from them.</summary>
internal sealed class Edges
{
    /// <summary>Chords of a curve: at the sizes of a picture for a screen each is shorter than three pixels.</summary>
    private const int Chords = 12;

    private readonly List<(Point From, Point To)> _all = [];

    public IReadOnlyList<(Point From, Point To)> All => _all;

    public void Add(Point from, Point to) => _all.Add((from, to));

    /// <summary>Adds an outline; open subpaths are closed, as filling asks for.</summary>
    public void Add(VectorPath path, Transform map)
    {
        foreach (var line in Lines(path, map))
        {
            for (var i = 1; i < line.Count; i++)
            {
                Add(line[i - 1], line[i]);
            }

            Add(line[^1], line[0]);
        }
    }

    /// <summary>The subpaths of an outline as chains of points; a closed one ends where it began.</summary>
    public static IEnumerable<List<Point>> Lines(VectorPath path, Transform map)
    {
        var line = new List<Point>();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    if (line.Count > 0)
                    {
                        yield return line;
                    }

                    line = [map.Apply(path.Points[next++])];
                    break;
                case PathVerb.Line:
                    line.Add(map.Apply(path.Points[next++]));
                    break;
                case PathVerb.Curve:
                    AddCurve(line, map.Apply(path.Points[next]), map.Apply(path.Points[next + 1]), map.Apply(path.Points[next + 2]));
                    next += 3;
                    break;
                case PathVerb.Close when line.Count > 0:
                    line.Add(line[0]);
                    break;
            }
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    private static void AddCurve(List<Point> line, Point b, Point c, Point d)
    {
        var a = line[^1];
        for (var i = 1; i <= Chords; i++)
        {
            var t = (double)i / Chords;
            var s = 1 - t;
            var (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t);
            line.Add(new((wa * a.X) + (wb * b.X) + (wc * c.X) + (wd * d.X), (wa * a.Y) + (wb * b.Y) + (wc * c.Y) + (wd * d.Y)));
        }
    }
}
