namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>One pass over the picture's pixels; a file without interlacing has a single one.</summary>
/// <param name="Width">Pixels in a row of the pass.</param>
internal readonly record struct PngPass(int Left, int Top, int StepX, int StepY, int Width, int Height)
{
    /// <summary>The passes of Adam7 (PNG specification, third edition, 8.1): left, top, step across, step down.</summary>
    private static readonly (int Left, int Top, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static IEnumerable<PngPass> Of(PngHeader header)
    {
        if (!header.Interlaced)
        {
            yield return new PngPass(0, 0, 1, 1, header.Width, header.Height);
            yield break;
        }

        foreach (var (left, top, stepX, stepY) in Adam7)
        {
            var width = (header.Width - left + stepX - 1) / stepX;
            var height = (header.Height - top + stepY - 1) / stepY;
            // A pass without pixels has no rows in the file at all.
            if (width > 0 && height > 0)
            {
                yield return new PngPass(left, top, stepX, stepY, width, height);
            }
        }
    }
}
