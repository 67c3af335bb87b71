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

        var lost = table.OfType<TableRow>().Select(LostCell).OfType<int>().ToList();
        if (lost.Count > 0)
        {
            findings.Report(
                DiagnosticCodes.CellsLost, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(lost[0])), $"{(lost.Count == 1 ? "This row has" : $"This row and {lost.Count - 1} more have")} more cells than the table's first row: the last ones are not printed.",
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

    /// <summary>What stands in a row behind the last cell that was kept.</summary>
    private int? LostCell(TableRow row)
    {
        var last = row.OfType<TableCell>().Select(cell => cell.Span.End).DefaultIfEmpty(-1).Max() + 1;
        if (last <= 0 || last >= Text.Length)
        {
            return null;
        }

        var end = Text.IndexOf('\n', last);
        var found = Text.AsSpan(last, (end < 0 ? Text.Length : end) - last).IndexOfAnyExcept(s_framing);
        return found < 0 ? null : last + found;
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
                var (start, last) = (text.Lines[first].Start, text.Lines[next - 1]);
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
