using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>What text inherits from the block that it stands in.</summary>
internal readonly record struct TextSurroundings(TextDirection Direction, string Language, PageNumbering Numbering);

/// <summary>Turns inlines into glyphs. Layout knows nothing of fonts: its tests set text in squares of known size.</summary>
internal delegate ShapedText TextShaper(IReadOnlyList<Inline> inlines, TextSurroundings surroundings);

/// <summary>Breaks shaped text into lines of a width; items belong to the node, or are artifacts without one.</summary>
internal delegate IReadOnlyList<TextLine> LineSetter(double width, ParagraphStyle style, StructureNode? node);

/// <summary>Glyphs of a paragraph before it is broken into lines; holds no node, so that passes can share it.</summary>
/// <param name="MinimumWidth">Width of the widest part that cannot be broken, in points.</param>
/// <param name="NaturalWidth">Width without any break except forced ones, in points.</param>
/// <param name="UsesPageNumbers">It shows page numbers, so other page numbers give other glyphs.</param>
internal sealed record ShapedText(double MinimumWidth, double NaturalWidth, bool UsesPageNumbers, LineSetter SetLines)
{
    /// <summary>What shaping had to say; told again by each pass that uses the text.</summary>
    public IReadOnlyList<LayoutNotice> Notices { get; init; } = [];
}
