using ImmunoHandbook.QuestPdf.Texts;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Widths of a table's columns from what stands in them, in points; the library only divides.</summary>
internal static class TableWidths
{
    public static double[] Of(TableBlock table, double width)
    {
        var rows = table.Header.Concat(table.Body).ToList();
        var count = rows.Select(row => row.Cells.Sum(cell => Math.Max(1, cell.ColumnSpan))).DefaultIfEmpty(1).Max();
        if (table.ColumnWeights.Length == count)
        {
            var sum = table.ColumnWeights.Sum();
            return [.. table.ColumnWeights.Select(weight => width * weight / sum)];
        }

        var least = new double[count];
        var wanted = new double[count];
        foreach (var row in rows)
        {
            Measure(row, table.Style.CellPadding.Horizontal, least, wanted);
        }

        return Share(least, wanted, width);
    }

    /// <summary>Cells over several columns are left to those: what stands in one column decides.</summary>
    private static void Measure(TableRow row, double padding, double[] least, double[] wanted)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.ColumnSpan <= 1)
            {
                least[column] = Math.Max(least[column], TextWidth.LongestWord(cell.Blocks) + padding + 1);
                wanted[column] = Math.Max(wanted[column], TextWidth.LongestLine(cell.Blocks) + padding + 1);
            }

            column += Math.Max(1, cell.ColumnSpan);
        }
    }

    /// <summary>Every column has its longest word; what is left goes to those that would need more lines.</summary>
    private static double[] Share(double[] least, double[] wanted, double width)
    {
        var free = width - least.Sum();
        var more = wanted.Zip(least, (want, min) => Math.Max(0, Math.Min(want, width) - min)).ToArray();
        var total = more.Sum();
        return free <= 0 ? [.. least.Select(min => min * width / least.Sum())]
            : total <= 0 ? [.. least.Select(min => min + (free / least.Length))]
            : [.. least.Zip(more, (min, extra) => min + (free * extra / total))];
    }
}
