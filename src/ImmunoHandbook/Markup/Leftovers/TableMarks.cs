using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.Tables;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Tables that stayed lines of text, and cells that a table has no column for.</summary>
internal sealed partial class TableMarks(ParsedChapter parsed, DiagnosticBag findings)
{
    private const string Form = "Below the first row goes a line with dashes for each column, |---|---|, and an empty line above the table.";

    private static readonly SearchValues<char> s_framing = SearchValues.Create("| \t>");

    public void Check(Table table)
    {
        if (table.Count == 0 || table[0] is not TableRow head || Text[table.Span.Start] is '+' or '<')
        {
            return;
        }

        var lost = table.OfType<TableRow>().Where(row => row.Count > 0 && LosesCells(row)).ToList();
        if (lost.Count > 0)
        {
            findings.Report(
                DiagnosticCodes.CellsLost, parsed.LocationOf(lost[0]), $"{(lost.Count == 1 ? "This row has" : $"This row and {lost.Count - 1} more have")} more cells than the table's first row: the last ones are not printed.",
                "Give the first row and the line of dashes a cell for each column; write | within a cell as \\|");
        }
        else if (head.Count != table.ColumnDefinitions.Count)
        {
            findings.Report(
                DiagnosticCodes.TableNotRead, parsed.LocationOf(table), $"The first row of this table has {head.Count} cells, the line of dashes below it {table.ColumnDefinitions.Count}.",
                "Give both the same number of cells.");
        }
    }

    public static void FindLines(LeafText text, LeftoverSink sink)
    {
        if (text.Has('|') || text.Has('\t') || text.Has('+'))
        {
            FindRows(text, sink);
        }
    }

    private string Text => parsed.Expanded.Text;

    /// <summary>Something stands behind the last cell that was kept.</summary>
    private bool LosesCells(TableRow row)
    {
        var last = row.OfType<TableCell>().Max(cell => cell.Span.End) + 1;
        if (last <= 0 || last >= Text.Length)
        {
            return false;
        }

        var end = Text.IndexOf('\n', last);
        return Text.AsSpan(last, (end < 0 ? Text.Length : end) - last).ContainsAnyExcept(s_framing);
    }

    private static void FindRows(LeafText text, LeftoverSink sink)
    {
        for (var first = 0; first < text.Lines.Count; first++)
        {
            var row = RowOf(text.Line(first));
            var next = first + 1;
            while (row.IsRow && next < text.Lines.Count && RowOf(text.Line(next)) is { IsRow: true } other && row.CanStandAbove(other))
            {
                next++;
            }

            if (row.IsRule || next - first > 1)
            {
                var (start, last) = (text.Lines[0].Start, text.Lines[next - 1]);
                start = text.Lines[first].Start;
                sink.Report(
                    DiagnosticCodes.TableNotRead, (start, last.Start + last.Length - start), "These lines are no table and run together: {0}.",
                    row.Sign == '\t' ? "Write | between the cells in place of tabs. " + Form : Form);
                return;
            }
        }
    }

    private static RowForm RowOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var (pipes, tabs) = (line.Count('|'), line.Count('\t'));
        var isFramed = pipes > 1 && (line[0] == '|' || line[^1] == '|');
        return tabs > 0 && pipes == 0 ? new RowForm('\t', tabs, false, false)
            : pipes == 0 ? new RowForm('+', line.Length > 3 && GridLine().IsMatch(line) ? 1 : 0, true, true)
            : new RowForm('|', isFramed || line.Contains(" | ", StringComparison.Ordinal) ? pipes : 0, isFramed, RuleLine().IsMatch(line));
    }

    [GeneratedRegex(@"^\+[-=+:]{3,}\+$")]
    private static partial Regex GridLine();

    /// <summary>Word processors make long dashes of the hyphens.</summary>
    [GeneratedRegex(@"^(?=[^\n]{0,200}\|)(?=[^\n]{0,200}[-–—])[|:\s–—-]{4,}$|^\|===|^\{\|")]
    private static partial Regex RuleLine();

    /// <param name="Parts">Number of signs that part the cells; none: no row.</param>
    /// <param name="IsFramed">The line begins or ends with such a sign.</param>
    /// <param name="MayBeRule">The line is one that only tables have.</param>
    private readonly record struct RowForm(char Sign, int Parts, bool IsFramed, bool MayBeRule)
    {
        public bool IsRow => Parts > 0 || (MayBeRule && Sign == '|');

        public bool IsRule => IsRow && MayBeRule;

        public bool CanStandAbove(RowForm other) => Sign == other.Sign && ((IsFramed && other.IsFramed) || Parts == other.Parts || other.MayBeRule);
    }
}
