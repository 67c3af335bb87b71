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
    private readonly TablePlan _plan;
    private readonly List<StructureNode>[] _columnHeaders;

    /// <summary>Header cells of the row that is added, those that reach into it from above too, each with its last row.</summary>
    private readonly List<(StructureNode Node, int LastRow)> _rowHeaders = [];

    private TableLayout(StripBuilder strips, TableBlock table, in Setting setting)
    {
        (_strips, _table, _setting) = (strips, table, setting);
        var widths = TableColumns.Widths(table, strips.Pass, setting);
        _grid = new TableGrid(table.Style, setting.Region, setting.Direction, widths);
        _plan = TablePlan.Of(table);
        _columnHeaders = new List<StructureNode>[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            _columnHeaders[i] = [];
        }
    }

    public static void Add(StripBuilder strips, TableBlock table, in Setting setting)
    {
        var node = setting.AddNode(StructureRole.Table, table);
        new TableLayout(strips, table, setting.Under(node)).AddAll();
    }

    private void AddAll()
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
        AddRows(_table.Header, _plan.Header, head);

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
        AddRows(_table.Body, _plan.Body, body);

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

    private void AddRows(IReadOnlyList<TableRow> rows, IReadOnlyList<IReadOnlyList<PlacedCell>> plan, in Setting part)
    {
        _rowHeaders.Clear();
        var isHeader = ReferenceEquals(rows, _table.Header);
        for (var first = 0; first < rows.Count;)
        {
            var end = TablePlan.BandEnd(plan, first);
            var band = new List<TableRowLayout>(end - first);
            for (var i = first; i < end; i++)
            {
                band.Add(RowOf(rows[i].MinimumHeight, (plan, first, i), part, isHeader));
            }

            foreach (var strip in new TableBandLayout(_grid, _strips, band).Strips(_setting.Region.Height - (_strips.Head?.Height ?? 0)))
            {
                _strips.Add(strip);
            }

            first = end;
        }
    }

    private TableRowLayout RowOf(
        double minimumHeight, (IReadOnlyList<IReadOnlyList<PlacedCell>> Plan, int First, int Row) at, in Setting part, bool isHeader)
    {
        var setting = part.Under(part.AddNode(StructureRole.TR));
        var layout = new TableRowLayout(_grid, _strips)
        {
            Index = at.Row,
            MinimumHeight = minimumHeight,
            Reaching = [.. at.Plan.Skip(at.First).Take(at.Row - at.First + 1).SelectMany(row => row).Where(cell => cell.LastRow >= at.Row).OrderBy(cell => cell.Column)],
            IsFirst = at.Row == 0 && (isHeader || _table.Header.Count == 0),
            Fill = isHeader ? _table.Style.HeaderFill : null,
            Origin = _table.Origin,
        };
        _rowHeaders.RemoveAll(header => header.LastRow < at.Row);
        foreach (var cell in at.Plan[at.Row])
        {
            layout.AddCell(cell, setting.Under(AddCellNode(setting.Node, cell, isHeader)));
        }

        return layout;
    }

    private StructureNode? AddCellNode(StructureNode? row, PlacedCell place, bool inHeader)
    {
        if (row is null)
        {
            return null;
        }

        // An empty cell above the row heads heads nothing.
        var isHeader = inHeader ? place.Cell.Blocks.Count > 0 : place.Cell.IsHeader;
        var headers = new List<StructureNode>();
        for (var i = place.Column; i < place.Column + place.ColumnSpan && !inHeader; i++)
        {
            headers.AddRange(_columnHeaders[i].Where(header => !headers.Contains(header)));
        }

        headers.AddRange(_rowHeaders.Select(header => header.Node));
        var scope = !isHeader ? HeaderScope.None
            : inHeader ? HeaderScope.Column
            : place.Cell.Scope == HeaderScope.None ? HeaderScope.Row : place.Cell.Scope;
        var node = row.Add(new StructureNode(isHeader ? StructureRole.TH : StructureRole.TD, row)
        {
            Scope = scope,
            ColumnSpan = place.ColumnSpan,
            RowSpan = place.RowSpan,
            Headers = headers,
        });
        Remember(node, place);
        return node;
    }

    /// <summary>Cells further on are told by this one, if it heads any.</summary>
    private void Remember(StructureNode node, PlacedCell place)
    {
        if (node.Scope is HeaderScope.Row or HeaderScope.Both)
        {
            _rowHeaders.Add((node, place.LastRow));
        }

        if (node.Scope is HeaderScope.Column or HeaderScope.Both)
        {
            for (var i = place.Column; i < place.Column + place.ColumnSpan; i++)
            {
                _columnHeaders[i].Add(node);
            }
        }
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
