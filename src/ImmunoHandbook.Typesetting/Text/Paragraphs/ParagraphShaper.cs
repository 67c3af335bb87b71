using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>The shaper that layout sets books with.</summary>
internal static class ParagraphShaper
{
    public static ShapedText Shape(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var text = ParagraphText.Shape(inlines, surroundings.Direction, surroundings.Numbering);
        return new ShapedText(text.MinimumWidth, text.NaturalWidth, text.UsesPageNumbers, text.SetLines) { Notices = text.Notices };
    }
}
