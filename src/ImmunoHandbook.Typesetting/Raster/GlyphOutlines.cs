using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>Outlines of a face's glyphs in font units, y upwards, as HarfBuzz draws them: TrueType and CFF alike.</summary>
internal static unsafe class GlyphOutlines
{
    private static readonly nint s_functions = MakeFunctions();

    public static VectorPath Of(FontFace face, ushort glyph)
    {
        var outline = new Outline();
        var handle = GCHandle.Alloc(outline);
        try
        {
            HarfBuzz.DrawGlyph(face.HarfBuzzFont.Handle, glyph, s_functions, GCHandle.ToIntPtr(handle));
            GC.KeepAlive(face);
        }
        finally
        {
            handle.Free();
        }

        return new VectorPath([.. outline.Verbs], [.. outline.Points]);
    }

    private static nint MakeFunctions()
    {
        var functions = HarfBuzz.DrawFunctionsCreate();
        HarfBuzz.SetMoveTo(functions, &MoveTo, 0, 0);
        HarfBuzz.SetLineTo(functions, &LineTo, 0, 0);
        HarfBuzz.SetCubicTo(functions, &CubicTo, 0, 0);
        HarfBuzz.SetClosePath(functions, &ClosePath, 0, 0);
        HarfBuzz.DrawFunctionsMakeImmutable(functions);
        return functions;
    }

    private static Outline Target(nint data) => (Outline)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, nint data, nint state, float x, float y, nint user) =>
        Target(data).Add(PathVerb.Move, new Point(x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, nint data, nint state, float x, float y, nint user) =>
        Target(data).Add(PathVerb.Line, new Point(x, y));

    /// <summary>Quadratic curves come here too: without a function for them HarfBuzz makes them cubic.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint functions, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) =>
        Target(data).Add(PathVerb.Curve, new Point(x1, y1), new Point(x2, y2), new Point(x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint functions, nint data, nint state, nint user) => Target(data).Add(PathVerb.Close);

    private sealed class Outline
    {
        public List<PathVerb> Verbs { get; } = [];

        public List<Point> Points { get; } = [];

        public void Add(PathVerb verb, params ReadOnlySpan<Point> points)
        {
            Verbs.Add(verb);
            Points.AddRange(points);
        }
    }
}
