using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Print.Html;

/// <summary>What the first and the last block of a box or an item take over from it.</summary>
internal static class FlowEnds
{
    /// <summary>Space after the last block of a box or item belongs to the box.</summary>
    public static List<FlowBlock> TrimLast(List<FlowBlock> blocks)
    {
        if (blocks.Count > 0)
        {
            blocks[^1] = blocks[^1] with { SpaceAfter = 0 };
        }

        return blocks;
    }

    public static List<FlowBlock> Anchored(List<FlowBlock> blocks, ImmutableArray<string> anchors)
    {
        if (anchors.Length > 0 && blocks.Count > 0)
        {
            blocks[0] = blocks[0] with { Anchors = blocks[0].Anchors.AddRange(anchors) };
        }

        return blocks;
    }
}
