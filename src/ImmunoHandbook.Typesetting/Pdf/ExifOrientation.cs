using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Exif orientation (CIPA DC-008, tag 0x0112): which side of a stored picture is its upper one.</summary>
internal static class ExifOrientation
{
    /// <summary>Width and height trade places.</summary>
    public static bool IsSideways(int orientation) => orientation is >= 5 and <= 8;

    /// <summary>Turns the unit square of the stored picture (y upwards) upright, within the unit square.</summary>
    public static Transform Upright(int orientation) => orientation switch
    {
        2 => new Transform(-1, 0, 0, 1, 1, 0),
        3 => new Transform(-1, 0, 0, -1, 1, 1),
        4 => new Transform(1, 0, 0, -1, 0, 1),
        5 => new Transform(0, -1, -1, 0, 1, 1),
        6 => new Transform(0, -1, 1, 0, 0, 1),
        7 => new Transform(0, 1, 1, 0, 0, 0),
        8 => new Transform(0, 1, -1, 0, 1, 0),
        _ => Transform.Identity,
    };
}
