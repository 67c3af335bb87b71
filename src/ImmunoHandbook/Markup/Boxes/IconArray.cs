using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Markup.Boxes;

/// <summary>
/// The picture of a share: a grid ten cells wide, filled from the first cell in reading direction. Filled cells are
/// squares in the accent colour, the others outlined circles, so that shape alone tells them apart.
/// </summary>
internal static class IconArray
{
    private const int Columns = 10;
    private const int Cell = 16;
    private const int Inset = 2;

    public static string Svg(ChartArgument chart, bool rightToLeft)
    {
        var columns = Math.Min(Columns, chart.Total);
        var rows = (chart.Total + columns - 1) / columns;
        StringBuilder filled = new(), empty = new();
        for (var i = 0; i < chart.Total; i++)
        {
            var column = rightToLeft ? columns - 1 - (i % columns) : i % columns;
            AddCell(i < chart.Filled ? filled : empty, column * Cell, i / columns * Cell, i < chart.Filled);
        }

        var label = System.Net.WebUtility.HtmlEncode(chart.Sentence);
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{columns * Cell}\" height=\"{rows * Cell}\" viewBox=\"0 0 {columns * Cell} {rows * Cell}\"");
        return $"<svg class=\"icon-array\" {size} role=\"img\" aria-label=\"{label}\">"
            + $"<path class=\"cells-filled\" fill=\"var(--accent, #0b4f6c)\" d=\"{filled}\"/>"
            + $"<path class=\"cells-empty\" fill=\"none\" stroke=\"var(--rule, #7a8b99)\" stroke-width=\"1.5\" d=\"{empty}\"/></svg>";
    }

    private static void AddCell(StringBuilder path, int x, int y, bool isFilled)
    {
        const int side = Cell - (2 * Inset);
        const int radius = side / 2;
        _ = isFilled
            ? path.Append(CultureInfo.InvariantCulture, $"M{x + Inset} {y + Inset}h{side}v{side}h-{side}z")
            : path.Append(CultureInfo.InvariantCulture, $"M{x + Inset} {y + (Cell / 2)}a{radius} {radius} 0 1 0 {side} 0a{radius} {radius} 0 1 0 -{side} 0z");
    }
}
