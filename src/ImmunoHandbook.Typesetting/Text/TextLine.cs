using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>A set line. Item coordinates: x from the left edge of the measure, y from the baseline.</summary>
/// <param name="Width">Natural width of the text in points, without trailing spaces.</param>
internal sealed record TextLine(double Width, ImmutableArray<FrameItem> Items)
{
    /// <summary>Notes whose mark stands on this line, in order.</summary>
    public ImmutableArray<FootnoteSpan> Footnotes { get; init; } = [];

    /// <summary>Names of the places on this line that others lead to.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Height of its tallest picture above the baseline, in points; 0 without any.</summary>
    public double Ascent { get; init; }

    /// <summary>What setting the paragraph to this measure had to say; on its first line only.</summary>
    public IReadOnlyList<LayoutNotice> Notices { get; init; } = [];
}
