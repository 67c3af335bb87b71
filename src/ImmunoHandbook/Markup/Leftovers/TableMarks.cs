using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.Tables;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Tables that stayed lines of text, and tables whose rows do not fit their head.</summary>
internal sealed partial class TableMarks(ParsedChapter parsed, DiagnosticBag findings)
{
    private const string Form = "Below the first row goes a line with dashes for each column, |---|---|, and an empty line above the table.";

    private const string Framing = "| \t>";

    private static readonly SearchValues<char> s_rule = SearchValues.Create("|:- \t>");

    public void Check(Table table)
    {
        if (table.Count == 0 || table[0] is not TableRow head || LineAt(table.Span.Start) is not { } first || !first.Contains('|', StringComparison.Ordinal))
        {
            return;
        }

        var cells = WrittenCells(head);
        if (table.OfType<TableRow>().Skip(1).SelectMany(row => row.Skip(cells).OfType<TableCell>()).FirstOrDefault(IsWritten) is { } beyond)
        {
            findings.Report(
                DiagnosticCodes.TableNotRead, parsed.LocationOf(beyond), $"This row has more cells than the {cells} of the table's first row: nothing says what this one is.",
                "Give the first row and the line of dashes a cell for each column; write | within a cell as \\|");
        }
        else if (RuleBelow(head) is { } rule && rule != cells)
        {
            findings.Report(
                DiagnosticCodes.TableNotRead, parsed.LocationOf(table), $"The first row of this table has {cells} cells, the line of dashes below it {rule}.", "Give both the same number of cells.");
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

    private static bool IsWritten(TableCell cell) => cell.Span.Length > 0 && cell.Count > 0;

    /// <summary>Without those that only fill the row up to the width of the table: up to the last with words, and what signs stand behind it.</summary>
    private int WrittenCells(TableRow head)
    {
        var last = head.Count - 1;
        while (last >= 0 && !(head[last] is TableCell cell && IsWritten(cell)))
        {
            last--;
        }

        var rest = LineAt(last < 0 ? head.Span.Start : head[last].Span.End + 1) ?? "";
        return last + 1 + Math.Max(0, rest.Count('|') - 1);
    }

    /// <summary>Parts of the line of dashes below the first row, or null where the table has none (a grid has others).</summary>
    private int? RuleBelow(TableRow head)
    {
        var end = Text.IndexOf('\n', Math.Clamp(head.Span.End, 0, Text.Length));
        var line = (end < 0 ? null : LineAt(end + 1)) ?? "";
        return !line.Contains('-', StringComparison.Ordinal) || line.AsSpan().ContainsAnyExcept(s_rule) ? null : line.AsSpan().Trim(Framing).Count('|') + 1;
    }

    private string? LineAt(int start)
    {
        if (start < 0 || start >= Text.Length)
        {
            return null;
        }

        var end = Text.IndexOf('\n', start);
        return Text[start..(end < 0 ? Text.Length : end)];
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
