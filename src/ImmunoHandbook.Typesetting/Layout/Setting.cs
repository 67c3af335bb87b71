using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>The space offered on this page and on each following one; x from the left edge of the flow, in points.</summary>
internal readonly record struct Region(double X, double Width, double Height)
{
    /// <summary>No space is thinner: absurd margins give absurd pages, but every division stays defined.</summary>
    public const double Smallest = 1;

    public Region Inset(Insets by, TextDirection direction)
    {
        var left = direction == TextDirection.LeftToRight ? by.Start : by.End;
        return new Region(
            X + left, Math.Max(Smallest, Width - by.Horizontal), Math.Max(Smallest, Height - by.Vertical));
    }
}

/// <summary>What a block inherits from what it stands in.</summary>
internal readonly record struct Setting(Region Region, TextDirection Direction, string Language)
{
    /// <summary>Element that the block's own element becomes a child of; null inside of artifacts.</summary>
    public StructureNode? Node { get; init; }

    /// <summary>Alignment of a table cell, for its paragraphs.</summary>
    public TextAlignment Alignment { get; init; }

    /// <summary>Takes over the language and direction of a block that has its own.</summary>
    public Setting Enter(FlowBlock block) =>
        block.Language is null && block.Direction is null
            ? this
            : this with { Language = block.Language ?? Language, Direction = block.Direction ?? Direction };

    public Setting Inset(Insets by) => this with { Region = Region.Inset(by, Direction) };

    public Setting Under(StructureNode? node) => this with { Node = node };

    /// <summary>Adds an element below the current one; nothing inside of artifacts.</summary>
    public StructureNode? AddNode(StructureRole role, FlowBlock? block = null) =>
        Node?.Add(new StructureNode(role, Node) { Language = block?.Language });
}
