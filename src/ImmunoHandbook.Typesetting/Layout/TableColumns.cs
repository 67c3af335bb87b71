using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Column widths that fill the measure: from weights if given, else from the content, so that no word is broken as long
/// as the measure allows it and long texts get the most room and the rows become low.
/// </summary>
internal static class TableColumns
{
    public static double[] Widths(TableBlock table, LayoutPass pass, in Setting setting)
    {
        var plan = TablePlan.Of(table);
        var available = setting.Region.Width;
        return table.ColumnWeights.Length == plan.Columns && table.ColumnWeights.Sum() > 0
            ? Share(available, [.. table.ColumnWeights.Select(weight => Math.Max(0, weight))])
            : FromContent(Measure(table, pass, setting), available);
    }

    /// <summary>What each column needs with its padding; spanning cells widen the columns below them evenly.</summary>
    public static ContentWidth[] Measure(TableBlock table, LayoutPass pass, in Setting setting)
    {
        var plan = TablePlan.Of(table);
        var columns = new ContentWidth[plan.Columns];
        var spanning = new List<(int Column, int Span, ContentWidth Width)>();
        var padding = table.Style.CellPadding.Horizontal;
        foreach (var placed in plan.Header.Concat(plan.Body).SelectMany(row => row))
        {
            var (cell, column, span) = (placed.Cell, placed.Column, placed.ColumnSpan);
            var width = ContentWidth.Of(cell.Blocks, pass, setting).Or(new ContentWidth(0, cell.NaturalWidth)).Plus(padding);
            if (span == 1)
            {
                columns[column] = columns[column].Or(width);
            }
            else
            {
                spanning.Add((column, span, width));
            }
        }

        foreach (var (column, span, width) in spanning)
        {
            Widen(columns.AsSpan(column, span), width);
        }

        return columns;
    }

    /// <summary>
    /// Everything at its natural width and what is left in proportion to it. Else as many lines in every column as in
    /// each other, as far as the longest words allow it. Else, where words must break, in proportion to the least widths.
    /// </summary>
    public static double[] FromContent(ContentWidth[] columns, double available)
    {
        double least = 0, natural = 0;
        foreach (var column in columns)
        {
            least += column.Least;
            natural += column.Natural;
        }

        if (natural <= available)
        {
            return Share(available, [.. columns.Select(column => column.Natural)]);
        }

        if (least >= available)
        {
            return Share(available, [.. columns.Select(column => column.Least)]);
        }

        // More lines need less width, so the number of lines, as a fraction, is found by halving.
        double few = 1, many = natural / Math.Max(1e-6, available - least);
        for (var i = 0; i < 30; i++)
        {
            var middle = (few + many) / 2;
            (few, many) = Sum(columns, middle) > available ? (middle, many) : (few, middle);
        }

        var widths = columns.Select(column => WidthFor(column, many)).ToArray();
        var rest = (available - widths.Sum()) / widths.Length;
        return [.. widths.Select(width => width + rest)];
    }

    private static double WidthFor(ContentWidth column, double lines) => Math.Max(column.Least, column.Natural / lines);

    private static double Sum(ContentWidth[] columns, double lines)
    {
        var sum = 0.0;
        foreach (var column in columns)
        {
            sum += WidthFor(column, lines);
        }

        return sum;
    }

    private static void Widen(Span<ContentWidth> columns, ContentWidth width)
    {
        double least = 0, natural = 0;
        foreach (var column in columns)
        {
            least += column.Least;
            natural += column.Natural;
        }

        var more = new ContentWidth(
            Math.Max(0, width.Least - least) / columns.Length, Math.Max(0, width.Natural - natural) / columns.Length);
        foreach (ref var column in columns)
        {
            column = new ContentWidth(column.Least + more.Least, column.Natural + more.Natural);
        }
    }

    private static double[] Share(double available, double[] weights)
    {
        var sum = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sum > 0 ? available * weights[i] / sum : available / weights.Length;
        }

        return weights;
    }
}
