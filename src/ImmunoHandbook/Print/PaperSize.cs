using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Print;

/// <summary>Paper by the name that stands on its packet.</summary>
internal static class PaperSize
{
    private static readonly (string Name, double Short, double Long)[] s_known =
        [("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("Letter", 215.9, 279.4), ("Tabloid", 279.4, 431.8), ("Half Letter", 139.7, 215.9)];

    /// <summary>"A4, 297 x 210 mm": as it goes through the printer, width first.</summary>
    /// <param name="sheet">In points.</param>
    public static string NameOf(Size sheet)
    {
        var (width, height) = (Millimetres(sheet.Width), Millimetres(sheet.Height));
        var name = s_known.FirstOrDefault(paper =>
            Math.Abs(paper.Short - Math.Min(width, height)) < 0.5 && Math.Abs(paper.Long - Math.Max(width, height)) < 0.5).Name;
        var size = string.Create(CultureInfo.InvariantCulture, $"{width} \u00D7 {height} mm");
        return name is null ? size : $"{name}, {size}";
    }

    private static double Millimetres(double points) => Math.Round(points / Length.PointsPerMillimetre, 1);
}
