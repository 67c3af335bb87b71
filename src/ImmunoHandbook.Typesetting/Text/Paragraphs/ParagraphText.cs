using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>The text of a paragraph, shaped once and set to any measure. Immutable; safe to use from several threads.</summary>
internal sealed class ParagraphText
{
    private readonly ShapedParagraph _shaped;
    private readonly IReadOnlyList<(int At, string Name)> _anchors;

    private ParagraphText(ParagraphSource source, TextDirection direction)
    {
        (UsesPageNumbers, _anchors) = (source.UsesPageNumbers, source.Anchors);
        (_shaped, Notices) = PieceShaper.Shape(source, direction);
        double line = 0, space = 0;
        foreach (var piece in _shaped.Pieces)
        {
            MinimumWidth = Math.Max(MinimumWidth, piece.Width);
            line += space + piece.Width;
            NaturalWidth = Math.Max(NaturalWidth, line);
            (line, space) = piece.Forced ? (0, 0) : (line, piece.Space);
        }

        foreach (ref readonly var fragment in _shaped.Fragments.AsSpan())
        {
            NaturalWidth += Blanks.Of(fragment) is { } blank ? Math.Max(0, blank.Wish - fragment.Width) : 0;
        }
    }

    /// <summary>It shows page numbers, so other page numbers give other glyphs.</summary>
    public bool UsesPageNumbers { get; }

    /// <summary>Width of the widest part that cannot be broken, in points.</summary>
    public double MinimumWidth { get; }

    /// <summary>Width without any break except forced ones, in points.</summary>
    public double NaturalWidth { get; }

    /// <summary>Characters that no font covers, and text that no line may end in.</summary>
    public IReadOnlyList<LayoutNotice> Notices { get; }

    /// <summary>The characters as they are set: clean, with spaces for forced breaks and tabs. The lines hold all of them.</summary>
    public string Text => _shaped.Text;

    public static ParagraphText Shape(IReadOnlyList<Inline> inlines, TextDirection direction, PageNumbering numbering) =>
        new(InlineReader.Read(inlines, numbering), direction);

    /// <param name="width">The measure in points.</param>
    /// <param name="node">Element that the text belongs to, or null to make it an artifact.</param>
    /// <returns>At least one line. No line is wider than the measure, save for a single cluster that is.</returns>
    public IReadOnlyList<TextLine> SetLines(double width, ParagraphStyle style, StructureNode? node)
    {
        if (_shaped.Pieces.Length == 0)
        {
            return [new TextLine(0, []) { Anchors = [.. _anchors.Select(anchor => anchor.Name)] }];
        }

        var rest = Math.Max(0, width - style.HangingIndent);
        var notices = new List<LayoutNotice>();
        var fitted = EmergencyBreaks.Fit(Blanks.Narrow(_shaped, Math.Min(width, rest)), Math.Min(width, rest), notices);
        var ends = LineChoice.Choose(fitted.Pieces, Math.Max(width, double.Epsilon), Math.Max(rest, double.Epsilon));
        var builder = new LineBuilder(Blanks.Fill(fitted, ends, (width, rest)), new OwnerNodes(node));
        var lines = new TextLine[ends.Count];
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var end = fitted.Pieces[ends[i] - 1].End;
            lines[i] = builder.Build(start, end, Edges(width, i == 0 ? 0 : style.HangingIndent), style.Alignment);
            start = end;
        }

        AddAnchors(lines, fitted, ends);
        lines[0] = notices.Count == 0 ? lines[0] : lines[0] with { Notices = notices };
        return lines;
    }

    /// <summary>An anchor is on the line of the character after it, or at the paragraph's end on its last line.</summary>
    private void AddAnchors(TextLine[] lines, ShapedParagraph fitted, List<int> ends)
    {
        for (int line = 0, next = 0; line < lines.Length && next < _anchors.Count; line++)
        {
            var end = fitted.Pieces[ends[line] - 1].End;
            var textEnd = line == lines.Length - 1 ? int.MaxValue : fitted.Fragments[end].Start;
            var from = next;
            while (next < _anchors.Count && _anchors[next].At < textEnd)
            {
                next++;
            }

            lines[line] = next == from ? lines[line] : lines[line] with { Anchors = [.. _anchors.Skip(from).Take(next - from).Select(anchor => anchor.Name)] };
        }
    }

    private (double Left, double Right) Edges(double width, double indent) =>
        _shaped.Direction == TextDirection.LeftToRight ? (indent, width) : (0, width - indent);
}
