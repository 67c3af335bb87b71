using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Trees of all kinds of blocks, each paragraph with words of its own; the same seed gives the same tree.</summary>
internal sealed class RandomBlocks(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>What must be read on the pages: the letters of each paragraph, label, entry and picture.</summary>
    public List<string> Expected { get; } = [];

    public IReadOnlyList<FlowBlock> Trees(int count, int depth) =>
        [.. Enumerable.Range(0, count).Select(_ => Tree(depth))];

    private FlowBlock Tree(int depth)
    {
        FlowBlock block = _random.Next(depth > 0 ? 17 : 6) switch
        {
            0 => Heading(Words()),
            1 => NewPicture(depth),
            2 => new PageBreakBlock(),
            3 => new RuledLinesBlock(_random.Next(4), _random.Next(30), Hairline) { FillPage = _random.Next(4) == 0 },
            4 => NewEntry(),
            5 or 6 => NewParagraph(depth),
            7 or 8 => NewList(depth),
            9 => NewTable(depth),
            10 => NewGroup(depth),
            11 or 12 => NewBox(depth),
            13 or 14 => NewSideNote(depth),
            15 => NewCode(),
            _ => new ColumnsBlock(Some(depth), _random.Next(1, 4), _random.Next(20)),
        };
        return block with
        {
            SpaceBefore = _random.Next(20),
            SpaceAfter = _random.Next(20),
            KeepWithNext = block.KeepWithNext || _random.Next(8) == 0,
            Direction = _random.Next(6) == 0 ? (TextDirection)_random.Next(2) : null,
            Anchors = _random.Next(3) == 0 ? [$"anchor{_next++}"] : [],
        };
    }

    private IReadOnlyList<FlowBlock> Some(int depth) => Trees(_random.Next(4), depth - 1);

    private ParagraphBlock NewParagraph(int depth)
    {
        var text = Blocks.Words(Words());
        return depth > 0 && _random.Next(5) == 0
            ? Paragraph(text, new FootnoteSpan(Mark(), SquareText.Style, Some(depth)))
            : Paragraph(text);
    }

    private ContentsEntryBlock NewEntry() =>
        new([Blocks.Words(Words())], "anchor1", SquareText.Style, Plain) { Indent = _random.Next(30) };

    private FigureBlock NewPicture(int depth)
    {
        var name = Name();
        Expected.Add(name);
        var caption = depth > 0 ? Some(depth) : [];
        return Solid(name, _random.Next(1, 300), _random.Next(1, 300)) with { Caption = caption, SideCaption = _random.Next(2) == 0 ? caption : [] };
    }

    private ListBlock NewList(int depth) =>
        List([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Item(_random.Next(3) == 0 ? "" : Label(), [.. Some(depth)]))])
            with
        { Indent = _random.Next(3) * 12 };

    private TableBlock NewTable(int depth) => new(
        Rows(_random.Next(2), depth), Rows(_random.Next(4), depth),
        new TableStyle(Insets.Uniform(_random.Next(6)), Hairline, Colour.White) { Grid = _random.Next(2) == 0 })
    {
        Caption = _random.Next(3) == 0 ? Some(depth) : [],
        ColumnWeights = _random.Next(3) == 0 ? [1, 2] : [],
    };

    private TableRow[] Rows(int count, int depth) =>
        [.. Enumerable.Range(0, count).Select(_ => new TableRow(
            [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new TableCell(Some(depth))
            {
                ColumnSpan = _random.Next(1, 3),
                RowSpan = _random.Next(4) == 0 ? _random.Next(1, 5) : 1,
                IsHeader = _random.Next(4) == 0,
                Alignment = (TextAlignment)_random.Next(3),
            })]) { MinimumHeight = _random.Next(40) })];

    private CodeBlock NewCode() =>
        new(
            [.. Words().Split(' ').Chunk(_random.Next(1, 9)).Select(words => new CodeLine([Blocks.Words(string.Join(' ', words) + ' ')], _random.Next(5)))],
            Plain, new BoxStyle(Insets.Uniform(_random.Next(9))))
        {
            KeepsColumns = _random.Next(2) == 0,
            LeastSize = SquareText.Size + _random.Next(5),
        };

    private GroupBlock NewGroup(int depth) => new(Some(depth))
    {
        KeepTogether = _random.Next(2) == 0,
        Padding = Insets.Uniform(_random.Next(3)),
        Role = _random.Next(2) == 0 ? StructureRole.None : StructureRole.Div,
    };

    private BoxBlock NewBox(int depth) => new(Some(depth), new BoxStyle(Insets.Uniform(_random.Next(9)))
    {
        Fill = Colour.White,
        Border = _random.Next(2) == 0 ? Hairline : null,
        Bar = Colour.Black,
        BarWidth = _random.Next(5),
        CornerRadius = _random.Next(5),
        HeadFill = _random.Next(3) == 0 ? Colour.Black : null,
    });

    /// <summary>The same blocks in the margin and in the flow: which of them is set depends on what stands around.</summary>
    private SideNoteBlock NewSideNote(int depth)
    {
        var blocks = Some(depth);
        return new SideNoteBlock(blocks, blocks) { Role = _random.Next(2) == 0 ? StructureRole.None : StructureRole.Aside };
    }

    private string Words()
    {
        var name = Name();
        var words = string.Join(' ', Enumerable.Repeat(name, _random.Next(1, 30)));
        Expected.Add(words.Replace(" ", "", StringComparison.Ordinal));
        return words;
    }

    private string Label()
    {
        var label = Name();
        Expected.Add(label);
        return label;
    }

    /// <summary>Read twice: where it stands in its paragraph, and before its note.</summary>
    private string Mark()
    {
        var mark = Name();
        Expected[^1] += mark;
        Expected.Add(mark);
        return mark;
    }

    /// <summary>Letters that no other part of the tree has in this order, ended by a capital.</summary>
    private string Name()
    {
        var name = "";
        for (var number = _next++; number > 0 || name.Length == 0; number /= 26)
        {
            name += Letters[number % 26];
        }

        return name + "X";
    }
}
