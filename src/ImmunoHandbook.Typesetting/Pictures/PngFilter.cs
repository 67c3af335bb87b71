namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>Row filters (PNG specification, third edition, 9.2).</summary>
internal static class PngFilter
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="type">The filter's number.</param>
    /// <param name="row">Filtered bytes.</param>
    /// <param name="above">The restored row above, zeros for the first.</param>
    /// <param name="distance">Bytes to the pixel on the left.</param>
    public static void Undo(byte type, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        switch (type)
        {
            case 0:
                break;
            case 1:
                for (var i = distance; i < row.Length; i++)
                {
                    row[i] += row[i - distance];
                }

                break;
            case 2:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += (byte)(((i >= distance ? row[i - distance] : 0) + above[i]) / 2);
                }

                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += i >= distance
                        ? Paeth(row[i - distance], above[i], above[i - distance])
                        : above[i];
                }

                break;
            default:
                throw new PictureFormatException("its pixels are damaged", "Save or download the file again.");
        }
    }

    /// <summary>Whichever of left, above and upper left is nearest to left + above - upper left.</summary>
    private static byte Paeth(byte left, byte above, byte upperLeft)
    {
        var toLeft = Math.Abs(above - upperLeft);
        var toAbove = Math.Abs(left - upperLeft);
        var toUpperLeft = Math.Abs(left + above - (2 * upperLeft));
        return toLeft <= toAbove && toLeft <= toUpperLeft ? left : toAbove <= toUpperLeft ? above : upperLeft;
    }
}
