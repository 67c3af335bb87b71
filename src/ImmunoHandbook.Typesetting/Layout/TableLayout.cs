using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Tables: Table with Caption, THead and TBody; header cells name their scope and every other cell names its header
/// cells. Header rows are set once; on further pages they are repeated as artifacts.
/// </summary>
internal sealed class TableLayout
{
    /// <summary>Header rows taller than this part of a page are not repeated.</summary>
    private const double LargestHead = 0.4;

    /// <summary>Two rows taller than this part of a page are not kept together.</summary>
    private const double LargestPair = 0.25;

    private readonly StripBuilder _strips;
    private readonly TableBlock _table;
    private readonly Setting _setting;
    private readonly TableGrid _grid;
    private readonly List<StructureNode>[] _columnHeaders;

    private TableLayout(StripBuilder strips, TableBlock table, in Setting setting)
    {
        (_strips, _table, _setting) = (strips, table, setting);
        var widths = TableColumns.Widths(table, strips.Pass, setting);
        _grid = new TableGrid(table.Style, setting.Region, setting.Direction, widths);
        _columnHeaders = new List<StructureNode>[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            _columnHeaders[i] = [];
        }
    }

    public static void Add(StripBuilder strips, TableBlock table, in Setting setting)
    {
        var node = setting.AddNode(StructureRole.Table, table);
        new TableLayout(strips, table, setting.Under(node)).AddRows();
    }

    private void AddRows()
    {
        if (_table.Caption.Count > 0)
        {
            var caption = _strips.Count;
            FigureLayout.AddCaption(_strips, _table.Caption, _setting);
            _strips.Avoid(caption, _strips.Count, BreakRule.Together);
            _strips.KeepsWithNext = _strips.Count > caption;
        }

        var kept = _strips.KeepsWithNext;
        _strips.KeepsWithNext = false;
        var first = _strips.Count;
        AddHeader();
        var outerHead = _strips.Head;
        _strips.Head = RepeatedHeader(first) ?? outerHead;
        AddBody();
        _strips.Head = outerHead;
        if (_table.KeepTogether && _strips.HeightFrom(first) <= _setting.Region.Height - _strips.KeptHeight)
        {
            _strips.Avoid(first, _strips.Count, BreakRule.Together);
        }

        if (kept && _strips.Count > first)
        {
            _strips.Avoid(first, BreakRule.WithNext);
        }
    }

    private void AddHeader()
    {
        if (_table.Header.Count == 0)
        {
            return;
        }

        var head = _setting.Under(_setting.AddNode(StructureRole.THead));
        var first = _strips.Count;
        for (var i = 0; i < _table.Header.Count; i++)
        {
            AddRow(_table.Header[i], head, inHeader: true, isFirst: i == 0);
        }

        _strips.Avoid(first, _strips.Count, BreakRule.WithNext);
    }

    private void AddBody()
    {
        if (_table.Body.Count == 0)
        {
            return;
        }

        var body = _setting.Under(_setting.AddNode(StructureRole.TBody));
        var first = _strips.Count;
        for (var i = 0; i < _table.Body.Count; i++)
        {
            AddRow(_table.Body[i], body, inHeader: false, isFirst: i == 0 && _table.Header.Count == 0);
        }

        if (_table.Header.Count > 0)
        {
            _strips.Avoid(first, BreakRule.WithNext);
        }

        AvoidSingleRow(first, first + 1);
        AvoidSingleRow(first, _strips.Count - 1);
    }

    /// <summary>Keeps a row with the one before it, so that none is alone on a page; tall rows may be.</summary>
    private void AvoidSingleRow(int first, int row)
    {
        if (row > first && row < _strips.Count
            && _strips.Strips[row].Height + _strips.Strips[row - 1].Height <= _setting.Region.Height * LargestPair)
        {
            _strips.Avoid(row, BreakRule.Lines);
        }
    }

    private void AddRow(TableRow row, in Setting part, bool inHeader, bool isFirst)
    {
        var setting = part.Under(part.AddNode(StructureRole.TR));
        var layout = new TableRowLayout(_grid, _strips)
        {
            Row = row,
            IsFirst = isFirst,
            Fill = inHeader ? _table.Style.HeaderFill : null,
            Origin = _table.Origin,
        };
        var column = 0;
        var rowHeaders = new List<StructureNode>();
        foreach (var cell in row.Cells)
        {
            var node = AddCellNode(setting.Node, cell, (column, inHeader), rowHeaders);
            layout.AddCell(cell, column, setting.Under(node));
            column += Math.Max(1, cell.ColumnSpan);
        }

        foreach (var strip in layout.Strips(_setting.Region.Height - (_strips.Head?.Height ?? 0)))
        {
            _strips.Add(strip);
        }
    }

    private StructureNode? AddCellNode(
        StructureNode? row, TableCell cell, (int Column, bool InHeader) at, List<StructureNode> rowHeaders)
    {
        if (row is null)
        {
            return null;
        }

        // An empty cell above the row heads heads nothing.
        var isHeader = at.InHeader ? cell.Blocks.Count > 0 : cell.IsHeader;
        var span = Math.Max(1, cell.ColumnSpan);
        var headers = new List<StructureNode>();
        for (var i = at.Column; i < at.Column + span && !at.InHeader; i++)
        {
            headers.AddRange(_columnHeaders[i].Where(header => !headers.Contains(header)));
        }

        headers.AddRange(rowHeaders);
        var node = row.Add(new StructureNode(isHeader ? StructureRole.TH : StructureRole.TD, row)
        {
            Scope = !isHeader ? HeaderScope.None : at.InHeader ? HeaderScope.Column : HeaderScope.Row,
            ColumnSpan = span,
            Headers = headers,
        });
        if (isHeader && at.InHeader)
        {
            for (var i = at.Column; i < at.Column + span; i++)
            {
                _columnHeaders[i].Add(node);
            }
        }
        else if (isHeader)
        {
            rowHeaders.Add(node);
        }

        return node;
    }

    /// <summary>The header rows from a strip on as one artifact, or null where repeating them would leave no room.</summary>
    private RepeatedHead? RepeatedHeader(int first)
    {
        var end = _strips.Count;
        var run = Run.Of(_strips.Strips, first, end);
        var height = end == first ? 0 : run.Strips[^1].Y + run.Strips[^1].Height - run.Strips[0].Y;
        if (end == first || height > _setting.Region.Height * LargestHead)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<FrameItem>();
        for (var i = first; i < end; i++)
        {
            var y = run.Strips[i - first].Y - run.Strips[0].Y;
            foreach (var piece in _strips.Strips[i].Pieces)
            {
                foreach (var item in piece.Items)
                {
                    if (item is not LinkItem)
                    {
                        items.Add(ItemMotion.Move(item, new Point(piece.At.X, piece.At.Y + y)));
                    }
                }
            }
        }

        var frame = new Frame(new Size(_setting.Region.X + _setting.Region.Width, height), items.DrainToImmutable());
        var artifact = new GroupItem(frame, Transform.Identity) { Artifact = ArtifactKind.Layout };
        return new RepeatedHead([new Piece([artifact], default)], height);
    }
}
