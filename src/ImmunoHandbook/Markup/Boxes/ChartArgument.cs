using System.Globalization;

namespace ImmunoHandbook.Markup.Boxes;

/// <summary>What <c>::: chart 58/100 "58 of 100 people ..."</c> says.</summary>
internal readonly record struct ChartArgument(int Filled, int Total, string Sentence)
{
    /// <summary>More cells than this are no longer counted by a reader.</summary>
    private const int MostCells = 1000;

    public static bool TryParse(string? arguments, out ChartArgument chart)
    {
        chart = default;
        var text = (arguments ?? "").Trim();
        var quote = text.IndexOf('"', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (quote < 0 || slash < 0 || slash > quote || text.Length < quote + 3 || text[^1] != '"')
        {
            return false;
        }

        var style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!int.TryParse(text.AsSpan(0, slash), style, CultureInfo.InvariantCulture, out var filled)
            || !int.TryParse(text.AsSpan(slash + 1, quote - slash - 1), style, CultureInfo.InvariantCulture, out var total)
            || total is < 1 or > MostCells || filled < 0 || filled > total)
        {
            return false;
        }

        chart = new ChartArgument(filled, total, text[(quote + 1)..^1].Trim());
        return chart.Sentence.Length > 0;
    }
}
