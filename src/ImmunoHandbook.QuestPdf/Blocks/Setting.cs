using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>What a block inherits from what it stands in; lengths in points.</summary>
/// <param name="Height">Of a page's text.</param>
internal sealed record Setting(double Width, double Height, TextDirection Direction, string Language)
{
    /// <summary>The library kerns other than we do: text that was measured by ours is given this much more room, in points.</summary>
    public const double Slack = 3;

    /// <summary>Alignment of a table cell, for its paragraphs.</summary>
    public TextAlignment Alignment { get; init; }

    /// <summary>Number of the page in running heads and feet, else 0.</summary>
    public int Page { get; init; }

    public MeasuredPlace Place => new(Width, Height, Direction, Language);

    public bool RightToLeft => Direction == TextDirection.RightToLeft;

    public Setting Inset(Insets by) => this with { Width = Math.Max(1, Width - by.Horizontal) };

    public Setting Enter(FlowBlock block) =>
        this with { Language = block.Language ?? Language, Direction = block.Direction ?? Direction };
}
