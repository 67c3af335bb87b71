using ImmunoHandbook.Markup.Tables;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>An element that is open, with what stands in it so far.</summary>
internal sealed class LoomFrame(string name, SourceSpan span)
{
    private const int MostColumns = 50;
    private const int MostRows = 500;

    public string Name { get; } = name;

    public SourceSpan Span { get; } = span;

    public HtmlTag? Tag { get; init; }

    public Block? Origin { get; init; }

    /// <summary>Of a table: between the tags of its head.</summary>
    public bool IsInHead { get; set; }

    public List<Block> Blocks { get; } = [];

    /// <summary>A block that stands in a table or a row outside of any cell gets a cell of its own, so that it is not lost.</summary>
    public void Add(Block block)
    {
        switch (Name)
        {
            case "table":
                Blocks.Add(new TableRow { new TableCell { block } });
                break;
            case "tr":
                Blocks.Add(new TableCell { block });
                break;
            default:
                Blocks.Add(block);
                break;
        }
    }

    /// <summary>Takes in what a frame that was closed has made.</summary>
    public void Take(LoomFrame closed)
    {
        var block = closed.Made(IsInHead);
        if (block is null)
        {
            return;
        }

        (block.Span, block.Line) = (closed.Span, closed.Origin?.Line ?? 0);
        if (closed.Origin is { } origin && closed.Name is "table" or "details")
        {
            block.SetOrigin(origin);
        }

        if (closed.Name is "tr" or "td" or "th" or "caption" || Name is not ("table" or "tr"))
        {
            Blocks.Add(block);
        }
        else
        {
            Add(block);
        }
    }

    /// <summary>Neighbours that tags made of one paragraph are one group.</summary>
    public static IEnumerable<Block> Grouped(IReadOnlyList<Block> blocks)
    {
        for (var (from, to) = (0, 0); from < blocks.Count; from = to)
        {
            var origin = blocks[from].Origin();
            for (to = from + 1; to < blocks.Count && origin is not null && blocks[to].Origin() == origin; to++)
            {
            }

            if (to - from == 1)
            {
                yield return blocks[from];
                continue;
            }

            var group = new WovenGroup { Span = origin!.Span, Line = origin.Line, Column = origin.Column };
            group.SetOrigin(origin);
            for (var i = from; i < to; i++)
            {
                group.Add(blocks[i]);
            }

            yield return group;
        }
    }

    private Block? Made(bool isInHead) => Name switch
    {
        "details" => Filled(new DetailsBlock(), Grouped(Blocks)),
        "summary" => Summary(),
        "caption" => Blocks.Count == 0 ? null : Filled(new TableCaption(), Blocks),
        "td" or "th" => Filled(Cell(), Blocks),
        "tr" => Blocks.Count == 0 ? null : Filled(new TableRow { IsHeader = isInHead }, Blocks),
        "table" => Table(),
        _ => null,
    };

    private TableCell Cell()
    {
        var cell = new TableCell { ColumnSpan = Tag!.Number("colspan", MostColumns), RowSpan = Tag.Number("rowspan", MostRows) };
        if (Name == "th")
        {
            cell.SetHead(Tag.Attribute("scope") is "row" or "rowgroup" ? HeadOf.Row : HeadOf.Any);
        }

        return cell;
    }

    private static ContainerBlock Filled(ContainerBlock container, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            container.Add(block);
        }

        return container;
    }

    /// <summary>One line of words, whatever blocks stood in it.</summary>
    private SummaryBlock Summary()
    {
        var line = new ContainerInline();
        foreach (var inline in Blocks.SelectMany(b => b.Descendants<ParagraphBlock>().Prepend((b as ParagraphBlock)!)).Where(p => p?.Inline is not null).Select(p => p.Inline!).Distinct())
        {
            if (line.FirstChild is not null)
            {
                line.AppendChild(new LiteralInline(" "));
            }

            inline.TransferChildrenTo(line);
        }

        return new SummaryBlock { Inline = line };
    }

    private Table? Table()
    {
        var table = new Table();
        foreach (var block in Blocks.Where(b => b is TableCaption).Concat(Blocks.Where(b => b is TableRow)))
        {
            table.Add(block);
        }

        foreach (var row in table.OfType<TableRow>().TakeWhile(r => r.IsHeader || r.OfType<TableCell>().All(c => c.Head() == HeadOf.Any)))
        {
            row.IsHeader = true;
        }

        var columns = table.OfType<TableRow>().Select(r => r.OfType<TableCell>().Sum(c => c.ColumnSpan)).DefaultIfEmpty(0).Max();
        table.ColumnDefinitions.AddRange(Enumerable.Range(0, columns).Select(_ => new TableColumnDefinition()));
        return columns == 0 ? null : table;
    }
}
