using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Blocks to strips: one case per kind of block. Nothing here knows where a page ends.</summary>
internal static class BlockLayout
{
    public static void AddAll(StripBuilder strips, IReadOnlyList<FlowBlock> blocks, in Setting setting)
    {
        StructureNode? contents = null;
        foreach (var block in blocks)
        {
            // Neighbouring contents lines are one table of contents for a screen reader.
            contents = block is ContentsEntryBlock && setting.Node is { Role: not StructureRole.TOC }
                ? contents ?? setting.AddNode(StructureRole.TOC)
                : null;
            Add(strips, block, contents is null ? setting : setting.Under(contents));
        }
    }

    public static void Add(StripBuilder strips, FlowBlock block, in Setting setting)
    {
        if (block is SideNoteBlock note)
        {
            // It takes no room in the flow: what stands before and after it are neighbours.
            SideNoteLayout.Add(strips, note, setting.Enter(note));
            return;
        }

        var (kept, needsLine, heading) = (strips.KeepsWithNext, strips.NeedsLine, strips.EndsWithHeading);
        var first = strips.Count;
        strips.Space(block.SpaceBefore);
        strips.StartBlock(kept && first > 0);
        foreach (var anchor in block.Anchors)
        {
            strips.Mark(new AnchorItem(anchor, new Point(setting.Region.X, 0)));
        }

        AddContent(strips, block, setting.Enter(block));
        strips.Space(block.SpaceAfter);
        if (strips.Count == first)
        {
            strips.KeepsWithNext |= kept;
            strips.NeedsLine |= needsLine;
            strips.EndsWithHeading |= heading;
        }
        else if (kept)
        {
            KeepWithFirstLines(strips, first, heading);
        }
        else if (needsLine)
        {
            strips.Avoid(first, BreakRule.Lines);
        }

        strips.KeepsWithNext |= block.KeepWithNext;
        var isHeading = block is ParagraphBlock { Role: >= StructureRole.H1 and <= StructureRole.H6 };
        strips.EndsWithHeading |= isHeading;
        if (strips.Count > first)
        {
            strips.NotesBeside(isHeading ? -1 : first);
        }
    }

    /// <summary>Keeps strips on one page, or says that no page can hold them.</summary>
    public static void KeepTogether(StripBuilder strips, int from, double pageHeight, (string What, object? Origin) told)
    {
        if (strips.HeightFrom(from) <= pageHeight + PageFill.Tolerance)
        {
            strips.Avoid(from, strips.Count, BreakRule.Together);
            return;
        }

        strips.Pass.Report(
            LayoutNoticeKind.Oversized,
            $"{told.What} is taller than a page and was divided.",
            "Shorten it or divide it where it makes sense to the reader.",
            told.Origin);
    }

    private static void AddContent(StripBuilder strips, FlowBlock block, in Setting setting)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: ParagraphLayout.Add(strips, paragraph, setting); break;
            case ListBlock list: ListLayout.Add(strips, list, setting); break;
            case TableBlock table: TableLayout.Add(strips, table, setting); break;
            case GroupBlock group: BoxLayout.AddGroup(strips, group, setting); break;
            case BoxBlock box: BoxLayout.AddBox(strips, box, setting); break;
            case CodeBlock code: CodeLayout.Add(strips, code, setting); break;
            case FigureBlock figure: FigureLayout.Add(strips, figure, setting); break;
            case RuledLinesBlock lines: RuleLayout.AddLines(strips, lines, setting); break;
            case RuleBlock rule: RuleLayout.AddRule(strips, rule, setting); break;
            case ContentsEntryBlock entry: ContentsLayout.Add(strips, entry, setting); break;
            case ColumnsBlock columns: ColumnSet.Add(strips, columns, setting); break;
            case PageBreakBlock: strips.BreakPage(); break;
            default: throw new NotSupportedException($"no layout for {block.GetType().Name}");
        }
    }

    /// <summary>A heading needs two lines of what it heads, also where these belong to two items or two paragraphs.</summary>
    private static void KeepWithFirstLines(StripBuilder strips, int first, bool afterHeading)
    {
        strips.Avoid(first, BreakRule.WithNext);
        if (double.IsNaN(strips.Strips[first].Baseline))
        {
            return;
        }

        if (first + 1 < strips.Count)
        {
            strips.Avoid(first + 1, BreakRule.Lines);
        }
        else
        {
            strips.NeedsLine = afterHeading;
        }
    }
}
