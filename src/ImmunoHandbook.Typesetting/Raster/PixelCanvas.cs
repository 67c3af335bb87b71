using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Raster;

/// <summary>
/// Opaque pixels that outlines are painted on. Each row of pixels is cut by a few lines; what share of a pixel lies between
/// the crossings of these lines with the edges is how much of it is covered.
/// </summary>
internal sealed class PixelCanvas
{
    /// <summary>Lines through each row of pixels: sixteen shades at a level edge are more than letters of a title show.</summary>
    private const int LinesPerRow = 16;

    private readonly byte[] _pixels;
    private readonly double[] _coverage;

    public PixelCanvas(int width, int height, Colour paper)
    {
        (Width, Height) = (width, height);
        _pixels = new byte[width * height * 3];
        _coverage = new double[width];
        for (var i = 0; i < _pixels.Length; i += 3)
        {
            (_pixels[i], _pixels[i + 1], _pixels[i + 2]) = (paper.Red, paper.Green, paper.Blue);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row after row from the top.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Nothing is painted outside of it; in pixels.</summary>
    public Rect Clip { get; set; } = new(0, 0, double.MaxValue, double.MaxValue);

    /// <param name="edges">Of closed outlines, in pixels.</param>
    /// <param name="colour">Of the pixel whose middle is given.</param>
    public void Fill(Edges edges, bool evenOdd, double opacity, Func<Point, Colour> colour)
    {
        var top = double.MaxValue;
        var bottom = double.MinValue;
        foreach (var (from, to) in edges.All)
        {
            top = Math.Min(top, Math.Min(from.Y, to.Y));
            bottom = Math.Max(bottom, Math.Max(from.Y, to.Y));
        }

        var first = (int)Math.Clamp(Math.Floor(Math.Max(top, Clip.Y)), 0, Height);
        var end = (int)Math.Clamp(Math.Ceiling(Math.Min(bottom, Clip.Bottom)), 0, Height);
        if (first >= end)
        {
            return;
        }

        var crossings = new Crossings(edges.All, first, end, LinesPerRow);
        for (var row = first; row < end; row++)
        {
            Array.Clear(_coverage);
            for (var line = 0; line < LinesPerRow; line++)
            {
                foreach (var (from, to) in crossings.Spans(row - first, line, evenOdd))
                {
                    Cover(Math.Max(from, Clip.X), Math.Min(to, Clip.Right));
                }
            }

            PaintRow(row, opacity, colour);
        }
    }

    private void Cover(double from, double to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, Width);
        for (var x = (int)from; x < to; x++)
        {
            _coverage[x] += (Math.Min(to, x + 1) - Math.Max(from, x)) / LinesPerRow;
        }
    }

    private void PaintRow(int row, double opacity, Func<Point, Colour> colour)
    {
        for (var x = 0; x < Width; x++)
        {
            if (_coverage[x] > 0)
            {
                var share = Math.Min(1, _coverage[x]) * opacity;
                var paint = colour(new(x + 0.5, row + 0.5));
                var pixel = _pixels.AsSpan(((row * Width) + x) * 3, 3);
                pixel[0] = Mix(pixel[0], paint.Red, share);
                pixel[1] = Mix(pixel[1], paint.Green, share);
                pixel[2] = Mix(pixel[2], paint.Blue, share);
            }
        }
    }

    private static byte Mix(byte below, byte above, double share) => (byte)Math.Round(below + ((above - below) * share));
}
