using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Blocks below each other with the larger of two neighbours' spaces; headings with what they head.</summary>
internal sealed class BlockColumn(BookPass pass)
{
    private readonly BlockSetter _blocks = new(pass);
    private readonly BlockHeight _heights = new(pass);

    public void Set(IContainer container, IReadOnlyList<FlowBlock> blocks, Setting setting) => container.Column(column =>
    {
        var below = 0.0;
        for (var first = 0; first < blocks.Count;)
        {
            var count = Together(blocks, first);
            var space = first == 0 ? blocks[first].SpaceBefore : Math.Max(below, blocks[first].SpaceBefore);
            var item = column.Item().PaddingTop((float)space);
            if (count == 1)
            {
                _blocks.Set(item, blocks[first], setting);
            }
            else
            {
                SetTogether(item, [.. blocks.Skip(first).Take(count)], setting);
            }

            below = blocks[first + count - 1].SpaceAfter;
            first += count;
        }

        // The space below the last block is left out: where it does not fit it would make a page of its own.
        Land(column);
    });

    /// <summary>A block with those before it that must not be the last on a page; neighbouring lines of a table of contents.</summary>
    private static int Together(IReadOnlyList<FlowBlock> blocks, int first)
    {
        var count = 1;
        while (first + count < blocks.Count && (blocks[first + count - 1].KeepWithNext
            || (blocks[first] is ContentsEntryBlock && blocks[first + count] is ContentsEntryBlock)))
        {
            count++;
        }

        return count;
    }

    private void SetTogether(IContainer container, IReadOnlyList<FlowBlock> blocks, Setting setting)
    {
        var inside = blocks[0] is ContentsEntryBlock ? Newer.Tag(container, StructureRole.TOC) : Kept(container, blocks, setting);
        inside.Column(column =>
        {
            var below = 0.0;
            foreach (var block in blocks)
            {
                _blocks.Set(column.Item().PaddingTop((float)(below > 0 || block != blocks[0] ? Math.Max(below, block.SpaceBefore) : 0)), block, setting);
                below = block.SpaceAfter;
            }
        });
    }

    /// <summary>The library knows no "keep with next": the run moves to the next page where too little of it fits.</summary>
    private IContainer Kept(IContainer container, IReadOnlyList<FlowBlock> blocks, Setting setting)
    {
        var last = blocks[^1];
        var heads = blocks.Take(blocks.Count - 1).Sum(block => _heights.Of(block, setting) + block.SpaceAfter);
        var whole = heads + _heights.Of(last, setting);
        if (last is BoxBlock or FigureBlock or GroupBlock { KeepTogether: true } or TableBlock { KeepTogether: true })
        {
            return Newer.Whole(container, whole, setting.Height);
        }

        return container.EnsureSpace((float)Math.Min(setting.Height / 2, heads + _heights.FirstLines(last, setting)));
    }

    /// <summary>Names after the last text still need a place.</summary>
    private void Land(ColumnDescriptor column)
    {
        foreach (var anchor in pass.Arrive())
        {
            column.Item().Section(anchor);
        }
    }
}
