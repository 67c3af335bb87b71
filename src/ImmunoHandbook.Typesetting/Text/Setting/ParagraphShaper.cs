using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Inlines in, shaped text out: flatten, resolve directions, find breaks, cut into pieces of one face, style, level and
/// owner, shape each piece. What it returns can be set at any width.
/// </summary>
internal static class ParagraphShaper
{
    public static ShapedText Shape(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var flat = FlatText.Of(inlines, surroundings);
        var notices = new List<LayoutNotice>();
        var pieces = new PieceCutter(flat, surroundings.Direction, notices).Cut();
        var boxes = LineBox.Join(pieces);
        return new ShapedText(
            boxes.Count == 0 ? 0 : boxes.Max(b => b.Width), NaturalWidth(boxes), flat.UsesPageNumbers,
            (width, style, node) => new LineComposer(pieces, boxes, surroundings.Direction).SetLines(width, style, node))
        {
            Notices = notices,
        };
    }

    private static double NaturalWidth(List<LineBox> boxes)
    {
        double widest = 0, width = 0;
        foreach (var box in boxes)
        {
            width += box.Width;
            widest = Math.Max(widest, width);
            width = box.ForcesBreak ? 0 : width + box.SpaceAfter;
        }

        return widest;
    }

    /// <summary>Code points of a string with the offset of each.</summary>
    public static (int[] CodePoints, int[] Offsets) CodePointsOf(string text)
    {
        var codePoints = new List<int>(text.Length);
        var offsets = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            codePoints.Add(rune.Value);
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return ([.. codePoints], [.. offsets]);
    }
}
